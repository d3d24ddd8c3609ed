// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/platformtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

class TestPlatformText : public QObject {
    Q_OBJECT
private slots:
    void shownName_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("shown");
        QTest::newRow("as it is") << u"Marit Hoekstra"_s << u"Marit Hoekstra"_s;
        QTest::newRow("turned around") << u"\u202Enetsal ki\u202C \u2067x\u2069\u200F"_s << u"netsal ki x"_s;
        QTest::newRow("every kind that turns around")
            << u"a\u061Cb\u200Ec\u200Fd\u202Ae\u202Bf\u202Cg\u202Dh\u202Ei\u2066j\u2067k\u2068l\u2069m\u206An"_s << u"abcdefghijklmn"_s;
        QTest::newRow("hidden in a word") << u"Noord\u200Blicht\u2060 En\u00ADer\uFEFFgie\U000E0041"_s << u"Noordlicht Energie"_s;
        QTest::newRow("blank letters") << u"\u3164\u2800 \uFFA0"_s << QString();
        QTest::newRow("joined emoji stay") << u"👩\u200D👩\u200D👧 ❤\uFE0F"_s << u"👩\u200D👩\u200D👧 ❤\uFE0F"_s;
        QTest::newRow("Persian joiners stay") << u"\u0645\u06CC\u200C\u0631\u0648\u0645"_s << u"\u0645\u06CC\u200C\u0631\u0648\u0645"_s;
        QTest::newRow("over two lines") << u"Ja\nmaar\tdan\u2028ook"_s << u"Ja maar dan ook"_s;
        QTest::newRow("buried in marks") << u"a\u0301\u0302\u0303\u0304b"_s << u"a\u0301\u0302b"_s;
        QTest::newRow("100 kB") << QString(100 * 1024, u'W') << QString(120, u'W') + u'…';
    }
    void shownName()
    {
        QFETCH(QString, raw);
        QFETCH(QString, shown);
        QCOMPARE(parley::shownName(raw), shown);
    }

    void breakable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("broken");
        QTest::newRow("words") << u"Moestuin in Nieuw-Veenwijk"_s << u"Moestuin in Nieuw-Veenwijk"_s;
        QTest::newRow("a long word") << QString(24, u'a') << QString(24, u'a');
        QTest::newRow("longer than words are") << QString(25, u'a') + u" b"_s
            << QString(12, u'a') + u'\u200B' + QString(12, u'a') + u'\u200B' + u"a b"_s;
        // A family is one letter, however many characters it takes.
        const QString family = u"👩‍👩‍👧"_s;
        QTest::newRow("emoji stay whole") << family.repeated(25)
            << family.repeated(12) + u'\u200B' + family.repeated(12) + u'\u200B' + family;
    }
    void breakable()
    {
        QFETCH(QString, text);
        QFETCH(QString, broken);
        QCOMPARE(parley::breakable(text), broken);
    }

    void withoutAddressees_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("rest");
        QTest::newRow("one") << u"@noordlicht Stroomstoring in de Turfweg"_s << u"Stroomstoring in de Turfweg"_s;
        QTest::newRow("two, with a server") << u"@marit_h @noordlicht@plein.example, dank!"_s << u"dank!"_s;
        QTest::newRow("later in the text") << u"Dank @noordlicht voor de hulp"_s << u"Dank @noordlicht voor de hulp"_s;
        QTest::newRow("nothing else") << u"@noordlicht"_s << u"@noordlicht"_s;
        QTest::newRow("an address is none") << u"@"_s << u"@"_s;
    }
    void withoutAddressees()
    {
        QFETCH(QString, line);
        QFETCH(QString, rest);
        QCOMPARE(parley::withoutAddressees(line), rest);
    }
};

QTEST_GUILESS_MAIN(TestPlatformText)
#include "tst_platformtext.moc"
