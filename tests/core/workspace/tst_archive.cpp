// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/archive.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

class TestArchive : public QObject {
    Q_OBJECT
private slots:
    void readsWhatItWrites();
    void tarReadsIt();
    void everyByteOfAHeaderCounts();
    void cutAnywhere();
    void isArchiveName_data();
    void isArchiveName();
    void sizesOverEightGibibytes();
};

static const QList<std::pair<QString, QByteArray>> files {{u"keyslots.json"_s, "{}"_ba}, {u"empty"_s, {}},
    {u"organisations/0b0c/inbox.db"_s, QByteArray(512, 'a')}, {u"media/00ff"_s, QByteArray(300'000, 'b')}};

static QByteArray written()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    ArchiveWriter writer(buffer);
    for (const auto &[name, content] : files) {
        QBuffer source;
        source.setData(content);
        source.open(QIODevice::ReadOnly);
        if (!writer.add(name, source, content.size()))
            return {};
    }
    return writer.finish() ? bytes : QByteArray();
}

/// Everything in it, or why it can't be read.
static Result<QList<std::pair<QString, QByteArray>>> readAll(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    ArchiveReader reader(buffer);
    QList<std::pair<QString, QByteArray>> all;
    for (;;) {
        const auto entry = reader.next();
        if (!entry)
            return std::unexpected(entry.error());
        if (!*entry)
            return all;
        QByteArray content;
        while (content.size() < (*entry)->size) {
            const auto piece = reader.read(1000);
            if (!piece)
                return std::unexpected(piece.error());
            content += *piece;
        }
        all.append({(*entry)->name, content});
    }
}

void TestArchive::readsWhatItWrites()
{
    const auto all = readAll(written());
    QVERIFY(all);
    QCOMPARE(*all, files);
}

void TestArchive::tarReadsIt()
{
    const QString tar = QStandardPaths::findExecutable(u"tar"_s);
    if (tar.isEmpty())
        QSKIP("there is no tar");
    const QTemporaryDir folder;
    QFile archive(folder.filePath(u"a.tar"_s));
    QVERIFY(archive.open(QIODevice::WriteOnly));
    QVERIFY(archive.write(written()) > 0);
    archive.close();
    QCOMPARE(QProcess::execute(tar, {u"-xf"_s, archive.fileName(), u"-C"_s, folder.path()}), 0);
    for (const auto &[name, content] : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
        QVERIFY(!(file.permissions() & QFile::ReadOther));
    }
}

void TestArchive::everyByteOfAHeaderCounts()
{
    const QByteArray good = written();
    for (qsizetype at = 0; at < 512; ++at) {
        for (const int mask : {0x01, 0x20, 0x80}) {
            QByteArray bytes = good;
            bytes[at] = char(bytes[at] ^ mask);
            const auto all = readAll(bytes);
            // A blank or a NUL ends the number of the sum: they mean the same.
            if (all && at >= 154 && at < 156)
                continue;
            QVERIFY2(!all && all.error().kind == ErrorKind::Damaged, qPrintable(QString::number(at)));
        }
    }
}

void TestArchive::cutAnywhere()
{
    const QByteArray good = written();
    for (qsizetype size = 0; size < good.size() - 512; size += 37) {
        const auto all = readAll(good.first(size));
        QVERIFY(!all);
        QCOMPARE(all.error().kind, ErrorKind::Damaged);
    }
}

void TestArchive::isArchiveName_data()
{
    QTest::addColumn<bool>("is");
    QTest::newRow("keyslots.json") << true;
    QTest::newRow("organisations/0b0c2f5e-9d0c-4a53/media/00ff") << true;
    QTest::newRow("/etc/passwd") << false;
    QTest::newRow("../keyslots.json") << false;
    QTest::newRow("a/../b") << false;
    QTest::newRow("a//b") << false;
    QTest::newRow("a/") << false;
    QTest::newRow(".hidden") << false;
    QTest::newRow("a\\b") << false;
    QTest::newRow("Registry.db") << false;
    QTest::newRow("") << false;
    QTest::newRow(QByteArray(99, 'a').constData()) << true;
    QTest::newRow(QByteArray(100, 'a').constData()) << false;
}

void TestArchive::isArchiveName()
{
    QTEST(parley::isArchiveName(QString::fromLatin1(QTest::currentDataTag())), "is");
}

/// Nobody has that much for a test: the header alone is looked at.
void TestArchive::sizesOverEightGibibytes()
{
    for (const qint64 size : {(qint64(1) << 33) - 1, qint64(1) << 33, qint64(1) << 40}) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QBuffer nothing;
        nothing.open(QIODevice::ReadOnly);
        QCOMPARE(ArchiveWriter(buffer).add(u"inbox.db"_s, nothing, size).error().kind, ErrorKind::CutOff);
        QBuffer again(&bytes);
        again.open(QIODevice::ReadOnly);
        const auto entry = ArchiveReader(again).next();
        QVERIFY(entry && *entry);
        QCOMPARE(**entry, (ArchiveEntry {u"inbox.db"_s, size}));
    }
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
