// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/workerthread.h"
#include "core/http/httpclient.h"
#include "tests/support/faultpaths.h"
#include "tests/support/faultserver.h"
#include "tests/support/gzip.h"
#include "tests/support/testcertificate.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTest>

#include <thread>

using namespace parley;
using namespace parley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto limit = 64 * 1024;
const HttpPolicy policyOfTests {
    .contact = u"webcare@zonnestroom.example"_s, .bodyLimit = limit, .totalTime = 15s, .idleTime = 10s};
const QByteArray text = QByteArray("Zonnestroom levert weer. ").repeated(40); // 1,000 bytes.
const Fields plain {{"Content-Type", "text/plain"}};

Fields packed(const QByteArray &encoding)
{
    return {{"Content-Type", "text/plain"}, {"Content-Encoding", encoding}};
}

QStringList logged;

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void body_data();
    void body();
    void cutInCompressed_data();
    void cutInCompressed();
    void chunkWithoutSize();
    void failures_data();
    void failures();
    void atTheLimit();

    void redirects_data();
    void redirects();
    void credentialsStayAtHome();

    void insecureAddress();
    void privateAddress_data();
    void privateAddress();
    void checkedAddressIsTheOneAsked();

    void tls_data();
    void tls();

    void whatIsSent();
    void postIsNeverRepeated_data();
    void postIsNeverRepeated();
    void retryAfterHoldsTheHost();
    void nearlySpentLimitHoldsTheHost();
    void notThereIsAnAnswer();
    void tokenRefused();
    void twoConnectionsPerHost();
    void spacedWithoutTimingOut();

    void cancelled_data();
    void cancelled();
    void clientGoes();
    void onAnotherThread();
    void logsHoldNoPath();

private:
    Result<HttpResponse> ask(const QUrl &url) { return ask({.url = url}, policyOfTests); }
    Result<HttpResponse> ask(const HttpRequest &request, const HttpPolicy &policy);

    FixedClock m_clock {QDateTime::currentDateTimeUtc()};
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<FaultServer> m_server;
};

void TestHttpClient::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_client = std::make_unique<HttpClient>(m_clock);
    m_server = std::make_unique<FaultServer>();
    m_server->fallBack([](const FaultRequest &request) {
        return faultAnswer(request, FixtureFolder(QString())).value_or(whole(404));
    });
    m_server->answer("/text", whole(200, plain, text));
    QVERIFY(m_server->listen());
}

void TestHttpClient::cleanup()
{
    // Whatever a test did: nothing waits, runs or is kept.
    QCOMPARE(m_client->underWay(), 0);
    WAIT_UNTIL(m_client->findChildren<QNetworkReply *>().size() == 0);
    m_client.reset();
    m_server.reset();
}

Result<HttpResponse> TestHttpClient::ask(const HttpRequest &request, const HttpPolicy &policy)
{
    auto answer = m_client->send(request, policy);
    if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }, 20'000) || answer.resultCount() == 0)
        return failure(ErrorKind::Usage, u"no answer"_s);
    return answer.result();
}

void TestHttpClient::body_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isCut");
    const QByteArray half = text.first(500);
    QTest::newRow("whole") << whole(200, plain, text) << text << false;
    QTest::newRow("empty") << whole(200, plain) << QByteArray() << false;
    QTest::newRow("204") << whole(204) << QByteArray() << false;
    QTest::newRow("304") << whole(304, {{"ETag", "\"1\""}}) << QByteArray() << false;
    QTest::newRow("chunked") << chunked(plain, text) << text << false;
    QTest::newRow("until close") << untilClose(plain, text) << text << false;
    QTest::newRow("gzip") << whole(200, packed("gzip"), gzip(text)) << text << false;
    QTest::newRow("gzip, chunked") << chunked(packed("gzip"), gzip(text)) << text << false;
    QTest::newRow("deflate") << whole(200, packed("deflate"), deflate(text)) << text << false;
    QTest::newRow("deflate without zlib's header")
        << whole(200, packed("deflate"), deflate(text).sliced(2).chopped(4)) << text << false;
    QTest::newRow("gzip of two members") << chunked(packed("gzip"), gzip(text) + gzip(half)) << text + half << false;
    QTest::newRow("gzip and a line behind it") << whole(200, packed("gzip"), gzip(text) + "\r\n") << text << false;
    QTest::newRow("br") << whole(200, packed("br"), QByteArray("\x0b\x02\x80hello\x03", 9)) << QByteArray("hello")
                        << false;
    QTest::newRow("cut") << cut(plain, text, 500) << half << true;
    QTest::newRow("cut before its first byte") << cut(plain, text, 0) << QByteArray() << true;
    QTest::newRow("chunked and cut") << cutChunked(plain, text, 500) << half << true;
    FaultAnswer torn = cut(plain, text, 500);
    torn.stream = [](qint64) { return QByteArray(); };
    torn.pause = 50ms; // So that the client has read what came: RST throws away what is under way.
    torn.end = FaultAnswer::End::Reset;
    QTest::newRow("reset in the middle") << torn << half << true;
}

void TestHttpClient::body()
{
    QFETCH(FaultAnswer, answer);
    QFETCH(QByteArray, body);
    QFETCH(bool, isCut);
    m_server->answer("/body", answer);
    const auto response = ask(m_server->url(u"/body"_s));
    QVERIFY2(response, response ? "" : qPrintable(response.error().detail));
    QCOMPARE(response->body, body);
    QCOMPARE(response->cutOff, isCut);
    QVERIFY(response->headers.value("Content-Encoding").isEmpty());
}

void TestHttpClient::cutInCompressed_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QByteArray numbers;
    for (int i = 0; i < 2000; ++i)
        numbers += QByteArray::number(i * i) + ' ';
    const QByteArray zipped = gzip(numbers);
    QTest::newRow("chunked") << cutChunked(packed("gzip"), zipped, zipped.size() / 2);
    QTest::newRow("announced") << cut(packed("gzip"), zipped, zipped.size() / 2);
    QTest::newRow("short, and says it is whole") << whole(200, packed("gzip"), zipped.first(zipped.size() / 2));
    QTest::newRow("nonsense from the middle on")
        << whole(200, packed("gzip"), zipped.first(zipped.size() / 2) + QByteArray(4000, '\xff'));
}

void TestHttpClient::cutInCompressed()
{
    QFETCH(FaultAnswer, answer);
    m_server->answer("/body", answer);
    const auto response = ask(m_server->url(u"/body"_s));
    QVERIFY(response);
    QVERIFY(response->body.size() > 1000);
    QVERIFY(response->body.startsWith("0 1 4 9 16 25 "));
    QVERIFY(response->cutOff);
}

void TestHttpClient::chunkWithoutSize()
{
    FaultAnswer badChunk = cutChunked(plain, text, 500);
    badChunk.bytes += "nonsense\r\n";
    m_server->answer("/bad-chunk", badChunk);
    HttpPolicy policy = policyOfTests;
    policy.idleTime = 300ms;
    const auto response = ask({.url = m_server->url(u"/bad-chunk"_s)}, policy);
    // Qt notices with the end of the connection, or not at all; either way it is no whole body.
    if (response)
        QVERIFY(response->cutOff);
    else
        QCOMPARE(response.error().kind, ErrorKind::TimedOut);
}

void TestHttpClient::failures_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("retryAfter");
    QTest::newRow("401") << u"/fault/status/401"_s << ErrorKind::Unauthorized << -1;
    QTest::newRow("404") << u"/fault/status/404"_s << ErrorKind::NotFound << -1;
    QTest::newRow("410") << u"/fault/status/410"_s << ErrorKind::Gone << -1;
    QTest::newRow("429, seconds") << u"/fault/status/429?retry-after=120"_s << ErrorKind::RateLimited << 120;
    QTest::newRow("503, seconds") << u"/fault/status/503?retry-after=7"_s << ErrorKind::RateLimited << 7;
    QTest::newRow("500") << u"/fault/status/500"_s << ErrorKind::ServerError << -1;
    QTest::newRow("not HTTP") << u"/fault/broken"_s << ErrorKind::BadResponse << -1;
    QTest::newRow("reset") << u"/fault/reset"_s << ErrorKind::BadResponse << -1;
    QTest::newRow("says gzip, is not") << u"/fault/wrong-gzip"_s << ErrorKind::BadResponse << -1;
    QTest::newRow("no answer") << u"/fault/silence"_s << ErrorKind::TimedOut << -1;
    QTest::newRow("a byte now and then") << u"/fault/drip?ms=50"_s << ErrorKind::TimedOut << -1;
    QTest::newRow("endless head") << u"/fault/endless-headers"_s << ErrorKind::TimedOut << -1;
    QTest::newRow("200 MB, announced") << u"/fault/huge?announced"_s << ErrorKind::TooLarge << -1;
    QTest::newRow("200 MB, not announced") << u"/fault/huge"_s << ErrorKind::TooLarge << -1;
    QTest::newRow("800 MB out of a few kB") << u"/fault/bomb"_s << ErrorKind::TooLarge << -1;
    QTest::newRow("loop") << u"/fault/loop"_s << ErrorKind::RedirectLoop << -1;
    QTest::newRow("to an address that is not secure")
        << u"/fault/to?url=http://192.0.2.1/"_s << ErrorKind::InsecureAddress << -1;
    QTest::newRow("to a private address") << u"/fault/to?url=https://10.0.0.1/"_s << ErrorKind::PrivateAddress << -1;
    QTest::newRow("to cloud metadata") << u"/fault/to?url=https://169.254.169.254/"_s << ErrorKind::PrivateAddress
                                       << -1;
}

void TestHttpClient::failures()
{
    QFETCH(QString, path);
    QFETCH(ErrorKind, kind);
    QFETCH(int, retryAfter);
    HttpPolicy policy = policyOfTests;
    if (kind == ErrorKind::TimedOut) {
        policy.totalTime = 900ms;
        policy.idleTime = 300ms;
    }
    const auto response = ask({.url = m_server->url(path)}, policy);
    QVERIFY(!response);
    QCOMPARE(response.error().kind, kind);
    QCOMPARE(response.error().retryAfter ? static_cast<int>(response.error().retryAfter->count()) : -1, retryAfter);
    QVERIFY(!response.error().detail.contains(path));
}

void TestHttpClient::atTheLimit()
{
    for (const auto &[size, fits] : {std::pair(limit, true), std::pair(limit + 1, false)}) {
        const QByteArray body(size, 'x');
        m_server->answer("/plain", untilClose(plain, body));
        m_server->answer("/gzip", whole(200, packed("gzip"), gzip(body)));
        for (const QString &path : {u"/plain"_s, u"/gzip"_s}) {
            const auto response = ask(m_server->url(path));
            QCOMPARE(response.has_value(), fits);
            if (fits)
                QCOMPARE(response->body, body);
            else
                QCOMPARE(response.error().kind, ErrorKind::TooLarge);
        }
    }
}

void TestHttpClient::redirects_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("arrives");
    QTest::addColumn<bool>("isPermanent");
    QTest::newRow("none") << u"/text"_s << 1 << true << false;
    QTest::newRow("moved for good") << u"/fault/moved/text"_s << 2 << true << true;
    QTest::newRow("moved twice, once for now") << u"/fault/moved/fault/hops/1/text"_s << 3 << true << false;
    QTest::newRow("five") << u"/fault/hops/5/text"_s << 6 << true << false;
    QTest::newRow("six") << u"/fault/hops/6/text"_s << 6 << false << false;
    QTest::newRow("back to itself") << u"/fault/loop"_s << 1 << false << false;
}

void TestHttpClient::redirects()
{
    QFETCH(QString, path);
    QFETCH(int, requests);
    QFETCH(bool, arrives);
    QFETCH(bool, isPermanent);
    const auto response = ask(m_server->url(path));
    QCOMPARE(m_server->requests().size(), requests);
    QCOMPARE(response.has_value(), arrives);
    if (arrives) {
        QCOMPARE(response->url, m_server->url(u"/text"_s));
        QCOMPARE(response->body, text);
        QCOMPARE(response->permanentRedirect, isPermanent);
    } else {
        QCOMPARE(response.error().kind, ErrorKind::RedirectLoop);
    }
}

void TestHttpClient::credentialsStayAtHome()
{
    FaultServer other;
    QVERIFY(other.listen());
    other.answer("/text", whole(200, plain, text));
    m_server->answer("/away", redirect(307, other.url(u"/text"_s).toEncoded()));
    m_server->answer("/near", redirect(307, "/text"));
    const HttpHeaders headers {{"Authorization", "Bearer secret"}, {"If-None-Match", "\"1\""}};
    QVERIFY(ask({.url = m_server->url(u"/near"_s), .headers = headers}, policyOfTests));
    QCOMPARE(m_server->requests("/text").first().value("authorization"), "Bearer secret");
    QVERIFY(ask({.url = m_server->url(u"/away"_s), .headers = headers}, policyOfTests));
    QCOMPARE(other.requests().first().value("authorization"), "");
    QCOMPARE(other.requests().first().value("if-none-match"), "\"1\"");
}

void TestHttpClient::insecureAddress()
{
    for (const QString &url : {u"http://blog.example/"_s, u"http://192.0.2.1/"_s, u"ftp://127.0.0.1/"_s}) {
        const auto response = ask(QUrl(url));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::InsecureAddress);
    }
}

void TestHttpClient::privateAddress_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("sourceHost");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("loopback, from a public source") << u"127.0.0.1"_s << u"blog.example"_s << false;
    QTest::newRow("loopback by name") << u"localhost"_s << u"blog.example"_s << false;
    QTest::newRow("loopback, source unknown") << u"127.0.0.1"_s << QString() << false;
    QTest::newRow("loopback, from loopback") << u"127.0.0.1"_s << u"localhost"_s << true;
    QTest::newRow("loopback by name, from loopback") << u"localhost"_s << u"127.0.0.1"_s << true;
}

void TestHttpClient::privateAddress()
{
    QFETCH(QString, host);
    QFETCH(QString, sourceHost);
    QFETCH(bool, allowed);
    HttpPolicy policy = policyOfTests;
    policy.sourceHost = sourceHost;
    const auto response = ask({.url = m_server->url(host, u"/text"_s), .fromPlatform = true}, policy);
    QCOMPARE(response.has_value(), allowed);
    if (!allowed)
        QCOMPARE(response.error().kind, ErrorKind::PrivateAddress);
    QCOMPARE(m_server->requests().size(), allowed ? 1 : 0);
    // From loopback, only loopback: not the rest of what is private.
    const auto elsewhere = ask({.url = QUrl(u"https://192.168.0.1/"_s), .fromPlatform = true}, policy);
    QCOMPARE(elsewhere.error().kind, ErrorKind::PrivateAddress);
}

void TestHttpClient::checkedAddressIsTheOneAsked()
{
    // The connection goes to the address that was looked at, yet the certificate and the Host field are the name's.
    const auto certificate = TestCertificate::make(u"DNS:localhost"_s);
    QVERIFY2(certificate, "openssl made no certificate");
    FaultServer server;
    QVERIFY(server.listen(&*certificate));
    server.answer("/text", whole(200, plain, text));
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificate(certificate->certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
    HttpPolicy policy = policyOfTests;
    policy.sourceHost = u"localhost"_s;
    const auto byName = ask({.url = server.url(u"localhost"_s, u"/text"_s), .fromPlatform = true}, policy);
    const auto byNumber = ask({.url = server.url(u"/text"_s), .fromPlatform = true}, policy);
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY2(byName, byName ? "" : qPrintable(byName.error().detail));
    QCOMPARE(byName->url, server.url(u"localhost"_s, u"/text"_s));
    QCOMPARE(server.requests().first().value("host"), "localhost:" + QByteArray::number(server.port()));
    QCOMPARE(byNumber.error().kind, ErrorKind::CertificateWrong);
}

void TestHttpClient::tls_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("kind"); // -1: answered
    const int wrong = static_cast<int>(ErrorKind::CertificateWrong);
    QTest::newRow("good") << u"IP:127.0.0.1"_s << true << u"/text"_s << -1;
    QTest::newRow("self-signed") << u"IP:127.0.0.1"_s << false << u"/text"_s << wrong;
    QTest::newRow("of another host") << u"DNS:other.example"_s << true << u"/text"_s << wrong;
    QTest::newRow("to http") << u"IP:127.0.0.1"_s << true << u"/to-http"_s
                             << static_cast<int>(ErrorKind::InsecureAddress);
    QTest::newRow("cut") << u"IP:127.0.0.1"_s << true << u"/cut"_s << -1;
    QTest::newRow("too large") << u"IP:127.0.0.1"_s << true << u"/huge"_s << static_cast<int>(ErrorKind::TooLarge);
}

void TestHttpClient::tls()
{
    QFETCH(QString, names);
    QFETCH(bool, trusted);
    QFETCH(QString, path);
    QFETCH(int, kind);
    const auto certificate = TestCertificate::make(names);
    QVERIFY2(certificate, "openssl made no certificate");
    FaultServer server;
    QVERIFY(server.listen(&*certificate));
    server.answer("/text", whole(200, plain, text));
    server.answer("/to-http", redirect(302, m_server->url(u"/text"_s).toEncoded()));
    server.answer("/cut", cut(plain, text, 500));
    server.answer("/huge", huge(plain, 200'000'000, false));
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    if (trusted) {
        QSslConfiguration trusting = before;
        trusting.addCaCertificate(certificate->certificate);
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    const auto response = ask(server.url(path));
    QSslConfiguration::setDefaultConfiguration(before);
    QCOMPARE(response ? -1 : static_cast<int>(response.error().kind), kind);
    if (response) {
        QCOMPARE(response->cutOff, path == "/cut"_L1);
        QCOMPARE(response->body, response->cutOff ? text.first(500) : text);
    }
    QCOMPARE(server.requests().isEmpty(), kind == static_cast<int>(ErrorKind::CertificateWrong));
    QVERIFY(m_server->requests().isEmpty());
}

void TestHttpClient::whatIsSent()
{
    m_server->answer("/cookie", whole(200, {{"Set-Cookie", "a=1; Path=/"}}));
    const HttpHeaders headers {{"If-None-Match", "\"1\""}, {"Accept", "application/rss+xml"},
        {"Referer", "https://a.example/"}, {"Accept-Encoding", "identity"}, {"User-Agent", "Mozilla/5.0"},
        {"X-Two", "1"}, {"X-Two", "2"}};
    QVERIFY(ask(m_server->url(u"/cookie"_s)));
    QVERIFY(ask({.url = m_server->url(u"/text"_s), .headers = headers}, policyOfTests));
    const FaultRequest request = m_server->requests("/text").first();
    QCOMPARE(request.value("if-none-match"), "\"1\"");
    QCOMPARE(request.value("accept"), "application/rss+xml");
    QVERIFY(request.value("user-agent").startsWith("Parley/"));
    QVERIFY(request.value("user-agent").endsWith(" (+webcare@zonnestroom.example)"));
    QVERIFY(request.value("accept-encoding").contains("gzip"));
    QVERIFY(request.value("accept-encoding").contains("br"));
    QCOMPARE(request.value("accept-language"), "*");
    for (const char *field : {"referer", "cookie", "cache-control", "pragma", "if-modified-since"})
        QCOMPARE(request.value(field), "");
}

void TestHttpClient::postIsNeverRepeated_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QTest::addColumn<bool>("arrives");
    QTest::newRow("answered") << whole(201, plain, "ok") << true;
    QTest::newRow("reset") << reset() << false;
    QTest::newRow("closed without an answer") << raw("") << false;
    QTest::newRow("not HTTP") << raw("what?\r\n\r\n") << false;
}

void TestHttpClient::postIsNeverRepeated()
{
    QFETCH(FaultAnswer, answer);
    QFETCH(bool, arrives);
    m_server->answer("/post", answer);
    QVERIFY(ask(m_server->url(u"/text"_s))); // A connection that can be used again is the likelier to be retried.
    const QByteArray words = QByteArray("Beste klant, ").repeated(10'000);
    const auto response = ask({.url = m_server->url(u"/post"_s), .method = "POST", .body = words}, policyOfTests);
    QCOMPARE(response.has_value(), arrives);
    QCOMPARE(m_server->requests("/post").size(), 1);
    QCOMPARE(m_server->requests("/post").first().body, words);
}

void TestHttpClient::retryAfterHoldsTheHost()
{
    m_client = std::make_unique<HttpClient>(m_clock, RateLimits {.onLoopback = true});
    m_server->answer("/busy", whole(429, {{"Retry-After", "3600"}}));
    m_server->answer("/down", whole(503));
    QCOMPARE(ask(m_server->url(u"/down"_s)).error().kind, ErrorKind::ServerError);
    QVERIFY(ask(m_server->url(u"/text"_s)));
    QCOMPARE(ask(m_server->url(u"/busy"_s)).error().retryAfter, 3600s);
    const auto other = ask(m_server->url(u"/text"_s));
    QCOMPARE(other.error().kind, ErrorKind::RateLimited);
    QVERIFY(other.error().retryAfter > 3590s && other.error().retryAfter <= 3600s);
    QCOMPARE(m_server->requests("/text").size(), 1);
}

void TestHttpClient::nearlySpentLimitHoldsTheHost()
{
    m_client = std::make_unique<HttpClient>(m_clock, RateLimits {.onLoopback = true});
    m_server->answer("/last", whole(200, {{"X-RateLimit-Limit", "300"}, {"X-RateLimit-Remaining", "3"}, {"X-RateLimit-Reset", "60"}}));
    QVERIFY(ask(m_server->url(u"/last"_s)));
    QCOMPARE(ask(m_server->url(u"/text"_s)).error().kind, ErrorKind::RateLimited);
    QCOMPARE(m_server->requests("/text").size(), 0);
}

void TestHttpClient::notThereIsAnAnswer()
{
    for (const int status : {404, 405, 410}) {
        m_server->answer("/gone", whole(status, plain, text));
        const auto answer = ask({.url = m_server->url(u"/gone"_s), .asksIfThere = true}, policyOfTests);
        QCOMPARE(answer ? answer->status : -1, status);
        QVERIFY(!ask(m_server->url(u"/gone"_s)));
    }
    m_server->answer("/gone", whole(403));
    QVERIFY(!ask({.url = m_server->url(u"/gone"_s), .asksIfThere = true}, policyOfTests));
}

void TestHttpClient::tokenRefused()
{
    m_server->answer("/mine", whole(401));
    QCOMPARE(ask({.url = m_server->url(u"/mine"_s), .headers = {{"Authorization", "Bearer secret"}}}, policyOfTests).error().kind,
        ErrorKind::TokenRefused);
    QCOMPARE(ask(m_server->url(u"/mine"_s)).error().kind, ErrorKind::Unauthorized);
}

void TestHttpClient::twoConnectionsPerHost()
{
    m_client = std::make_unique<HttpClient>(m_clock, RateLimits {.burst = 100, .onLoopback = true});
    m_server->answer("/wait", silence());
    QList<QFuture<Result<HttpResponse>>> answers;
    for (int i = 0; i < 4; ++i)
        answers.append(m_client->send({.url = m_server->url(u"/wait"_s)}, {}));
    WAIT_UNTIL(m_server->requests().size() == 2);
    // Another port is another place; by the time it has answered, a third request would have come.
    FaultServer other;
    QVERIFY(other.listen());
    other.answer("/text", whole(200, plain, text));
    QVERIFY(ask(other.url(u"/text"_s)));
    QCOMPARE(m_server->requests().size(), 2);
    answers[0].cancel();
    WAIT_UNTIL(m_server->requests().size() == 3);
    answers[3].cancel(); // This one has not begun.
    answers[1].cancel();
    answers[2].cancel();
    WAIT_UNTIL(m_client->underWay() == 0);
    QCOMPARE(m_server->requests().size(), 3);
}

void TestHttpClient::spacedWithoutTimingOut()
{
    m_client = std::make_unique<HttpClient>(m_clock, RateLimits {.burst = 1, .spacing = 200ms, .onLoopback = true});
    HttpPolicy hasty = policyOfTests;
    hasty.totalTime = 450ms; // Less than the wait, which does not count.
    QElapsedTimer watch;
    watch.start();
    QList<QFuture<Result<HttpResponse>>> answers;
    for (int i = 0; i < 4; ++i)
        answers.append(m_client->send({.url = m_server->url(u"/text"_s)}, hasty));
    for (const auto &answer : answers) {
        WAIT_UNTIL(answer.isFinished());
        QVERIFY(answer.result());
    }
    QVERIFY(watch.durationElapsed() >= 600ms);
}

void TestHttpClient::cancelled_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QTest::addColumn<bool>("fromElsewhere");
    QTest::newRow("before the head") << silence() << false;
    QTest::newRow("in the body") << drip(plain, text, 10ms) << false;
    QTest::newRow("from another thread") << silence() << true;
}

void TestHttpClient::cancelled()
{
    QFETCH(FaultAnswer, answer);
    QFETCH(bool, fromElsewhere);
    m_server->answer("/slow", answer);
    bool continued = false;
    auto asked = m_client->send({.url = m_server->url(u"/slow"_s)}, {});
    asked.then(this, [&continued](const Result<HttpResponse> &) { continued = true; });
    WAIT_UNTIL(m_server->requests().size() == 1);
    QCOMPARE(m_server->openConnections(), 1);
    if (fromElsewhere)
        std::thread([&asked] { asked.cancel(); }).join();
    else
        asked.cancel();
    WAIT_UNTIL(asked.isFinished());
    WAIT_UNTIL(m_server->openConnections() == 0);
    WAIT_UNTIL(m_client->children().size() == HttpClient(m_clock).children().size());
    QVERIFY(!continued);
}

void TestHttpClient::clientGoes()
{
    m_server->answer("/wait", silence());
    auto asked = m_client->send({.url = m_server->url(u"/wait"_s)}, {});
    WAIT_UNTIL(m_server->requests().size() == 1);
    const auto queued = m_client->send({.url = m_server->url(u"/wait"_s)}, {});
    m_client = std::make_unique<HttpClient>(m_clock);
    QVERIFY(asked.isFinished() && asked.isCanceled());
    QVERIFY(queued.isFinished() && queued.isCanceled());
    WAIT_UNTIL(m_server->openConnections() == 0);

    // And in the middle of telling.
    bool told = false;
    m_client->send({.url = m_server->url(u"/text"_s)}, policyOfTests)
        .then(this, [this, &told](const Result<HttpResponse> &) {
            told = true;
            m_client = std::make_unique<HttpClient>(m_clock);
        });
    WAIT_UNTIL(told);
}

void TestHttpClient::onAnotherThread()
{
    WorkerThread worker(u"http test"_s);
    auto *client = new HttpClient(m_clock);
    worker.adopt(client);
    QThread *toldOn = nullptr;
    QByteArray body;
    QMetaObject::invokeMethod(client, [&] {
        client->send({.url = m_server->url(u"/text"_s)}, policyOfTests)
            .then(client, [&](const Result<HttpResponse> &response) {
                toldOn = QThread::currentThread();
                body = response ? response->body : QByteArray();
                QMetaObject::invokeMethod(this, [this] { setProperty("told", true); });
            });
    });
    WAIT_UNTIL(property("told").toBool());
    QCOMPARE(toldOn, worker.thread());
    QCOMPARE(body, text);
    worker.stop();
}

void TestHttpClient::logsHoldNoPath()
{
    QLoggingCategory::setFilterRules(u"parley.http.debug=true"_s);
    logged.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &message) { logged.append(message); });
    const auto done = ask(m_server->url(u"/text?token=geheim"_s));
    const auto failed = ask(m_server->url(u"/fault/reset?token=geheim"_s));
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(done && !failed);
    QVERIFY(logged.size() >= 2);
    QVERIFY(logged.first().contains(u"127.0.0.1"_s) && logged.first().contains(u"200"_s));
    for (const QString &line : std::as_const(logged))
        QVERIFY2(!line.contains(u"geheim"_s) && !line.contains(u"/text"_s), qPrintable(line));
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
