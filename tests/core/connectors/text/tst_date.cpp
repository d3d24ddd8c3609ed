// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/date.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDate : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void dateFromText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc"); // Empty: unreadable.
        const QString usual = u"2026-11-22T09:15:02.000Z"_s;
        QTest::newRow("RFC 2822") << u"Sun, 22 Nov 2026 10:15:02 +0100"_s << usual;
        QTest::newRow("RFC 822, two-digit year") << u"Sun, 22 Nov 26 09:15:02 GMT"_s << usual;
        QTest::newRow("two-digit year of the last century") << u"22 Nov 98 09:15:02 GMT"_s << u"1998-11-22T09:15:02.000Z"_s;
        QTest::newRow("no seconds") << u"22 Nov 2026 09:15 UT"_s << u"2026-11-22T09:15:00.000Z"_s;
        QTest::newRow("wrong day name") << u"Mon, 22 Nov 2026 09:15:02 Z"_s << usual;
        QTest::newRow("full names") << u"Sunday, 22 November 2026 04:15:02 EST"_s << usual;
        QTest::newRow("lower case, blanks") << u"  sun,  22  nov 2026   09:15:02 z "_s << usual;
        QTest::newRow("one-digit day and hour") << u"Sun, 1 Nov 2026 9:05:02 GMT"_s << u"2026-11-01T09:05:02.000Z"_s;
        QTest::newRow("offset with colon") << u"22 Nov 2026 11:15:02 +02:00"_s << usual;
        QTest::newRow("offset of one digit") << u"22 Nov 2026 11:15:02 +2"_s << usual;
        QTest::newRow("offset that hangs on") << u"22 Nov 2026 11:15:02+0200"_s << usual;
        QTest::newRow("offset west, half hour") << u"22 Nov 2026 05:45:02 -0330"_s << usual;
        QTest::newRow("GMT with an offset") << u"22 Nov 2026 10:15:02 GMT+0100"_s << usual;
        QTest::newRow("typographic minus") << u"22 Nov 2026 04:15:02 \u22120500"_s << usual;
        QTest::newRow("bogus ET") << u"22 Nov 2026 04:15:02 ET"_s << usual;
        QTest::newRow("CET") << u"22 Nov 2026 10:15:02 CET"_s << usual;
        QTest::newRow("CEST") << u"22 Aug 2026 11:15:02 CEST"_s << u"2026-08-22T09:15:02.000Z"_s;
        QTest::newRow("unknown zone counts as UTC") << u"22 Nov 2026 09:15:02 XYZ"_s << usual;
        QTest::newRow("military letter") << u"22 Nov 2026 09:15:02 A"_s << usual;
        QTest::newRow("no zone") << u"22 Nov 2026 09:15:02"_s << usual;
        QTest::newRow("comment") << u"Sun, 22 Nov 2026 09:15:02 +0000 (UTC)"_s << usual;
        QTest::newRow("Dutch") << u"zo, 22 nov 2026 10:15:02 +0100"_s << usual;
        QTest::newRow("Dutch Monday is not March") << u"ma, 23 nov. 2026 09:15:02"_s << u"2026-11-23T09:15:02.000Z"_s;
        QTest::newRow("Dutch March") << u"22 mrt 2026 09:15:02"_s << u"2026-03-22T09:15:02.000Z"_s;
        QTest::newRow("German") << u"Mi, 21 Okt 2026 09:15:02 +0000"_s << u"2026-10-21T09:15:02.000Z"_s;
        QTest::newRow("French") << u"mer., 22 juil. 2026 09:15:02 GMT"_s << u"2026-07-22T09:15:02.000Z"_s;
        QTest::newRow("French Tuesday is not March") << u"mar. 24 nov. 2026 09:15:02 GMT"_s << u"2026-11-24T09:15:02.000Z"_s;
        QTest::newRow("French with accents") << u"sam., 22 août 2026 09:15:02 GMT"_s << u"2026-08-22T09:15:02.000Z"_s;
        QTest::newRow("December in French") << u"22 déc. 2026 09:15:02"_s << u"2026-12-22T09:15:02.000Z"_s;
        QTest::newRow("asctime") << u"Sun Nov 22 09:15:02 2026"_s << usual;
        QTest::newRow("month first") << u"Nov 22, 2026 09:15:02 AM"_s << usual;
        QTest::newRow("afternoon") << u"22 Nov 2026 9:15:02 PM"_s << u"2026-11-22T21:15:02.000Z"_s;
        QTest::newRow("dashes") << u"22-Nov-2026 09:15:02"_s << usual;
        QTest::newRow("RFC 3339") << u"2026-11-22T10:15:02+01:00"_s << usual;
        QTest::newRow("RFC 3339, Z") << u"2026-11-22T09:15:02Z"_s << usual;
        QTest::newRow("fraction") << u"2026-11-22T09:15:02.5Z"_s << u"2026-11-22T09:15:02.500Z"_s;
        QTest::newRow("long fraction") << u"2026-11-22T09:15:02.123456789Z"_s << u"2026-11-22T09:15:02.123Z"_s;
        QTest::newRow("offset without colon") << u"2026-11-22T10:15:02+0100"_s << usual;
        QTest::newRow("blank before the offset") << u"2026-11-22 10:15:02 +0100"_s << usual;
        QTest::newRow("no T, no zone") << u"2026-11-22 09:15:02"_s << usual;
        QTest::newRow("W3CDTF, minutes") << u"2026-11-22T09:15Z"_s << u"2026-11-22T09:15:00.000Z"_s;
        QTest::newRow("W3CDTF, day") << u"2026-11-22"_s << u"2026-11-22T00:00:00.000Z"_s;
        QTest::newRow("W3CDTF, month") << u"2026-11"_s << u"2026-11-01T00:00:00.000Z"_s;
        QTest::newRow("W3CDTF, year") << u"2026"_s << u"2026-01-01T00:00:00.000Z"_s;
        QTest::newRow("basic form") << u"20261122T09:15:02Z"_s << usual;
        QTest::newRow("slashes, year first") << u"2026/11/22 09:15:02"_s << usual;
        QTest::newRow("hour 24") << u"Sun, 22 Nov 2026 24:00:00 GMT"_s << u"2026-11-23T00:00:00.000Z"_s;
        QTest::newRow("second 60") << u"Sun, 22 Nov 2026 09:15:60 GMT"_s << u"2026-11-22T09:16:00.000Z"_s;
        QTest::newRow("leap day") << u"2028-02-29"_s << u"2028-02-29T00:00:00.000Z"_s;
        QTest::newRow("1970 is a date") << u"Thu, 01 Jan 1970 00:00:00 +0000"_s << u"1970-01-01T00:00:00.000Z"_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("a word") << u"gisteren"_s << u""_s;
        QTest::newRow("which is the month?") << u"22/11/2026 10:15"_s << u""_s;
        QTest::newRow("zeroes") << u"0000-00-00 00:00:00"_s << u""_s;
        QTest::newRow("no such day") << u"2026-02-30"_s << u""_s;
        QTest::newRow("no such hour") << u"2026-11-22T25:00:00Z"_s << u""_s;
        QTest::newRow("no such minute") << u"22 Nov 2026 09:61:00 GMT"_s << u""_s;
        QTest::newRow("no such offset") << u"22 Nov 2026 09:15:02 +9900"_s << u""_s;
        QTest::newRow("no year") << u"Sun, 22 Nov 09:15:02 GMT"_s << u""_s;
        QTest::newRow("no month") << u"22 2026 09:15:02"_s << u""_s;
        QTest::newRow("year only in words") << u"Sun, 22 Nov twenty"_s << u""_s;
        QTest::newRow("too long") << u"22 Nov 2026 "_s.repeated(50) << u""_s;
        QTest::newRow("digits of another script") << u"٢٢ Nov 2026"_s << u""_s;
        QTest::newRow("colons only") << u"22 Nov 2026 1:::"_s << u""_s;
    }

    void dateFromText()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto date = parley::dateFromText(text);
        QCOMPARE(date ? date->toString(Qt::ISODateWithMs) : QString(), utc);
    }
};

QTEST_GUILESS_MAIN(TestDate)
#include "tst_date.moc"
