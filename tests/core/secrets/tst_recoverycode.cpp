// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/recoverycode.h"

#include <QTest>

#include <sodium.h>

using namespace parley;
using namespace Qt::StringLiterals;

class TestRecoveryCode : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void looksAsPrinted();
    void readsWhatIsTyped_data();
    void readsWhatIsTyped();
    void findsEverySlip();
    void findsEverySwap();
    void isNoCode_data();
    void isNoCode();
};

static SecretBytes secret(const QByteArray &text)
{
    return SecretBytes::fromBytes(text);
}

static QByteArray textOf(const QByteArray &code)
{
    return recoveryText(secret(code)).view().toByteArray();
}

static const QByteArray sample = QByteArray::fromHex("000102030405060708090a0b0c0d0e0ff1f2f3f4");

void TestRecoveryCode::looksAsPrinted()
{
    // On paper for years: this must never change.
    QCOMPARE(textOf(sample), "000G8-40R4P-0M30D-E2094-185GP-R38EP-1ZRZJ-5WZMW"_ba);
}

void TestRecoveryCode::readsWhatIsTyped_data()
{
    QTest::addColumn<QByteArray>("typed");
    const QByteArray text = textOf(sample);
    QTest::newRow("as printed") << text;
    QTest::newRow("small") << text.toLower();
    QTest::newRow("without dashes") << QByteArray(text).replace("-", "");
    QTest::newRow("blanks and lines") << "  "_ba + QByteArray(text).replace("-", " \r\n") + "\n";
    QTest::newRow("letters that look like digits") << QByteArray(text).replace('0', 'O').replace('1', 'l');
}

void TestRecoveryCode::readsWhatIsTyped()
{
    QFETCH(QByteArray, typed);
    const RecoveryReading reading = readRecoveryCode(secret(typed));
    QVERIFY(reading.isCode);
    QCOMPARE(reading.wrongGroups, QList<int>());
    QCOMPARE(reading.code.view(), QByteArrayView(sample));
}

void TestRecoveryCode::findsEverySlip()
{
    const QByteArray text = textOf(sample);
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (const char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ"_ba) {
            if (text[at] == '-' || text[at] == other)
                continue;
            QByteArray slip = text;
            slip[at] = other;
            const RecoveryReading reading = readRecoveryCode(secret(slip));
            QCOMPARE(reading.wrongGroups, QList {int(at / 6) + 1});
            QVERIFY(reading.code.isEmpty());
        }
    }
}

void TestRecoveryCode::findsEverySwap()
{
    for (int round = 0; round < 50; ++round) {
        const QByteArray text = recoveryText(newRecoveryCode()).view().toByteArray();
        for (qsizetype at = 0; at + 1 < text.size(); ++at) {
            if (text[at] == '-' || text[at + 1] == '-' || text[at] == text[at + 1])
                continue;
            QByteArray swapped = text;
            std::swap(swapped[at], swapped[at + 1]);
            QCOMPARE(readRecoveryCode(secret(swapped)).wrongGroups, QList {int(at / 6) + 1});
        }
        for (int group = 1; group < recoveryGroups; ++group) {
            QList<QByteArray> groups = text.split('-');
            groups.swapItemsAt(group - 1, group);
            QCOMPARE(readRecoveryCode(secret(groups.join('-'))).wrongGroups, (QList {group, group + 1}));
        }
    }
}

void TestRecoveryCode::isNoCode_data()
{
    QTest::addColumn<QByteArray>("typed");
    const QByteArray text = textOf(sample);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a passphrase") << "vijf gewone woorden op papier"_ba;
    QTest::newRow("one too few") << text.chopped(1);
    QTest::newRow("one too many") << text + "0";
    QTest::newRow("a U") << QByteArray(text).replace(0, 1, "U");
    QTest::newRow("a zero byte") << QByteArray(text).replace(0, 1, QByteArray(1, '\0'));
    QTest::newRow("no ASCII") << QByteArray(text).replace(0, 1, "\xc3\xab");
}

void TestRecoveryCode::isNoCode()
{
    QFETCH(QByteArray, typed);
    const RecoveryReading reading = readRecoveryCode(secret(typed));
    QVERIFY(!reading.isCode);
    QVERIFY(reading.code.isEmpty());
}

QTEST_GUILESS_MAIN(TestRecoveryCode)
#include "tst_recoverycode.moc"
