// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/backoff.h"

#include <QTest>

#include <cmath>

using namespace parley;
using namespace std::chrono_literals;

class TestBackoff : public QObject {
    Q_OBJECT
private slots:
    void retryDelay_data();
    void retryDelay();
    void neverBeforeRetryAfter();
};

void TestBackoff::retryDelay_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("failures");
    QTest::addColumn<std::chrono::seconds>("middle");
    QTest::newRow("network, first") << ErrorKind::Offline << 1 << std::chrono::seconds(5min);
    QTest::newRow("network, second") << ErrorKind::TimedOut << 2 << std::chrono::seconds(15min);
    QTest::newRow("network, third") << ErrorKind::CertificateWrong << 3 << std::chrono::seconds(1h);
    QTest::newRow("network, fourth") << ErrorKind::Offline << 4 << std::chrono::seconds(6h);
    QTest::newRow("network, for ever") << ErrorKind::Offline << 1'000'000 << std::chrono::seconds(6h);
    QTest::newRow("none counts as one") << ErrorKind::Offline << 0 << std::chrono::seconds(5min);
    QTest::newRow("429, first") << ErrorKind::RateLimited << 1 << std::chrono::seconds(15min);
    QTest::newRow("429, third") << ErrorKind::RateLimited << 3 << std::chrono::seconds(1h);
    QTest::newRow("500, seventh") << ErrorKind::ServerError << 7 << std::chrono::seconds(16h);
    QTest::newRow("500, eighth") << ErrorKind::ServerError << 8 << std::chrono::seconds(24h);
    QTest::newRow("500, for ever") << ErrorKind::ServerError << 1'000'000 << std::chrono::seconds(24h);
}

void TestBackoff::retryDelay()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, failures);
    QFETCH(std::chrono::seconds, middle);
    const Error error {kind, {}};
    auto shortest = std::chrono::seconds::max();
    auto longest = 0s;
    for (quint32 seed = 0; seed < 1000; ++seed) {
        const auto delay = parley::retryDelay(error, failures, seed);
        QCOMPARE(delay, parley::retryDelay(error, failures, seed));
        shortest = std::min(shortest, delay);
        longest = std::max(longest, delay);
    }
    // Within 20 %, and spread over nearly all of it.
    QVERIFY(shortest >= middle * 4 / 5 && shortest < middle * 82 / 100);
    QVERIFY(longest <= middle * 6 / 5 && longest > middle * 118 / 100);
}

void TestBackoff::neverBeforeRetryAfter()
{
    const Error error {ErrorKind::RateLimited, {}, 100s};
    for (quint32 seed = 0; seed < 1000; ++seed) {
        const auto delay = parley::retryDelay(error, 9, seed);
        QVERIFY(delay >= 100s && delay <= 120s);
    }
}

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
