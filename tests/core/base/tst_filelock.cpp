// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filelock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace parley;
using namespace Qt::StringLiterals;

class TestFileLock : public QObject {
    Q_OBJECT
private slots:
    void isHeldByOne();
    void whatIsLeftMeansNothing();
    void endsWithItsProgram();
    void needsItsFolder();
};

void TestFileLock::isHeldByOne()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lock"_s);
    auto first = FileLock::take(path);
    QVERIFY(first);
    QCOMPARE(FileLock::take(path).error().kind, ErrorKind::Busy);
    QCOMPARE(FileLock::take(path, std::chrono::milliseconds(20)).error().kind, ErrorKind::Busy);
    first->reset();
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY(FileLock::take(path));
}

void TestFileLock::whatIsLeftMeansNothing()
{
    const QTemporaryDir folder;
    QFile left(folder.filePath(u"lock"_s));
    QVERIFY(left.open(QIODevice::WriteOnly)); // As QLockFile leaves it when killed before it wrote its process number.
    left.close();
    QVERIFY(FileLock::take(left.fileName()));
}

void TestFileLock::endsWithItsProgram()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lock"_s);
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto held = FileLock::take(path);
        if (held)
            std::ignore = write(ends[1], "x", 1);
        pause();
        _exit(1);
    }
    char said = 0;
    QCOMPARE(read(ends[0], &said, 1), ssize_t(1));
    QCOMPARE(FileLock::take(path).error().kind, ErrorKind::Busy);
    kill(child, SIGKILL);
    QCOMPARE(waitpid(child, nullptr, 0), child);
    QVERIFY(QFile::exists(path));
    QVERIFY(FileLock::take(path));
    close(ends[0]);
    close(ends[1]);
#else
    QSKIP("needs fork()");
#endif
}

void TestFileLock::needsItsFolder()
{
    QCOMPARE(FileLock::take(u"/nowhere/at/all/lock"_s).error().kind, ErrorKind::ReadOnly);
}

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
