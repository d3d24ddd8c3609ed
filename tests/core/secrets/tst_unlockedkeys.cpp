// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyslots.h"

#include <QTemporaryDir>
#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

class TestUnlockedKeys : public QObject {
    Q_OBJECT
private slots:
    void databaseKey();
    void clone();
    void proof();
};

static UnlockedKeys newWorkspace()
{
    const QTemporaryDir folder;
    return *KeySlots(folder.path()).create(SecretBytes::fromBytes("correct horse"_ba), KdfStrength::ForTests);
}

void TestUnlockedKeys::databaseKey()
{
    const UnlockedKeys keys = newWorkspace();
    QCOMPARE(keys.databases(), QStringList {u"registry"_s});
    const auto registry = keys.databaseKey(u"registry"_s);
    QVERIFY(registry);
    QCOMPARE(registry->size(), keyBytes);
    QVERIFY(!(*registry == *newWorkspace().databaseKey(u"registry"_s)));
    QCOMPARE(keys.databaseKey(u"inbox"_s).error().kind, ErrorKind::NotFound);
}

void TestUnlockedKeys::clone()
{
    UnlockedKeys keys = newWorkspace();
    const UnlockedKeys copy = keys.clone();
    const UnlockedKeys moved = std::move(keys);
    QCOMPARE(copy.workspaceId(), moved.workspaceId());
    QVERIFY(*copy.databaseKey(u"registry"_s) == *moved.databaseKey(u"registry"_s));
    QCOMPARE(copy.proof("challenge"), moved.proof("challenge"));
    QCOMPARE(copy.publicKey(), moved.publicKey());
    QCOMPARE(copy.staffId(), moved.staffId());
}

void TestUnlockedKeys::proof()
{
    const UnlockedKeys keys = newWorkspace();
    const QByteArray proof = keys.proof("to the window: 1234");
    QCOMPARE(proof.size(), 32);
    QVERIFY(keys.isProof(proof, "to the window: 1234"));
    QVERIFY(!keys.isProof(proof, "to the window: 1235"));
    QVERIFY(!keys.isProof(proof, "from the window: 1234"));
    QVERIFY(!keys.isProof(proof.chopped(1), "to the window: 1234"));
    QVERIFY(!keys.isProof({}, "to the window: 1234"));
    QVERIFY(!newWorkspace().isProof(proof, "to the window: 1234"));
}

QTEST_GUILESS_MAIN(TestUnlockedKeys)
#include "tst_unlockedkeys.moc"
