// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/retryafter.h"

#include <QTest>
#include <QTimeZone>

using namespace parley;

class TestRetryAfter : public QObject {
    Q_OBJECT
private slots:
    void retryAfterFrom_data();
    void retryAfterFrom();
};

void TestRetryAfter::retryAfterFrom_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // -1: unreadable
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("blanks around") << QByteArray("  7 ") << 7;
    QTest::newRow("a year") << QByteArray("31536000") << 86400;
    QTest::newRow("too large for a number") << QByteArray("99999999999999999999999") << 86400;
    QTest::newRow("a date, RFC 9110") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << 37;
    QTest::newRow("a date, RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << 37;
    QTest::newRow("a date, asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << 37;
    QTest::newRow("asctime, two-digit day") << QByteArray("Sun Nov 06 08:50:00 1994") << 60;
    QTest::newRow("a wrong weekday counts") << QByteArray("Mon, 06 Nov 1994 08:49:37 GMT") << 37;
    QTest::newRow("a leap second") << QByteArray("Sun, 06 Nov 1994 08:49:60 GMT") << 59;
    QTest::newRow("a date gone by") << QByteArray("Sun, 06 Nov 1994 08:48:00 GMT") << 0;
    QTest::newRow("a date next month") << QByteArray("Sun, 06 Dec 1994 08:49:00 GMT") << 86400;
    QTest::newRow("RFC 850, over 50 years ahead is past") << QByteArray("Sunday, 06-Nov-49 08:49:37 GMT") << 0;
    QTest::newRow("RFC 850, within 50 years") << QByteArray("Sunday, 06-Nov-44 08:49:37 GMT") << 86400;
    QTest::newRow("empty") << QByteArray() << -1;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("a fraction") << QByteArray("1.5") << -1;
    QTest::newRow("words") << QByteArray("soon") << -1;
    QTest::newRow("no such day") << QByteArray("Sun, 31 Nov 1994 08:49:37 GMT") << -1;
    QTest::newRow("no such month") << QByteArray("Sun, 06 Foo 1994 08:49:37 GMT") << -1;
    QTest::newRow("half of two months") << QByteArray("Sun, 06 anf 1994 08:49:37 GMT") << -1;
    QTest::newRow("no such hour") << QByteArray("Sun, 06 Nov 1994 28:49:37 GMT") << -1;
    QTest::newRow("no such second") << QByteArray("Sun, 06 Nov 1994 08:49:61 GMT") << -1;
}

void TestRetryAfter::retryAfterFrom()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const QDateTime now({1994, 11, 6}, {8, 49, 0}, QTimeZone::UTC);
    const auto wait = parley::retryAfterFrom(value, now);
    QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, seconds);
    QVERIFY(parley::retryAfterFrom(value, now.toOffsetFromUtc(7200)) == wait);
}

QTEST_GUILESS_MAIN(TestRetryAfter)
#include "tst_retryafter.moc"
