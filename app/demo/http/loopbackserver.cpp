// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/loopbackserver.h"

#include <QDateTime>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley::demo {

namespace {

constexpr int mostConnections = 64;
constexpr qint64 mostUnread = 2 * 1024 * 1024; // Bytes of requests that wait.
constexpr qint64 mostUnsent = 8 * 1024 * 1024; // Bytes of answers that a client does not fetch.
constexpr std::chrono::milliseconds idleTime = 30s;

} // namespace

LoopbackServer::LoopbackServer(Responder responder, QObject *parent)
    : QObject(parent)
    , m_responder(std::move(responder))
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackServer::accept);
}

bool LoopbackServer::listen(quint16 wished)
{
    return m_server.listen(QHostAddress::LocalHost, wished) || m_server.listen(QHostAddress::LocalHost);
}

QString LoopbackServer::base() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort());
}

void LoopbackServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_connections >= mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        socket->setReadBufferSize(mostUnread);
        auto *idle = new QTimer(socket);
        idle->setSingleShot(true);
        idle->start(idleTime);
        connect(idle, &QTimer::timeout, socket, &QTcpSocket::abort);
        connect(socket, &QTcpSocket::readyRead, idle, [idle] { idle->start(idleTime); });
        connect(socket, &QTcpSocket::bytesWritten, idle, [idle] { idle->start(idleTime); });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_connections;
            socket->deleteLater();
        });
    }
}

void LoopbackServer::serve(QTcpSocket *socket)
{
    // What is left of an incomplete request stays in the socket's own buffer.
    QByteArray received = socket->peek(mostUnread);
    const qsizetype arrived = received.size();
    while (!received.isEmpty()) {
        TakenRequest taken = takeRequest(received);
        if (taken.state == TakenRequest::State::Incomplete)
            break;
        const bool refused = taken.state == TakenRequest::State::Refused;
        Answer answer = refused ? textAnswer(taken.status, "Zo niet.") : answerTo(taken.request);
        answer.headers.add("Date", httpDate(QDateTime::currentDateTimeUtc())); // RFC 9110, 6.6.1
        socket->write(bytesOf(taken.request, answer, taken.keepsAlive));
        if (!taken.keepsAlive || socket->bytesToWrite() > mostUnsent) {
            socket->readAll();
            socket->disconnectFromHost();
            return;
        }
    }
    socket->skip(arrived - received.size());
}

Answer LoopbackServer::answerTo(const Request &request) const
{
    const QByteArray host = request.headers.value("Host");
    const QByteArray port = QByteArray::number(m_server.serverPort());
    if (host != "127.0.0.1:" + port && host != "localhost:" + port)
        return textAnswer(421, "Hier woont niemand met die naam.");
    if (request.method != "GET" && request.method != "HEAD" && request.method != "POST") {
        Answer answer = textAnswer(405, "Alleen GET, HEAD en POST.");
        answer.headers.add("Allow", "GET, HEAD, POST");
        return answer;
    }
    return conditional(request, m_responder(request));
}

} // namespace parley::demo
