// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/message.h"

#include <QTest>

#include <random>

using namespace parley;
using namespace parley::demo;
using namespace Qt::StringLiterals;

class TestMessage : public QObject {
    Q_OBJECT
private slots:
    void takeRequest_data();
    void takeRequest();
    void takesOneAfterTheOther();
    void survivesAnything();
    void conditional_data();
    void conditional();
};

void TestMessage::takeRequest_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("status");
    const int incomplete = static_cast<int>(TakenRequest::State::Incomplete);
    const int complete = static_cast<int>(TakenRequest::State::Complete);
    const int refused = static_cast<int>(TakenRequest::State::Refused);
    QTest::newRow("whole") << "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"_ba << complete << 0;
    QTest::newRow("half") << "GET /a HTTP/1.1\r\nHost: x\r\n"_ba << incomplete << 0;
    QTest::newRow("body still to come") << "POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nabc"_ba << incomplete << 0;
    QTest::newRow("body") << "POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc"_ba << complete << 0;
    QTest::newRow("no request") << "hallo\r\n\r\n"_ba << refused << 400;
    QTest::newRow("field without colon") << "GET /a HTTP/1.1\r\nHost\r\n\r\n"_ba << refused << 400;
    QTest::newRow("another protocol") << "GET /a GOPHER\r\n\r\n"_ba << refused << 400;
    QTest::newRow("negative length") << "POST /a HTTP/1.1\r\nContent-Length: -3\r\n\r\n"_ba << refused << 400;
    QTest::newRow("huge body") << "POST /a HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n"_ba << refused << 413;
    QTest::newRow("chunked") << "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"_ba << refused << 411;
    QTest::newRow("endless head") << "GET /a HTTP/1.1\r\nX: " + QByteArray(20'000, 'x') << refused << 431;
}

void TestMessage::takeRequest()
{
    QFETCH(QByteArray, received);
    QFETCH(int, status);
    const TakenRequest taken = demo::takeRequest(received);
    QTEST(static_cast<int>(taken.state), "state");
    if (taken.state == TakenRequest::State::Refused)
        QCOMPARE(taken.status, status);
}

void TestMessage::takesOneAfterTheOther()
{
    QByteArray received = "GET /een?x=1%202 HTTP/1.1\r\nHost: x\r\n\r\nHEAD /twee HTTP/1.0\r\n\r\nGET /dr";
    const TakenRequest first = demo::takeRequest(received);
    QCOMPARE(first.request.path, u"/een"_s);
    QCOMPARE(first.request.query.queryItemValue(u"x"_s), u"1 2"_s);
    QVERIFY(first.keepsAlive);
    const TakenRequest second = demo::takeRequest(received);
    QCOMPARE(second.request.method, "HEAD"_ba);
    QVERIFY(!second.keepsAlive); // HTTP/1.0 closes unless it says otherwise.
    QCOMPARE(received, "GET /dr"_ba);
    QVERIFY(!bytesOf(second.request, textAnswer(200, "abc"), false).contains("abc"));
    QVERIFY(bytesOf(second.request, textAnswer(200, "abc"), false).contains("Content-Length: 4\r\n"));
}

/// Broken requests, the same ones each time: whatever comes, it is taken out, refused, or left as it is.
void TestMessage::survivesAnything()
{
    const QByteArray whole = "POST /a%20b?x[]=1&y=%C3%A9 HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nIf-None-Match: W/\"a\", *\r\n\r\nabcd";
    std::mt19937 random(7);
    int taken = 0;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray received = whole + whole;
        for (auto hits = random() % 6; hits > 0; --hits) {
            const auto at = static_cast<qsizetype>(random() % static_cast<size_t>(received.size()));
            if (random() % 3 == 0)
                received.remove(at, static_cast<qsizetype>(random() % 9));
            else
                received[at] = static_cast<char>(random() % 256);
        }
        const QByteArray before = received;
        const TakenRequest request = demo::takeRequest(received);
        if (request.state == TakenRequest::State::Complete) {
            ++taken;
            QVERIFY(received.size() < before.size() && before.endsWith(received));
            QVERIFY(demo::conditional(request.request, textAnswer(200, "x")).status > 0);
        } else {
            QCOMPARE(received, before);
        }
    }
    QVERIFY(taken > 1000);
}

void TestMessage::conditional_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QByteArray>("since");
    QTest::addColumn<int>("status");
    const QByteArray at = "Tue, 17 Nov 2026 09:31:08 GMT";
    QTest::newRow("nothing known") << QByteArray() << QByteArray() << 200;
    QTest::newRow("same tag") << "\"a\""_ba << QByteArray() << 304;
    QTest::newRow("weakly the same") << "W/\"a\""_ba << QByteArray() << 304;
    QTest::newRow("one of several") << "\"x\", \"a\""_ba << QByteArray() << 304;
    QTest::newRow("any") << "*"_ba << QByteArray() << 304;
    QTest::newRow("another tag counts before the date") << "\"b\""_ba << at << 200;
    QTest::newRow("same date") << QByteArray() << at << 304;
    QTest::newRow("later date") << QByteArray() << "Tue, 17 Nov 2026 10:00:00 GMT"_ba << 304;
    QTest::newRow("earlier date") << QByteArray() << "Tue, 17 Nov 2026 09:31:07 GMT"_ba << 200;
    QTest::newRow("no date at all") << QByteArray() << "gisteren"_ba << 200;
}

void TestMessage::conditional()
{
    QFETCH(QByteArray, tag);
    QFETCH(QByteArray, since);
    Request request {.method = "GET", .path = u"/"_s, .query = {}, .headers = {}, .body = {}};
    if (!tag.isEmpty())
        request.headers.add("If-None-Match", tag);
    if (!since.isEmpty())
        request.headers.add("If-Modified-Since", since);
    Answer answer = textAnswer(200, "abc");
    answer.headers = {{"ETag", "\"a\""}, {"Last-Modified", "Tue, 17 Nov 2026 09:31:08 GMT"}};
    const Answer sent = demo::conditional(request, answer);
    QTEST(sent.status, "status");
    QCOMPARE(sent.headers.value("ETag"), "\"a\""_ba);
    if (sent.status == 304)
        QVERIFY(!bytesOf(request, sent, true).contains("Content-Length"));
}

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
