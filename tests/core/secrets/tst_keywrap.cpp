// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keywrap.h"

#include <QTest>

#include <set>

using namespace parley;
using namespace Qt::StringLiterals;

class TestKeyWrap : public QObject {
    Q_OBJECT
private slots:
    void opensWithTheSameKeyAndHeader();
    void opensWithNothingElse_data();
    void opensWithNothingElse();
    void noticesEveryBit();
    void neverRepeats();
};

static SecretBytes keyOf(char byte)
{
    return SecretBytes::fromBytes(QByteArray(keyBytes, byte));
}

void TestKeyWrap::opensWithTheSameKeyAndHeader()
{
    const WrappedKey wrapped = wrapKey(keyOf('k'), keyOf('u'), "header");
    QCOMPARE(wrapped.nonce.size(), nonceBytes);
    QCOMPARE(wrapped.sealed.size(), sealedBytes);
    QVERIFY(!wrapped.sealed.contains(QByteArray(4, 'k')));
    const auto key = unwrapKey(wrapped, keyOf('u'), "header");
    QVERIFY(key);
    QVERIFY(*key == keyOf('k'));
}

void TestKeyWrap::opensWithNothingElse_data()
{
    QTest::addColumn<QByteArray>("under");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("another key") << QByteArray(keyBytes, 'v') << "header"_ba;
    QTest::newRow("a key that is too short") << QByteArray(keyBytes - 1, 'u') << "header"_ba;
    QTest::newRow("no key") << QByteArray() << "header"_ba;
    QTest::newRow("another header") << QByteArray(keyBytes, 'u') << "Header"_ba;
    QTest::newRow("a longer header") << QByteArray(keyBytes, 'u') << "header "_ba;
    QTest::newRow("no header") << QByteArray(keyBytes, 'u') << QByteArray();
}

void TestKeyWrap::opensWithNothingElse()
{
    QFETCH(QByteArray, under);
    QFETCH(QByteArray, header);
    const WrappedKey wrapped = wrapKey(keyOf('k'), keyOf('u'), "header");
    QVERIFY(!unwrapKey(wrapped, SecretBytes::fromBytes(under), header));
}

void TestKeyWrap::noticesEveryBit()
{
    const WrappedKey wrapped = wrapKey(keyOf('k'), keyOf('u'), "header");
    for (qsizetype bit = 0; bit < (nonceBytes + sealedBytes) * 8; ++bit) {
        WrappedKey changed = wrapped;
        QByteArray &part = bit / 8 < nonceBytes ? changed.nonce : changed.sealed;
        const qsizetype at = bit / 8 < nonceBytes ? bit / 8 : bit / 8 - nonceBytes;
        part[at] = char(part[at] ^ (1 << (bit % 8)));
        QVERIFY(!unwrapKey(changed, keyOf('u'), "header"));
    }
    QVERIFY(!unwrapKey({wrapped.nonce, wrapped.sealed.chopped(1)}, keyOf('u'), "header"));
    QVERIFY(!unwrapKey({wrapped.nonce.chopped(1), wrapped.sealed}, keyOf('u'), "header"));
}

void TestKeyWrap::neverRepeats()
{
    std::set<QByteArray> seen;
    for (int i = 0; i < 200; ++i) {
        QVERIFY(seen.insert(randomKey().view().toByteArray()).second);
        QVERIFY(seen.insert(randomId().toLatin1()).second);
        QVERIFY(seen.insert(wrapKey(keyOf('k'), keyOf('u'), {}).nonce).second);
    }
    QCOMPARE(randomId().size(), 32);
}

QTEST_GUILESS_MAIN(TestKeyWrap)
#include "tst_keywrap.moc"
