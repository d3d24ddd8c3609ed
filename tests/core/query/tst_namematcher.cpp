// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/namematcher.h"

#include <QtTest>

using namespace parley;
using namespace Qt::StringLiterals;

class TestNameMatcher : public QObject {
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void placesHoldTheName();
    void longestWins();
    void titleAndText();
};

void TestNameMatcher::matches_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // Empty: no match.
    QTest::newRow("as it is") << u"Zonnestroom"_s << u"Storing bij Zonnestroom vandaag"_s << u"Zonnestroom"_s;
    QTest::newRow("case") << u"Zonnestroom"_s << u"wat doet ZONNESTROOM?"_s << u"ZONNESTROOM"_s;
    QTest::newRow("accents in the text") << u"Cafe Noord"_s << u"naar Café Noord!"_s << u"Café Noord"_s;
    QTest::newRow("accents in the name") << u"Café Noord"_s << u"bij cafe noord"_s << u"cafe noord"_s;
    QTest::newRow("decomposed accents") << u"Coöp"_s << u"De Coo\u0308p is dicht"_s << u"Coo\u0308p"_s;
    QTest::newRow("part of a compound") << u"Zonnestroom"_s << u"zonnestroomklant"_s << QString();
    QTest::newRow("compound with a hyphen") << u"Zonnestroom"_s << u"de Zonnestroom-actie"_s << u"Zonnestroom"_s;
    QTest::newRow("possessive") << u"Zonnestroom"_s << u"Zonnestroom's app"_s << u"Zonnestroom"_s;
    QTest::newRow("two words, hyphen") << u"Noordlicht Energie"_s << u"Noordlicht-energie"_s << u"Noordlicht-energie"_s;
    QTest::newRow("two words, line break") << u"Noordlicht Energie"_s << u"Noordlicht\nEnergie"_s << u"Noordlicht\nEnergie"_s;
    QTest::newRow("two words, something between") << u"Noordlicht Energie"_s << u"Noordlicht, Energie"_s << QString();
    QTest::newRow("half a name") << u"Noordlicht Energie"_s << u"het noordlicht gezien"_s << QString();
    QTest::newRow("ij") << u"IJsbaan"_s << u"op de \u0133sbaan"_s << u"\u0133sbaan"_s;
    QTest::newRow("ampersand") << u"R&D Noord"_s << u"bij R&D Noord"_s << u"R&D Noord"_s;
    QTest::newRow("ampersand missing") << u"R&D"_s << u"r d"_s << QString();
    QTest::newRow("dot") << u"stroom.nl"_s << u"via Stroom.NL besteld"_s << u"Stroom.NL"_s;
    QTest::newRow("hashtag and mention") << u"Zonnestroom"_s << u"@zonnestroom #Zonnestroom"_s << u"zonnestroom"_s;
    QTest::newRow("hashtag of two words") << u"Café Noord"_s << u"bij #CaféNoord!"_s << u"CaféNoord"_s;
    QTest::newRow("hashtag with an underscore") << u"Café Noord"_s << u"#cafe_noord"_s << u"cafe_noord"_s;
    QTest::newRow("the words joined, no hashtag") << u"Café Noord"_s << u"CafeNoord en cafe_noord"_s << QString();
    QTest::newRow("hashtag that only starts like it") << u"Café Noord"_s << u"#CafeNoordzee"_s << QString();
    QTest::newRow("hashtag of another name") << u"AT&T"_s << u"#att"_s << QString();
    QTest::newRow("beyond the BMP") << u"Zon"_s << u"😟😟 Zon 😟"_s << u"Zon"_s;
    QTest::newRow("no letters in the name") << u"!!!"_s << u"!!!"_s << QString();
    QTest::newRow("lone surrogate") << u"Zon"_s << QString(QChar(0xd83d)) + u"Zon"_s << u"Zon"_s;
}

void TestNameMatcher::matches()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, found);
    const auto matches = NameMatcher({name}).matches({}, text);
    QCOMPARE(matches.isEmpty(), found.isEmpty());
    if (!found.isEmpty()) {
        QCOMPARE(text.sliced(matches.first().from, matches.first().to - matches.first().from), found);
        QCOMPARE(matches.first().name, name);
    }
}

void TestNameMatcher::placesHoldTheName()
{
    // Promise R05: the stored place really contains the name, whatever is around it.
    QRandomGenerator random(7);
    const QStringList pieces {u"Zonnestroom"_s, u"zónnestroom"_s, u" "_s, u"😟"_s, u"is"_s, u"-"_s, u"\n"_s, u"نص"_s, u"x"_s};
    const NameMatcher matcher({u"Zonnestroom"_s});
    for (int i = 0; i < 10'000; ++i) {
        QString text;
        for (int n = random.bounded(8); n > 0; --n)
            text += pieces[random.bounded(pieces.size())];
        for (const NameMatch &match : matcher.matches({}, text)) {
            const QString word = text.sliced(match.from, match.to - match.from);
            QCOMPARE(foldedWords(word).size(), 1);
            QCOMPARE(foldedWords(word).first().folded, u"zonnestroom"_s);
        }
    }
}

void TestNameMatcher::longestWins()
{
    const auto matches = NameMatcher({u"Noordlicht"_s, u"Noordlicht Energie"_s}).matches({}, u"Noordlicht Energie en Noordlicht");
    QCOMPARE(matches.size(), 2);
    QCOMPARE(matches[0].name, u"Noordlicht Energie"_s);
    QCOMPARE(matches[1].name, u"Noordlicht"_s);
}

void TestNameMatcher::titleAndText()
{
    const auto matches = NameMatcher({u"Zon"_s}).matches(u"De Zon", u"Zon op");
    QCOMPARE(matches.size(), 2);
    QVERIFY(matches[0].inTitle);
    QCOMPARE(matches[0].from, 3);
    QVERIFY(!matches[1].inTitle);
    QCOMPARE(matches[1].from, 0);
}

QTEST_GUILESS_MAIN(TestNameMatcher)
#include "tst_namematcher.moc"
