// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/table.h"

#include <QTest>

using namespace parley::ctl;
using namespace Qt::StringLiterals;

class TestTable : public QObject {
    Q_OBJECT
private slots:
    void lines();
    void printable_data();
    void printable();
    void shortened_data();
    void shortened();
};

void TestTable::lines()
{
    Table table({u"A"_s, u"Long"_s, u"Last"_s});
    QVERIFY(table.isEmpty());
    table.add({u"wide one"_s, u"b"_s, u"c"_s});
    table.add({u"x"_s, u"y\nz"_s, u"end"_s});
    QVERIFY(!table.isEmpty());
    QCOMPARE(table.lines(), QStringList({u"A         Long  Last"_s, u"wide one  b     c"_s, u"x         y z   end"_s}));
}

void TestTable::printable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("lines");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"café 🙂"_s << false << u"café 🙂"_s;
    QTest::newRow("an escape sequence") << u"a\x1b[2Jb"_s << false << u"a [2Jb"_s;
    QTest::newRow("the same in one character") << u"a"_s + QChar(0x9b) + u"2J"_s << true << u"a 2J"_s;
    QTest::newRow("line ends in a cell") << u"a\nb"_s << false << u"a b"_s;
    QTest::newRow("line ends in a text") << u"a\nb"_s << true << u"a\nb"_s;
    QTest::newRow("a carriage return") << u"a\rb"_s << true << u"a b"_s;
    QTest::newRow("a turned direction") << QString::fromUtf16(u"abc\u202egpj.exe\u202c") << false << u"abcgpj.exe"_s;
}

void TestTable::printable()
{
    QFETCH(QString, text);
    QFETCH(bool, lines);
    QFETCH(QString, safe);
    QCOMPARE(parley::ctl::printable(text, lines), safe);
}

void TestTable::shortened_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("short") << u"abc"_s << u"abc"_s;
    QTest::newRow("just right") << u"abcdef"_s << u"abcdef"_s;
    QTest::newRow("too long") << u"abcdefg"_s << u"abcde…"_s;
    QTest::newRow("blanks") << u" a \n b "_s << u"a b"_s;
    QTest::newRow("not through a pair") << u"abcd🙂efg"_s << u"abcd…"_s;
}

void TestTable::shortened()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(parley::ctl::shortened(text, 6), line);
}

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
