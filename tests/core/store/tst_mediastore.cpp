// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mediastore.h"
#include "testdatabase.h"

using namespace parley;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 plenty = 100'000'000;

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 31 + i / 65536) & 0xff);
    return bytes;
}

} // namespace

class TestMediaStore : public QObject {
    Q_OBJECT

private slots:
    void roundTrips_data();
    void roundTrips();
    void limit();
    void sameContentLooksDifferent();
    void noPlaintext();
    void tampered_data();
    void tampered();
    void otherKeyAndOtherFile();
    void removes();
    void namesStayInTheFolder();
    void sweeps();
    void unwritable();

private:
    QString folder() const { return m_test.path(u"media"_s); }

    TestDatabase m_test;
};

void TestMediaStore::roundTrips_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {0, 1, 65535, 65536, 65537, 131072, 5'000'000})
        QTest::addRow("%lld", static_cast<long long>(size)) << size;
}

void TestMediaStore::roundTrips()
{
    QFETCH(qsizetype, size);
    const MediaStore media(folder());
    const QByteArray content = pattern(size);
    const auto file = media.add(content);
    VERIFY_OK(file);
    QCOMPARE(file->name.size(), 32);
    const auto read = media.read(file->name, file->key, size);
    VERIFY_OK(read);
    QCOMPARE(*read, content);
    const QString path = folder() + u'/' + file->name;
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestMediaStore::limit()
{
    const MediaStore media(folder());
    const auto file = media.add(pattern(100'000));
    VERIFY_OK(file);
    COMPARE_KIND(media.read(file->name, file->key, 99'999), ErrorKind::TooLarge);
    VERIFY_OK(media.read(file->name, file->key, 100'000));
}

void TestMediaStore::sameContentLooksDifferent()
{
    const MediaStore media(folder());
    const auto first = media.add("same");
    const auto second = media.add("same");
    QVERIFY(first->name != second->name);
    QVERIFY(first->key != second->key);
    QVERIFY(m_test.bytes(u"media/"_s + first->name) != m_test.bytes(u"media/"_s + second->name));
}

void TestMediaStore::noPlaintext()
{
    const MediaStore media(folder());
    const auto file = media.add(QByteArray("zebravink").repeated(20'000));
    VERIFY_OK(file);
    const QByteArray bytes = m_test.bytes(u"media/"_s + file->name);
    QCOMPARE(bytes.size(), 24 + 180'000 + 3 * 17);
    QVERIFY(!bytes.contains("zebra"));
}

void TestMediaStore::tampered_data()
{
    using Change = std::function<void(QByteArray &)>;
    constexpr qsizetype chunk = 65536 + 17;
    QTest::addColumn<Change>("change");
    QTest::newRow("header") << Change([](QByteArray &bytes) { bytes[3] = char(bytes[3] ^ 1); });
    QTest::newRow("first chunk") << Change([](QByteArray &bytes) { bytes[30] = char(bytes[30] ^ 1); });
    QTest::newRow("last byte") << Change([](QByteArray &bytes) { bytes.back() = char(bytes.back() ^ 1); });
    QTest::newRow("cut by one") << Change([](QByteArray &bytes) { bytes.chop(1); });
    QTest::newRow("last chunk gone") << Change([](QByteArray &bytes) { bytes.resize(24 + 2 * chunk); });
    QTest::newRow("only the header") << Change([](QByteArray &bytes) { bytes.resize(24); });
    QTest::newRow("part of the header") << Change([](QByteArray &bytes) { bytes.resize(10); });
    QTest::newRow("empty") << Change([](QByteArray &bytes) { bytes.clear(); });
    QTest::newRow("longer") << Change([](QByteArray &bytes) { bytes.append("more"); });
    QTest::newRow("longer by a chunk") << Change([](QByteArray &bytes) { bytes.append(bytes.mid(24, chunk)); });
    QTest::newRow("swapped chunks") << Change([](QByteArray &bytes) {
        bytes = bytes.first(24) + bytes.mid(24 + chunk, chunk) + bytes.mid(24, chunk) + bytes.mid(24 + 2 * chunk);
    });
    QTest::newRow("a chunk twice") << Change([](QByteArray &bytes) { bytes.insert(24, bytes.mid(24, chunk)); });
    QTest::newRow("a chunk left out") << Change([](QByteArray &bytes) { bytes.remove(24, chunk); });
}

void TestMediaStore::tampered()
{
    QFETCH(std::function<void(QByteArray &)>, change);
    const MediaStore media(folder());
    const auto file = media.add(pattern(150'000));
    VERIFY_OK(file);
    QByteArray bytes = m_test.bytes(u"media/"_s + file->name);
    change(bytes);
    QFile target(folder() + u'/' + file->name);
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(bytes);
    target.close();
    COMPARE_KIND(media.read(file->name, file->key, plenty), ErrorKind::Damaged);
}

void TestMediaStore::otherKeyAndOtherFile()
{
    const MediaStore media(folder());
    const auto first = media.add("first");
    const auto second = media.add("second");
    COMPARE_KIND(media.read(first->name, second->key, plenty), ErrorKind::Damaged);
    COMPARE_KIND(media.read(first->name, SecretBytes::fromBytes("short"), plenty), ErrorKind::Usage);
}

void TestMediaStore::removes()
{
    const MediaStore media(folder());
    const auto file = media.add("content");
    VERIFY_OK(media.remove(file->name));
    VERIFY_OK(media.remove(file->name));
    COMPARE_KIND(media.read(file->name, file->key, plenty), ErrorKind::Damaged);
    QVERIFY(!QFile::exists(folder() + u'/' + file->name));
}

void TestMediaStore::namesStayInTheFolder()
{
    const MediaStore media(folder());
    const SecretBytes key(32);
    for (const QString &name : {u"../inbox.db"_s, u""_s, u"."_s, u"0123456789abcdef0123456789abcde/"_s,
                                u"0123456789ABCDEF0123456789ABCDEF"_s}) {
        COMPARE_KIND(media.read(name, key, plenty), ErrorKind::Usage);
        COMPARE_KIND(media.remove(name), ErrorKind::Usage);
    }
}

void TestMediaStore::sweeps()
{
    const MediaStore media(m_test.path(u"swept"_s));
    const auto known = media.add("known");
    const auto stray = media.add("stray");
    const QString half = m_test.path(u"swept/0123456789abcdef0123456789abcdef.AbCdEf"_s);
    const QString foreign = m_test.path(u"swept/README"_s);
    for (const QString &path : {half, foreign}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(media.sweep({known->name}, now.addSecs(-60)), 0); // They may be waiting for their row.
    QCOMPARE(media.sweep({known->name}, now.addSecs(60)), 2);
    VERIFY_OK(media.read(known->name, known->key, plenty));
    COMPARE_KIND(media.read(stray->name, stray->key, plenty), ErrorKind::Damaged);
    QVERIFY(!QFile::exists(half));
    QVERIFY(QFile::exists(foreign));
    QCOMPARE(MediaStore(m_test.path(u"none"_s)).sweep({}, now), 0);
}

void TestMediaStore::unwritable()
{
    const MediaStore media(m_test.path(u"no/such/folder"_s));
    COMPARE_KIND(media.add("content"), ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(TestMediaStore)
#include "tst_mediastore.moc"
