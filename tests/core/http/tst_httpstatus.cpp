// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpstatus.h"

#include "core/base/ratelimit.h"

#include <QTest>
#include <QTimeZone>

using namespace parley;

class TestHttpStatus : public QObject {
    Q_OBJECT
private slots:
    void errorFromStatus_data();
    void errorFromStatus();
    void rateLimit_data();
    void rateLimit();
};

void TestHttpStatus::errorFromStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("kind");    // -1: no error
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::addColumn<bool>("pause");
    const auto row = [](int status, const char *retryAfter, int kind, int seconds, bool pause) {
        QTest::addRow("%d %s", status, retryAfter) << status << QByteArray(retryAfter) << kind << seconds << pause;
    };
    const auto number = [](ErrorKind kind) { return static_cast<int>(kind); };
    row(200, "", -1, -1, false);
    row(204, "30", -1, -1, false);
    row(299, "", -1, -1, false);
    row(304, "", -1, -1, false);
    row(300, "", number(ErrorKind::BadResponse), -1, false);
    row(401, "", number(ErrorKind::Unauthorized), -1, false);
    row(403, "30", number(ErrorKind::Unauthorized), 30, false);
    row(404, "", number(ErrorKind::NotFound), -1, false);
    row(410, "", number(ErrorKind::Gone), -1, false);
    row(418, "", number(ErrorKind::BadResponse), -1, false);
    row(429, "", number(ErrorKind::RateLimited), -1, false);
    row(429, "30", number(ErrorKind::RateLimited), 30, true);
    row(429, "Mon, 23 Nov 2026 12:01:00 GMT", number(ErrorKind::RateLimited), 60, true);
    row(500, "", number(ErrorKind::ServerError), -1, false);
    row(502, "30", number(ErrorKind::ServerError), 30, false);
    row(503, "", number(ErrorKind::ServerError), -1, false);
    row(503, "soon", number(ErrorKind::ServerError), -1, false);
    row(503, "30", number(ErrorKind::RateLimited), 30, true);
    row(599, "", number(ErrorKind::ServerError), -1, false);
    row(999, "", number(ErrorKind::BadResponse), -1, false);
}

void TestHttpStatus::errorFromStatus()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, kind);
    QFETCH(int, seconds);
    QFETCH(bool, pause);
    HttpHeaders headers;
    if (!retryAfter.isEmpty())
        headers.add("retry-after", retryAfter);
    const QDateTime now({2026, 11, 23}, {12, 0, 0}, QTimeZone::UTC);
    const auto error = parley::errorFromStatus(status, headers, now);
    QCOMPARE(error ? static_cast<int>(error->kind) : -1, kind);
    QCOMPARE(error && error->retryAfter ? static_cast<int>(error->retryAfter->count()) : -1, seconds);
    QCOMPARE(asksForPause(status, error), pause);
}

void TestHttpStatus::rateLimit_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("reset");
    QTest::addColumn<bool>("spent");
    QTest::addColumn<int>("seconds"); // -1: not said
    const auto row = [](const char *name, const char *limit, const char *left, const char *reset, bool spent, int seconds) {
        QTest::newRow(name) << QByteArray(limit) << QByteArray(left) << QByteArray(reset) << spent << seconds;
    };
    row("Mastodon's microseconds", "300", "0", "2026-11-23T12:04:59.123456Z", true, 300);
    row("a twentieth left", "300", "15", "2026-11-23T12:01:00Z", true, 60);
    row("more left", "300", "16", "2026-11-23T12:01:00Z", false, 60);
    row("seconds since 1970", "300", "1", "1795435260", true, 60);
    row("seconds from now", "300", "1", "42", true, 42);
    row("over already", "300", "1", "2026-11-23T11:00:00Z", true, 0);
    row("years away", "300", "1", "2036-11-23T11:00:00Z", true, 3600);
    row("nothing said", "", "", "", false, -1);
    row("nonsense", "many", "-", "soon", false, -1);
}

void TestHttpStatus::rateLimit()
{
    QFETCH(QByteArray, limit);
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, reset);
    QFETCH(bool, spent);
    QFETCH(int, seconds);
    const HttpHeaders headers {{"x-ratelimit-limit", limit}, {"x-ratelimit-remaining", left}, {"x-ratelimit-reset", reset}};
    const QDateTime now({2026, 11, 23}, {12, 0, 0}, QTimeZone::UTC);
    const auto rest = untilLimitResets(headers, now);
    QCOMPARE(rest ? static_cast<int>(rest->count()) : -1, seconds);
    QCOMPARE(isLimitNearlySpent(headers), spent);
    const auto error = parley::errorFromStatus(429, headers, now);
    QCOMPARE(error->retryAfter, rest);
}

QTEST_GUILESS_MAIN(TestHttpStatus)
#include "tst_httpstatus.moc"
