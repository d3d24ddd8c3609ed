// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyslotfile.h"
#include "core/secrets/sealedbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace parley;
using namespace Qt::StringLiterals;

using Change = std::function<void(QJsonObject &root)>;
Q_DECLARE_METATYPE(Change)

class TestKeySlotFile : public QObject {
    Q_OBJECT
private slots:
    void readsWhatItWrites();
    void readsTheVersionsBefore();
    void checksum();
    void findMac();
    void refusesWhatItDoesNotWrite_data();
    void refusesWhatItDoesNotWrite();
    void refusesBytes_data();
    void refusesBytes();
    void boundsAreInclusive();
    void slotHeader();
    void isDatabaseName_data();
    void isDatabaseName();
};

static WrappedKey wrapped(char byte)
{
    return {QByteArray(nonceBytes, byte), QByteArray(sealedBytes, byte)};
}

static KeySlot passphraseSlot(int number = 1)
{
    return {.id = QString::number(number, 16).rightJustified(32, u'0'),
        .kind = KeySlot::Kind::Passphrase,
        .kdf = {.passes = 3, .memoryBytes = 256 << 20, .salt = QByteArray(saltBytes, 's')},
        .key = wrapped('p'),
        .staff = QString(32, u'b')};
}

static StaffKey staffKey(QChar digit)
{
    return {.id = QString(32, digit), .publicKey = QByteArray(publicKeyBytes, 'p'), .sealed = QByteArray(sealedKeyBytes, 's')};
}

static KeySlotFile someFile()
{
    const KeySlot keychain {.id = QString(32, u'f'), .kind = KeySlot::Kind::Keychain, .kdf = {}, .key = wrapped('k'), .staff = QString(32, u'b')};
    const KeySlot recovery {.id = QString(32, u'e'), .kind = KeySlot::Kind::Recovery, .kdf = {}, .key = wrapped('r'), .staff = QString(32, u'd')};
    return {.workspaceId = QString(32, u'a'),
        .slotList = {passphraseSlot(), keychain, recovery},
        .staff = {staffKey(u'b'), staffKey(u'd')},
        .databases = {{u"registry"_s, wrapped('r')}, {u"registry/next"_s, wrapped('n')}}};
}

static QByteArray someJson()
{
    return writeKeySlotFile(someFile()).bytes;
}

static Change inSlot(const std::function<void(QJsonObject &slot)> &change);

void TestKeySlotFile::readsWhatItWrites()
{
    const auto read = readKeySlotFile(someJson());
    QVERIFY(read);
    QCOMPARE(*read, someFile());
    QCOMPARE(writeKeySlotFile(*read).bytes, someJson());
}

void TestKeySlotFile::readsTheVersionsBefore()
{
    KeySlotFile expected = someFile();
    expected.staff.clear(); // There was one person.
    for (KeySlot &slot : expected.slotList)
        slot.staff.clear();
    expected.version = 2;
    QCOMPARE(readKeySlotFile(writeKeySlotFile(expected).bytes), expected);

    expected.slotList.removeLast(); // It knew of no recovery.
    expected.version = 1;
    QJsonObject root = QJsonDocument::fromJson(writeKeySlotFile(expected).bytes).object();
    root[u"version"_s] = 1;
    root.remove(u"checksum"_s);
    QCOMPARE(readKeySlotFile(QJsonDocument(root).toJson()), expected);
    inSlot([](QJsonObject &slot) {
        slot.remove(u"kdf"_s);
        slot[u"kind"_s] = u"recovery"_s;
    })(root);
    QCOMPARE(readKeySlotFile(QJsonDocument(root).toJson()).error().kind, ErrorKind::Damaged);
}

void TestKeySlotFile::checksum()
{
    const KeySlotText good = writeKeySlotFile(someFile());
    QVERIFY(good.checksumHolds());
    for (qsizetype at = 0; at < good.bytes.size(); ++at) {
        KeySlotText text = good;
        text.bytes[at] = char(text.bytes[at] ^ 1);
        const bool inMac = at >= good.macAt && at < good.macAt + 64;
        QCOMPARE(text.checksumHolds(), inMac); // The MAC can be checked with a key alone.
    }
}

void TestKeySlotFile::findMac()
{
    KeySlotText text = writeKeySlotFile(someFile());
    QCOMPARE(text.mac(), QByteArray(64, '0'));
    const QByteArray before = text.authenticated();
    text.setMac(QByteArray(32, '\xab'));
    QCOMPARE(text.mac(), QByteArray(32, '\xab').toHex());
    QCOMPARE(text.authenticated(), before);
    QCOMPARE(parley::findMac(text.bytes), std::optional(text));
    QVERIFY(readKeySlotFile(text.bytes));

    QVERIFY(!parley::findMac({}));
    QVERIFY(!parley::findMac("\"mac\": \""));
    QVERIFY(!parley::findMac("\"mac\": \"" + QByteArray(64, '0')));
    QVERIFY(!parley::findMac("\"mac\": \"" + QByteArray(63, '0') + "\"  "));
    QVERIFY(!parley::findMac("\"mac\": \"" + QByteArray(64, 'A') + "\""));
    QVERIFY(!parley::findMac(text.bytes + text.bytes));
}

/// Changes the first slot.
static Change inSlot(const std::function<void(QJsonObject &slot)> &change)
{
    return [change](QJsonObject &root) {
        QJsonArray slotList = root[u"slots"_s].toArray();
        QJsonObject slot = slotList[0].toObject();
        change(slot);
        slotList[0] = slot;
        root[u"slots"_s] = slotList;
    };
}

static Change inKdf(const QString &name, const QJsonValue &value)
{
    return inSlot([name, value](QJsonObject &slot) {
        QJsonObject kdf = slot[u"kdf"_s].toObject();
        kdf[name] = value;
        slot[u"kdf"_s] = kdf;
    });
}

static Change set(const QString &name, const QJsonValue &value)
{
    return [name, value](QJsonObject &root) { root[name] = value; };
}

static Change setInSlot(const QString &name, const QJsonValue &value)
{
    return inSlot([name, value](QJsonObject &slot) { slot[name] = value; });
}

static Change inStaff(const QString &name, const QJsonValue &value)
{
    return [name, value](QJsonObject &root) {
        QJsonArray staff = root[u"staff"_s].toArray();
        QJsonObject person = staff[0].toObject();
        person[name] = value;
        staff[0] = person;
        root[u"staff"_s] = staff;
    };
}

static Change slotTimes(int count, quint64 passes)
{
    return [count, passes](QJsonObject &root) {
        KeySlotFile file = someFile();
        file.slotList.clear();
        for (int i = 0; i < count; ++i) {
            file.slotList.append(passphraseSlot(i));
            file.slotList.last().kdf.passes = passes;
        }
        root = QJsonDocument::fromJson(writeKeySlotFile(file).bytes).object();
    };
}

void TestKeySlotFile::refusesWhatItDoesNotWrite_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorKind>("kind");
    const auto damaged
        = [](const char *name, const Change &change) { QTest::newRow(name) << change << ErrorKind::Damaged; };

    QTest::newRow("a later version") << set(u"version"_s, 4) << ErrorKind::TooNew;
    damaged("an earlier version with a checksum", set(u"version"_s, 1));
    damaged("an earlier version with staff", set(u"version"_s, 2));
    damaged("a slot of nobody", setInSlot(u"staff"_s, QString(32, u'c')));
    damaged("a slot that does not say whose", inSlot([](QJsonObject &slot) { slot.remove(u"staff"_s); }));
    damaged("nobody", set(u"staff"_s, QJsonArray()));
    damaged("staff as an object", set(u"staff"_s, QJsonObject()));
    for (const char *name : {"id", "publicKey", "sealed"})
        damaged(name, inStaff(QString::fromLatin1(name), u"0"_s));
    damaged("the same person twice", inStaff(u"id"_s, QString(32, u'd')));
    QTest::newRow("a much later version, with other members")
        << Change([](QJsonObject &root) { root = {{u"format"_s, u"parley-keyslots"_s}, {u"version"_s, 9}}; })
        << ErrorKind::TooNew;
    damaged("version 0", set(u"version"_s, 0));
    damaged("version as text", set(u"version"_s, u"1"_s));
    damaged("half a version", set(u"version"_s, 1.5));
    damaged("another format", set(u"format"_s, u"luks"_s));
    damaged("an unknown member", set(u"hint"_s, u"my dog"_s));
    damaged("a workspace that is too short", set(u"workspace"_s, QString(31, u'a')));
    damaged("a workspace in capitals", set(u"workspace"_s, QString(32, u'A')));
    for (const char *name : {"format", "version", "workspace", "slots", "staff", "databases", "checksum", "mac"})
        damaged(name, [name](QJsonObject &root) { root.remove(QString::fromLatin1(name)); });
    damaged("no slots", set(u"slots"_s, QJsonArray()));
    damaged("slots as an object", set(u"slots"_s, QJsonObject()));
    damaged("databases as an array", set(u"databases"_s, QJsonArray()));
    damaged("an empty slot", set(u"slots"_s, QJsonArray {QJsonObject()}));
    damaged("a number for a slot", set(u"slots"_s, QJsonArray {1}));
    damaged("33 slots", slotTimes(33, 1));
    damaged("too much work over all slots", slotTimes(9, 20));

    damaged("an unknown kind of slot", setInSlot(u"kind"_s, u"fingerprint"_s));
    damaged("a keychain slot with kdf", setInSlot(u"kind"_s, u"keychain"_s));
    damaged("a passphrase slot without kdf", inSlot([](QJsonObject &slot) { slot.remove(u"kdf"_s); }));
    damaged("an unknown member of a slot", setInSlot(u"hint"_s, u"my dog"_s));
    damaged("the id of another slot", setInSlot(u"id"_s, QString(32, u'f')));
    damaged("an id that is no hex", setInSlot(u"id"_s, QString(32, u'g')));
    damaged("a short nonce", setInSlot(u"nonce"_s, QString(46, u'0')));
    damaged("half a digit too much", setInSlot(u"nonce"_s, QString(49, u'0')));
    damaged("a long key", setInSlot(u"sealed"_s, QString(98, u'0')));
    damaged("a key in capitals", setInSlot(u"sealed"_s, QString(96, u'A')));

    damaged("another algorithm", inKdf(u"alg"_s, u"argon2i13"_s));
    damaged("0 passes", inKdf(u"passes"_s, 0));
    damaged("21 passes", inKdf(u"passes"_s, 21));
    damaged("-1 passes", inKdf(u"passes"_s, -1));
    damaged("passes as text", inKdf(u"passes"_s, u"3"_s));
    damaged("2.5 passes", inKdf(u"passes"_s, 2.5));
    damaged("1e300 passes", inKdf(u"passes"_s, 1e300));
    damaged("more than 2 GiB", inKdf(u"memoryBytes"_s, (qint64(2) << 30) + 1));
    damaged("less than 8 KiB", inKdf(u"memoryBytes"_s, 8191));
    damaged("2^64 bytes", inKdf(u"memoryBytes"_s, 18446744073709551616.0));
    damaged("a short salt", inKdf(u"salt"_s, QString(30, u'0')));
    damaged("an unknown member of kdf", inKdf(u"lanes"_s, 4));

    const QJsonObject key {{u"nonce"_s, QString(48, u'0')}, {u"sealed"_s, QString(96, u'0')}};
    QJsonObject more = key;
    more[u"hint"_s] = u"my dog"_s;
    damaged("a database without a key", set(u"databases"_s, QJsonObject {{u"registry"_s, QJsonObject()}}));
    damaged("a database with more than a key", set(u"databases"_s, QJsonObject {{u"registry"_s, more}}));
    damaged("a database with a wrong name", set(u"databases"_s, QJsonObject {{u"../registry"_s, key}}));
}

void TestKeySlotFile::refusesWhatItDoesNotWrite()
{
    QFETCH(Change, change);
    QJsonObject root = QJsonDocument::fromJson(someJson()).object();
    change(root);
    QByteArray json = QJsonDocument(root).toJson(QJsonDocument::Indented);
    // As somebody would who means it: the checksum is right.
    if (auto text = parley::findMac(json); text && text->checksumAt >= 0) {
        text->setChecksum();
        json = text->bytes;
    }
    const auto read = readKeySlotFile(json);
    QVERIFY(!read);
    QTEST(read.error().kind, "kind");
    QCOMPARE(read.error().detail.contains("checksum"_L1), QByteArrayView(QTest::currentDataTag()).contains("checksum"));
}

void TestKeySlotFile::refusesBytes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros, as after a power cut") << QByteArray(2000, '\0');
    QTest::newRow("not JSON") << "keys"_ba;
    QTest::newRow("an array") << "[]"_ba;
    QTest::newRow("an empty object") << "{}"_ba;
    QTest::newRow("10,000 levels") << QByteArray(10000, '[') + QByteArray(10000, ']');
    QTest::newRow("compact: the MAC is not where it was written")
        << QJsonDocument::fromJson(someJson()).toJson(QJsonDocument::Compact);
    QTest::newRow("two MACs") << someJson().replace(
        "\"mac\": \"", "\"mac\": \"" + QByteArray(64, '1') + "\", \"mac\": \"");
    QTest::newRow("text behind the end") << someJson() + "{}";
    QTest::newRow("a byte that is not UTF-8") << someJson().replace("passphrase", "passphras\xff");
}

void TestKeySlotFile::refusesBytes()
{
    QFETCH(QByteArray, json);
    const auto read = readKeySlotFile(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Damaged);
}

void TestKeySlotFile::boundsAreInclusive()
{
    KeySlotFile file = someFile();
    file.slotList[0].kdf.passes = mostPasses;
    file.slotList[0].kdf.memoryBytes = mostMemoryBytes;
    QCOMPARE(readKeySlotFile(writeKeySlotFile(file).bytes), file);
    file.slotList.clear();
    for (int i = 0; i < mostSlots; ++i)
        file.slotList.append(passphraseSlot(i));
    QCOMPARE(readKeySlotFile(writeKeySlotFile(file).bytes), file);
    file.databases.clear();
    QCOMPARE(readKeySlotFile(writeKeySlotFile(file).bytes), file);
}

void TestKeySlotFile::slotHeader()
{
    const QString workspace(32, u'a');
    const KeySlot slot = passphraseSlot();
    QList<KeySlot> others(6, slot);
    others[0].id = QString(32, u'2');
    others[1].kind = KeySlot::Kind::Keychain;
    others[2].kdf.passes = 4;
    others[3].kdf.memoryBytes = 1 << 20;
    others[4].kdf.salt = QByteArray(saltBytes, 't');
    others[5].id = slot.id; // The key is what the header is bound to, not part of it.
    others[5].key = wrapped('x');
    for (qsizetype i = 0; i < 5; ++i)
        QVERIFY(parley::slotHeader(workspace, others[i]) != parley::slotHeader(workspace, slot));
    QCOMPARE(parley::slotHeader(workspace, others[5]), parley::slotHeader(workspace, slot));
    QVERIFY(parley::slotHeader(QString(32, u'b'), slot) != parley::slotHeader(workspace, slot));
}

void TestKeySlotFile::isDatabaseName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("is");
    QTest::newRow("registry") << u"registry"_s << true;
    QTest::newRow("an inbox") << u"inbox/0b0c2f5e-9d0c-4a53-8f5c-0a7f3f0d6c11"_s << true;
    QTest::newRow("80 characters") << QString(80, u'x') << true;
    QTest::newRow("81 characters") << QString(81, u'x') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("capitals") << u"Registry"_s << false;
    QTest::newRow("a dot") << u"inbox.db"_s << false;
    QTest::newRow("a line end") << u"registry\n"_s << false;
    QTest::newRow("an accent") << u"régistre"_s << false;
}

void TestKeySlotFile::isDatabaseName()
{
    QFETCH(QString, name);
    QTEST(parley::isDatabaseName(name), "is");
}

QTEST_GUILESS_MAIN(TestKeySlotFile)
#include "tst_keyslotfile.moc"
