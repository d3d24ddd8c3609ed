// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/durablefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace parley;
using namespace Qt::StringLiterals;

class TestDurableFile : public QObject {
    Q_OBJECT
private slots:
    void replacesTheWholeFile();
    void removesLeftovers();
    void saysWhyItCannot();
    void keepsTheOldFileIfTheDiskIsFull();
};

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestDurableFile::replacesTheWholeFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"keys.json"_s);
    put(path, "something longer than what comes");
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(writeDurably(path, "new"));
    QCOMPARE(contentOf(path), "new"_ba);
#ifdef Q_OS_UNIX
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeOther;
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
#endif
}

void TestDurableFile::removesLeftovers()
{
    const QTemporaryDir folder;
    put(folder.filePath(u"keys.json.aBc123"_s), "half");
    put(folder.filePath(u"keys.json.bak"_s), "copy");
    put(folder.filePath(u"keys.json.bak.aBc123"_s), "half of the copy");
    put(folder.filePath(u"keys.json.damaged"_s), "kept");
    QVERIFY(writeDurably(folder.filePath(u"keys.json"_s), "new"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name),
        (QStringList {u"keys.json"_s, u"keys.json.bak"_s, u"keys.json.bak.aBc123"_s, u"keys.json.damaged"_s}));
    QVERIFY(writeDurably(folder.filePath(u"keys.json.bak"_s), "newer copy"));
    QVERIFY(!QFile::exists(folder.filePath(u"keys.json.bak.aBc123"_s)));
}

void TestDurableFile::saysWhyItCannot()
{
    const QTemporaryDir folder;
    const Status missing = writeDurably(folder.filePath(u"no/folder/keys.json"_s), "new");
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::ReadOnly);
    QVERIFY(missing.error().detail.startsWith(u"keys.json: "));
    QVERIFY(!missing.error().detail.contains(folder.path()));
}

void TestDurableFile::keepsTheOldFileIfTheDiskIsFull()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"keys.json"_s);
    put(path, "old");
    // A limit on the size of files fails where a full disk does: in the middle of writing.
    signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small {1000, before.rlim_max};
    for (const qsizetype size : {1001, 5000, 1 << 20}) {
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const Status written = writeDurably(path, QByteArray(size, 'n'));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QCOMPARE(contentOf(path), "old"_ba);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList {u"keys.json"_s});
    }
#else
    QSKIP("needs a limit on the size of files");
#endif
}

QTEST_GUILESS_MAIN(TestDurableFile)
#include "tst_durablefile.moc"
