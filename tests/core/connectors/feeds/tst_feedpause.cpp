// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedpause.h"
#include "core/connectors/feeds/feedxml.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFeedPause : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void pauseOfChannel_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<int>("minutes"); // 0: none.
        QTest::newRow("nothing") << u""_s << 0;
        QTest::newRow("ttl") << u"<ttl>45</ttl>"_s << 45;
        QTest::newRow("ttl of nothing") << u"<ttl>0</ttl>"_s << 0;
        QTest::newRow("ttl of a word") << u"<ttl>lang</ttl>"_s << 0;
        QTest::newRow("ttl of a month") << u"<ttl>43200</ttl>"_s << 360;
        QTest::newRow("hourly") << u"<sy:updatePeriod>hourly</sy:updatePeriod>"_s << 60;
        QTest::newRow("four times an hour") << u"<sy:updatePeriod> Hourly </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"_s << 15;
        QTest::newRow("daily") << u"<sy:updatePeriod>daily</sy:updatePeriod>"_s << 360;
        QTest::newRow("longest counts") << u"<ttl>10</ttl><sy:updatePeriod>hourly</sy:updatePeriod>"_s << 60;
        QTest::newRow("this hour is skipped") << u"<skipHours><hour>12</hour><hour>13</hour></skipHours>"_s << 120;
        QTest::newRow("another hour is skipped") << u"<skipHours><hour>3</hour></skipHours>"_s << 0;
        QTest::newRow("this day is skipped") << u"<skipDays><day>Monday</day></skipDays>"_s << 360;
        QTest::newRow("all hours are skipped") << u"<skipHours>"_s + [] {
            QString hours;
            for (int hour = 0; hour < 24; ++hour)
                hours += u"<hour>%1</hour>"_s.arg(hour);
            return hours;
        }() + u"</skipHours>"_s << 360;
    }

    void pauseOfChannel()
    {
        QFETCH(QString, channel);
        QFETCH(int, minutes);
        const auto document = parley::XmlDocument::fromText(u"<channel>"_s + channel + u"</channel>"_s);
        const auto pause = parley::pauseOfChannel(document.root(), QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate));
        QCOMPARE(pause.value_or(std::chrono::seconds(0)), std::chrono::minutes(minutes));
    }

    void pauseOfHeaders_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds");
        QTest::newRow("max-age") << "max-age=600"_ba << 600;
        QTest::newRow("among others") << "public, Max-Age=\"600\", must-revalidate"_ba << 600;
        QTest::newRow("a year") << "max-age=31536000"_ba << 21600;
        QTest::newRow("for proxies") << "s-maxage=600"_ba << 0;
        QTest::newRow("nonsense") << "max-age=x"_ba << 0;
        QTest::newRow("negative") << "max-age=-5"_ba << 0;
    }

    void pauseOfHeaders()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, seconds);
        const auto pause = parley::pauseOfHeaders({{"Cache-Control", value}});
        QCOMPARE(pause.value_or(std::chrono::seconds(0)), std::chrono::seconds(seconds));
    }
};

QTEST_GUILESS_MAIN(TestFeedPause)
#include "tst_feedpause.moc"
