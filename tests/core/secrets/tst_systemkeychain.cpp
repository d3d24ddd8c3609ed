// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyslots.h"
#include "core/secrets/systemkeychain.h"
#include "core/secrets/waitfor.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace parley;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSystemKeychain : public QObject {
    Q_OBJECT
private slots:
    void saysThatThereIsNone();
    void keepsWhatItIsGiven();
    void opensAWorkspace();

private:
    SystemKeychain m_keychain {20s};
};

static bool hasKeyring()
{
    return qgetenv("PARLEY_TEST_KEYRING") == "real";
}

void TestSystemKeychain::saysThatThereIsNone()
{
    if (qgetenv("PARLEY_TEST_KEYRING") != "none")
        QSKIP("only where there is no keychain");
    const Status available = waitFor(m_keychain.isAvailable());
    QVERIFY(!available);
    QCOMPARE(available.error().kind, ErrorKind::NotFound);
    QVERIFY(!waitFor(m_keychain.store(u"entry"_s, SecretBytes(32))));
    QVERIFY(!waitFor(m_keychain.read(u"entry"_s)));

    const QTemporaryDir folder;
    const KeySlots slots_(folder.path());
    QVERIFY(!waitFor(slots_.createWithKeychain(m_keychain)));
    QVERIFY(!slots_.exist());
}

void TestSystemKeychain::keepsWhatItIsGiven()
{
    if (!hasKeyring())
        QSKIP("needs a keychain: with-keyring");
    const QString entry = QUuid::createUuid().toString(QUuid::Id128);
    QVERIFY(waitFor(m_keychain.isAvailable()));
    const Result<SecretBytes> nothing = waitFor(m_keychain.read(entry));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, ErrorKind::NotFound);

    const auto secret = SecretBytes::fromBytes("\x00\xff with a zero and no UTF-8 \xc3\x28"_ba);
    QVERIFY(waitFor(m_keychain.store(entry, secret)));
    const Result<SecretBytes> kept = waitFor(m_keychain.read(entry));
    QVERIFY(kept);
    QVERIFY(*kept == secret);
    QVERIFY(waitFor(m_keychain.remove(entry)));
    QVERIFY(waitFor(m_keychain.remove(entry))); // Gone is gone.
    QVERIFY(!waitFor(m_keychain.read(entry)));
}

void TestSystemKeychain::opensAWorkspace()
{
    if (!hasKeyring())
        QSKIP("needs a keychain: with-keyring");
    const QTemporaryDir folder;
    const KeySlots slots_(folder.path());
    const Result<UnlockedKeys> made = waitFor(slots_.createWithKeychain(m_keychain));
    QVERIFY(made);
    const Result<UnlockedKeys> opened = waitFor(slots_.unlockWithKeychain(m_keychain));
    QVERIFY(opened);
    QVERIFY(*opened->databaseKey(u"registry"_s) == *made->databaseKey(u"registry"_s));
    QVERIFY(waitFor(m_keychain.remove(slots_.list()->first().id)));
}

QTEST_GUILESS_MAIN(TestSystemKeychain)
#include "tst_systemkeychain.moc"
