// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/duration.h"

#include <QTest>

using namespace parley::ctl;
using namespace Qt::StringLiterals;

class TestDuration : public QObject {
    Q_OBJECT
private slots:
    void durationFromText_data();
    void durationFromText();
};

void TestDuration::durationFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: none.
    QTest::newRow("seconds") << u"10s"_s << qint64(10'000);
    QTest::newRow("minutes") << u"5m"_s << qint64(300'000);
    QTest::newRow("hours") << u"2h"_s << qint64(7'200'000);
    QTest::newRow("days") << u"20d"_s << qint64(1'728'000'000);
    QTest::newRow("too long") << u"21d"_s << qint64(-1);
    QTest::newRow("none") << u"0s"_s << qint64(-1);
    QTest::newRow("negative") << u"-5s"_s << qint64(-1);
    QTest::newRow("a sign") << u"+5s"_s << qint64(-1);
    QTest::newRow("no unit") << u"10"_s << qint64(-1);
    QTest::newRow("no number") << u"s"_s << qint64(-1);
    QTest::newRow("a part") << u"1.5h"_s << qint64(-1);
    QTest::newRow("empty") << QString() << qint64(-1);
    QTest::newRow("more than a number holds") << u"99999999999s"_s << qint64(-1);
}

void TestDuration::durationFromText()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto duration = parley::ctl::durationFromText(text);
    QCOMPARE(duration ? duration->count() : -1, milliseconds);
}

QTEST_GUILESS_MAIN(TestDuration)
#include "tst_duration.moc"
