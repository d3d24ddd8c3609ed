// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/redirect.h"

#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

class TestRedirect : public QObject {
    Q_OBJECT
private slots:
    void location_data();
    void location();
    void method_data();
    void method();
    void credentials_data();
    void credentials();
};

void TestRedirect::location_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("to"); // Or the name of an error.
    const QString page = u"https://a.example/x/y?q=1"_s;
    QTest::newRow("absolute") << page << QByteArray("https://b.example/z") << u"https://b.example/z"_s;
    QTest::newRow("path") << page << QByteArray("/z?r=2") << u"https://a.example/z?r=2"_s;
    QTest::newRow("relative") << page << QByteArray("z") << u"https://a.example/x/z"_s;
    QTest::newRow("without scheme") << page << QByteArray("//b.example") << u"https://b.example/"_s;
    QTest::newRow("blanks and umlauts") << page << QByteArray(" /\xc3\xbc b ") << u"https://a.example/%C3%BC%20b"_s;
    QTest::newRow("user and fragment go") << page << QByteArray("https://u:p@b.example/#f") << u"https://b.example/"_s;
    QTest::newRow("to http") << page << QByteArray("http://a.example/") << u"insecure"_s;
    QTest::newRow("to http on loopback") << page << QByteArray("http://127.0.0.1/") << u"insecure"_s;
    QTest::newRow("to a file") << page << QByteArray("file:///etc/passwd") << u"bad"_s;
    QTest::newRow("to data") << page << QByteArray("data:text/plain,x") << u"bad"_s;
    QTest::newRow("to ftp") << page << QByteArray("ftp://a.example/") << u"insecure"_s;
    QTest::newRow("none") << page << QByteArray() << u"bad"_s;
    QTest::newRow("nonsense") << page << QByteArray("https://[::/") << u"bad"_s;
    const QString local = u"http://127.0.0.1:8080/"_s;
    QTest::newRow("loopback to https") << local << QByteArray("https://a.example/") << u"https://a.example/"_s;
    QTest::newRow("loopback to loopback") << local << QByteArray("http://[::1]/") << u"http://[::1]/"_s;
    QTest::newRow("loopback to http") << local << QByteArray("http://a.example/") << u"insecure"_s;
}

void TestRedirect::location()
{
    QFETCH(QString, from);
    QFETCH(QByteArray, location);
    QFETCH(QString, to);
    const auto next = redirected({.url = QUrl(from)}, 302, location);
    if (next)
        QVERIFY(next->fromPlatform);
    QCOMPARE(next                                             ? next->url.toString(QUrl::FullyEncoded)
            : next.error().kind == ErrorKind::InsecureAddress ? u"insecure"_s
            : next.error().kind == ErrorKind::BadResponse     ? u"bad"_s
                                                              : u"other"_s,
        to);
}

void TestRedirect::method_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("becomes");
    const auto row = [](int status, const char *method, const char *becomes) {
        QTest::addRow("%d %s", status, method) << status << QByteArray(method) << QByteArray(becomes);
    };
    row(301, "POST", "GET");
    row(302, "POST", "GET");
    row(303, "POST", "GET");
    row(307, "POST", "POST");
    row(308, "POST", "POST");
    row(303, "PUT", "GET");
    row(302, "PUT", "PUT");
    row(303, "HEAD", "HEAD");
    row(302, "GET", "GET");
}

void TestRedirect::method()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, becomes);
    const HttpRequest request {.url = QUrl(u"https://a.example/"_s),
        .headers = {{"content-type", "text/plain"}, {"Accept", "*/*"}},
        .method = method,
        .body = "words"};
    const auto next = redirected(request, status, "/next");
    QVERIFY(next);
    QCOMPARE(next->method, becomes);
    const bool keepsBody = becomes == method;
    QCOMPARE(next->body.isEmpty(), !keepsBody);
    QCOMPARE(next->headers.value("Content-Type").isEmpty(), !keepsBody);
    QCOMPARE(next->headers.value("Accept"), "*/*");
}

void TestRedirect::credentials_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("kept");
    QTest::newRow("same origin") << QByteArray("/next") << true;
    QTest::newRow("port named") << QByteArray("https://a.example:443/") << true;
    QTest::newRow("other port") << QByteArray("https://a.example:8443/") << false;
    QTest::newRow("other host") << QByteArray("https://b.a.example/") << false;
}

void TestRedirect::credentials()
{
    QFETCH(QByteArray, location);
    QFETCH(bool, kept);
    const HttpRequest request {.url = QUrl(u"https://a.example/"_s),
        .headers = {{"authorization", "Bearer t"}, {"Cookie", "c=1"}, {"If-None-Match", "\"e\""}}};
    const auto next = redirected(request, 302, location);
    QVERIFY(next);
    QCOMPARE(next->headers.value("Authorization"), kept ? "Bearer t" : "");
    QCOMPARE(next->headers.value("Cookie"), kept ? "c=1" : "");
    QCOMPARE(next->headers.value("If-None-Match"), "\"e\"");
}

QTEST_GUILESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
