// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/loopbackserver.h"
#include "tests/support/waiting.h"

#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace parley::demo;
using namespace Qt::StringLiterals;

namespace {

/// What comes back for these bytes, until nothing more does.
QByteArray told(const LoopbackServer &server, const QByteArray &bytes, int answers)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(QUrl(server.base()).port()));
    socket.write(bytes);
    QByteArray received;
    const bool came = QTest::qWaitFor([&] {
        received += socket.readAll();
        return received.count("HTTP/1.1 ") >= answers && (answers > 0 || socket.state() == QTcpSocket::UnconnectedState);
    }, 10'000);
    return came ? received : "not in time: " + received;
}

} // namespace

class TestLoopbackServer : public QObject {
    Q_OBJECT
private slots:
    void keepsTheConnection();
    void refuses_data();
    void refuses();
    void takesAnotherPort();
};

void TestLoopbackServer::keepsTheConnection()
{
    int asked = 0;
    LoopbackServer server([&](const Request &request) {
        ++asked;
        return textAnswer(200, request.method + ' ' + request.path.toUtf8());
    });
    QVERIFY(server.listen(0));
    const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(QUrl(server.base()).port()) + "\r\n";
    const QByteArray answers
        = told(server, "GET /een HTTP/1.1\r\n" + host + "\r\nHEAD /twee HTTP/1.1\r\n" + host + "\r\nGET /drie HTTP/1.1\r\n" + host + "\r\n", 3);
    QCOMPARE(asked, 3);
    QVERIFY2(answers.contains("GET /een\n") && answers.contains("GET /drie\n"), answers);
    QVERIFY(!answers.contains("HEAD /twee"));
}

void TestLoopbackServer::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("another name for this address") << "GET / HTTP/1.1\r\nHost: boos.example\r\n\r\n"_ba << "HTTP/1.1 421 "_ba;
    QTest::newRow("without a name") << "GET / HTTP/1.1\r\n\r\n"_ba << "HTTP/1.1 421 "_ba;
    QTest::newRow("no HTTP") << "hallo\r\n\r\n"_ba << "HTTP/1.1 400 "_ba;
    QTest::newRow("endless head") << QByteArray(40'000, 'x') << "HTTP/1.1 431 "_ba;
}

void TestLoopbackServer::refuses()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    LoopbackServer server([](const Request &) { return textAnswer(200, "nooit"); });
    QVERIFY(server.listen(0));
    const QByteArray received = told(server, request, 1);
    QVERIFY2(received.startsWith(answer), received);
    QVERIFY(!received.contains("nooit"));
}

void TestLoopbackServer::takesAnotherPort()
{
    const auto nothing = [](const Request &) { return textAnswer(200, "ja"); };
    LoopbackServer first(nothing);
    QVERIFY(first.listen(0));
    LoopbackServer second(nothing);
    QVERIFY(second.listen(static_cast<quint16>(QUrl(first.base()).port())));
    QVERIFY(second.base() != first.base());
}

QTEST_GUILESS_MAIN(TestLoopbackServer)
#include "tst_loopbackserver.moc"
