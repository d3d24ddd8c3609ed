// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/pollschedule.h"

#include <QtTest>

using namespace parley;
using namespace std::chrono_literals;

class TestPollSchedule : public QObject {
    Q_OBJECT

private slots:
    void success();
    void failure_data();
    void failure();
    void wishes();
    void jitter();

private:
    PlatformInfo m_platform; // 15 minutes, at least 5, at most 60.
};

void TestPollSchedule::success()
{
    const PollSchedule schedule(m_platform, {}, false);
    QCOMPARE(schedule.afterSuccess(0, {}), 5min);
    QCOMPARE(schedule.afterSuccess(1, {}), 15min);
    QCOMPARE(schedule.afterSuccess(500, {}), 60min);
    QCOMPARE(schedule.afterSuccess(0, 30min), 30min);
    QCOMPARE(schedule.afterSuccess(0, 48h), 6h); // Because of the 72 hours.
}

void TestPollSchedule::failure_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("failures");
    QTest::addColumn<std::optional<std::chrono::seconds>>("retryAfter");
    QTest::addColumn<std::chrono::seconds>("pause");
    using Retry = std::optional<std::chrono::seconds>;
    QTest::newRow("offline, first") << ErrorKind::Offline << 1 << Retry() << std::chrono::seconds(5min);
    QTest::newRow("offline, second") << ErrorKind::Offline << 2 << Retry() << std::chrono::seconds(15min);
    QTest::newRow("offline, tenth") << ErrorKind::TimedOut << 10 << Retry() << std::chrono::seconds(6h);
    QTest::newRow("asked to wait") << ErrorKind::RateLimited << 1 << Retry(120s) << std::chrono::seconds(120s);
    QTest::newRow("asked to wait a year") << ErrorKind::RateLimited << 1 << Retry(8760h) << std::chrono::seconds(24h);
    QTest::newRow("500, third") << ErrorKind::ServerError << 3 << Retry() << std::chrono::seconds(60min);
    QTest::newRow("404") << ErrorKind::NotFound << 1 << Retry() << std::chrono::seconds(24h);
    QTest::newRow("cut off") << ErrorKind::CutOff << 1 << Retry() << std::chrono::seconds(15min);
}

void TestPollSchedule::failure()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, failures);
    QFETCH(std::optional<std::chrono::seconds>, retryAfter);
    QFETCH(std::chrono::seconds, pause);
    QCOMPARE(PollSchedule(m_platform, {}, false).afterFailure({kind, {}, retryAfter}, failures), pause);
}

void TestPollSchedule::wishes()
{
    QCOMPARE(PollSchedule(m_platform, 1s, false).afterSuccess(0, {}), 5min);
    QCOMPARE(PollSchedule(m_platform, 10h, false).afterSuccess(9, {}), 60min);
    QCOMPARE(PollSchedule(m_platform, 2s, true).afterSuccess(9, {}), 2s);
}

void TestPollSchedule::jitter()
{
    QCOMPARE(PollSchedule::jittered(100s, 0), 80s);
    QCOMPARE(PollSchedule::jittered(100s, 0.5), 100s);
    QVERIFY(PollSchedule::jittered(100s, 0.9999) <= 120s);
    QCOMPARE(PollSchedule::jittered(0s, 0), 1s);
}

QTEST_GUILESS_MAIN(TestPollSchedule)
#include "tst_pollschedule.moc"
