// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyslots.h"
#include "core/secrets/keywrap.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

/// Two people and the keys between them.
class TestStaffKeys : public QObject {
    Q_OBJECT
private slots:
    void init();
    void sealedBoxes();
    void secondPerson();
    void ownSlotsOnly();
    void removed();
    void oldFileOfOnePerson();
    void fileOfVersion3();
    void forgedOwner();

private:
    KeySlots keySlots() const { return KeySlots(m_folder->path()); }
    QByteArray file() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr KdfStrength quick = KdfStrength::ForTests;

SecretBytes first()
{
    return SecretBytes::fromBytes("wachtzin van de eerste"_ba);
}

SecretBytes second()
{
    return SecretBytes::fromBytes("wachtzin van de tweede"_ba);
}

bool haveSameRegister(const UnlockedKeys &one, const UnlockedKeys &other)
{
    return *one.databaseKey(u"registry"_s) == *other.databaseKey(u"registry"_s);
}

} // namespace

void TestStaffKeys::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray TestStaffKeys::file() const
{
    QFile file(m_folder->filePath(u"keyslots.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestStaffKeys::sealedBoxes()
{
    const SecretBytes key = randomKey();
    const KeyPair mine = keyPairFrom(randomKey());
    const QByteArray sealed = sealFor(mine.publicKey, key);
    QVERIFY(*openSealed(sealed, mine) == key);
    QVERIFY(sealFor(mine.publicKey, key) != sealed);
    QVERIFY(!openSealed(sealed, keyPairFrom(randomKey())));
    QVERIFY(!openSealed(sealed.chopped(1), mine));
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        QByteArray altered = sealed;
        altered[at] = char(altered[at] ^ 1);
        QVERIFY(!openSealed(altered, mine));
    }
}

void TestStaffKeys::secondPerson()
{
    const auto lead = keySlots().create(first(), quick);
    QVERIFY(lead && lead->knowStaff());
    const auto added = keySlots().addStaff(*lead, second(), quick);
    QVERIFY(added);
    const auto agent = keySlots().unlockWithPassphrase(second());
    QVERIFY(agent);
    QCOMPARE(agent->staffId(), added->id);
    QCOMPARE(agent->publicKey(), added->publicKey);
    QVERIFY(agent->staffId() != lead->staffId());
    QVERIFY(haveSameRegister(*agent, *lead));
    QVERIFY(haveSameRegister(*keySlots().unlockWithPassphrase(first()), *lead));

    // What is sealed for one is not for the other; and neither passes for the other.
    const SecretBytes cases = randomKey();
    QVERIFY(*lead->openSealed(sealFor(lead->publicKey(), cases)) == cases);
    QVERIFY(!agent->openSealed(sealFor(lead->publicKey(), cases)));
    QVERIFY(!agent->isProof(lead->proof("challenge"), "challenge"));
    QCOMPARE(keySlots().addStaff(*lead, SecretBytes::fromBytes("kort"), quick).error().kind, ErrorKind::Refused);

    // The same passphrase would always open as the first of the two.
    const QString taken = u"rule: passphrase-of-another"_s;
    QCOMPARE(keySlots().addStaff(*lead, second(), quick).error().detail, taken);
    QCOMPARE(keySlots().changePassphrase(*lead, second(), quick).error().detail, taken);
    QCOMPARE(keySlots().addPassphraseSlot(*agent, first(), quick).error().detail, taken);
    QVERIFY(keySlots().addPassphraseSlot(*agent, second(), quick));
}

void TestStaffKeys::ownSlotsOnly()
{
    const auto lead = keySlots().create(first(), quick);
    QVERIFY(keySlots().addStaff(*lead, second(), quick));
    const auto agent = keySlots().unlockWithPassphrase(second());
    const Status others = keySlots().removeSlot(*agent, lead->openedBy());
    QVERIFY(!others && others.error().detail == "rule: slot-of-another"_L1);
    const Status last = keySlots().removeSlot(*agent, agent->openedBy());
    QVERIFY(!last && last.error().detail == "last-slot"_L1);

    // A sheet each.
    const auto sheet = keySlots().renewRecovery(*lead);
    const auto other = keySlots().renewRecovery(*agent);
    QVERIFY(sheet && other);
    QCOMPARE(keySlots().unlockWithRecoveryCode(*sheet)->staffId(), lead->staffId());
    QCOMPARE(keySlots().unlockWithRecoveryCode(*other)->staffId(), agent->staffId());
}

void TestStaffKeys::removed()
{
    auto lead = keySlots().create(first(), quick);
    const auto added = keySlots().addStaff(*lead, second(), quick);
    const auto agent = keySlots().unlockWithPassphrase(second());
    const Status self = keySlots().removeStaff(*lead, lead->staffId());
    QVERIFY(!self && self.error().detail == "rule: own-key"_L1);
    QVERIFY(keySlots().removeStaff(*lead, added->id));
    QCOMPARE(keySlots().unlockWithPassphrase(second()).error().kind, ErrorKind::Locked);
    QVERIFY(haveSameRegister(*lead, *agent)); // Until its file is written anew.
    QVERIFY(!(*lead->databaseKey(u"registry/next"_s) == *agent->databaseKey(u"registry"_s)));
    QVERIFY(!keySlots().addPassphraseSlot(*agent, second(), quick)); // With the keys of before.

    QVERIFY(keySlots().finishRegister(*lead));
    QCOMPARE(lead->databases(), QStringList {u"registry"_s});
    QVERIFY(!haveSameRegister(*lead, *agent));
    QVERIFY(haveSameRegister(*lead, *keySlots().unlockWithPassphrase(first())));
}

void TestStaffKeys::oldFileOfOnePerson()
{
    QVERIFY(QFile::copy(QStringLiteral(GOLDEN) + u"/keyslots-1.json"_s, m_folder->filePath(u"keyslots.json"_s)));
    const SecretBytes phrase = SecretBytes::fromBytes("na\xc3\xafve wachtzin"_ba);
    auto keys = keySlots().unlockWithPassphrase(phrase);
    QVERIFY(keys && !keys->knowStaff());
    const QByteArray before = keys->publicKey();
    const SecretBytes registry = *keys->databaseKey(u"registry"_s);
    QVERIFY(keySlots().upgrade(*keys));
    QVERIFY(keys->knowStaff());
    const auto again = keySlots().unlockWithPassphrase(phrase);
    QVERIFY(again && again->knowStaff());
    QCOMPARE(again->publicKey(), before);
    QVERIFY(*again->databaseKey(u"registry"_s) == registry);
    QCOMPARE(again->databases(), QStringList {u"registry"_s});
    QVERIFY(keySlots().addStaff(*again, second(), quick));
    QVERIFY(haveSameRegister(*keySlots().unlockWithPassphrase(second()), *again));
}

/// A file of version 3 as it was first written: two people, and a recovery sheet of one.
void TestStaffKeys::fileOfVersion3()
{
    QVERIFY(QFile::copy(QStringLiteral(GOLDEN) + u"/keyslots-3.json"_s, m_folder->filePath(u"keyslots.json"_s)));
    QCOMPARE(keySlots().staff()->size(), 2);
    QCOMPARE(keySlots().list()->size(), 3);
    const auto dirk = keySlots().unlockWithPassphrase(SecretBytes::fromBytes("zes groene reigers eten stil bij avond"));
    const auto lea = keySlots().unlockWithPassphrase(SecretBytes::fromBytes("vijf paarse walvissen dansen zacht op dinsdag"));
    QVERIFY(dirk && lea && haveSameRegister(*dirk, *lea));
    QVERIFY(dirk->staffId() != lea->staffId());
}

/// Whoever can write the file may say of a slot that it is another's; it opens nothing then.
void TestStaffKeys::forgedOwner()
{
    const auto lead = keySlots().create(first(), quick);
    const auto added = keySlots().addStaff(*lead, second(), quick);
    KeySlotFile forged = *readKeySlotFile(file());
    forged.slotList.last().staff = lead->staffId();
    KeySlotText text = writeKeySlotFile(forged);
    for (const QString &name : {u"keyslots.json"_s, u"keyslots.json.bak"_s}) {
        QFile written(m_folder->filePath(name));
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(text.bytes) == text.bytes.size());
    }
    QCOMPARE(keySlots().unlockWithPassphrase(second()).error().kind, ErrorKind::Damaged);
}

QTEST_GUILESS_MAIN(TestStaffKeys)
#include "tst_staffkeys.moc"
