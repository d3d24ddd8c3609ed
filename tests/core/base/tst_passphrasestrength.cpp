// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/passphrasestrength.h"

#include <QElapsedTimer>
#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

class TestPassphraseStrength : public QObject {
    Q_OBJECT
private slots:
    void strengthOf_data();
    void strengthOf();
    void dutchWordsCount();
    void isQuick();
    void everyWeaknessHasItsWords();
};

static PassphraseStrength judged(const QByteArray &text)
{
    return parley::strengthOf(SecretBytes::fromBytes(text));
}

void TestPassphraseStrength::strengthOf_data()
{
    QTest::addColumn<Weakness>("weakness");
    const auto row = [](const char *text, Weakness weakness) { QTest::newRow(text) << weakness; };
    row("", Weakness::TooShort);
    row("x7$Kq!2", Weakness::TooShort);
    row("wachtwoord", Weakness::CommonWord);
    row("Welkom2026!", Weakness::CommonWord);
    row("W3lk0m01", Weakness::CommonWord);
    row("nederland", Weakness::CommonWord);
    row("feyenoord1", Weakness::CommonWord);
    row("password123", Weakness::CommonWord);
    row("qwertyuiop", Weakness::CommonWord); // It is in zxcvbn's list.
    row("cvbnm,./jkl;", Weakness::KeyboardRow);
    row("abcdefghijkl", Weakness::Sequence);
    row("aaaaaaaaaaaaaaaa", Weakness::Repetition);
    row("24-12-2026", Weakness::Date);
    row("hond kat vis", Weakness::TooLittle);
    row("vijf gewone woorden op papier", Weakness::None);
    row("only for these tests", Weakness::None);
    row("naïeve zeemeeuw kocht batterijen", Weakness::None);
    row("x7$Kq!2pLw9z", Weakness::None);
}

void TestPassphraseStrength::strengthOf()
{
    const PassphraseStrength strength = judged(QTest::currentDataTag());
    qInfo("%.1f bits", strength.bits);
    QTEST(strength.weakness, "weakness");
}

void TestPassphraseStrength::dutchWordsCount()
{
    // Letters in no order, of the same length and kinds: what makes the difference is that the words are known.
    QVERIFY(judged("stroopwafel kaas"_ba).bits < judged("sptroowlafe kaas"_ba).bits - 10);
}

void TestPassphraseStrength::isQuick()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(judged("een lange zin met veel gewone woorden die iemand over het weer van gisteren schreef. "_ba.repeated(20)).isStrong());
    qInfo("the longest takes %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 1000);
}

void TestPassphraseStrength::everyWeaknessHasItsWords()
{
    QCOMPARE(sentence(Weakness::None), QString());
    QStringList rules;
    for (int i = int(Weakness::TooShort); i <= int(Weakness::TooLittle); ++i) {
        QVERIFY(!sentence(Weakness(i)).isEmpty());
        rules.append(ruleOf(Weakness(i)));
    }
    QCOMPARE(rules.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestPassphraseStrength)
#include "tst_passphrasestrength.moc"
