// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/feedserver.h"

#include <QTcpSocket>

namespace parley::bench {

FeedServer::FeedServer(const QList<QByteArray> &feeds)
{
    for (const QByteArray &feed : feeds) {
        m_answers.append("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml; charset=utf-8\r\nContent-Length: "
            + QByteArray::number(feed.size()) + "\r\n\r\n" + feed);
    }
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

bool FeedServer::listen()
{
    const bool listens = m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
    return listens;
}

/// One request after the other on a connection, each without a body.
void FeedServer::answer(QTcpSocket &socket)
{
    for (;;) {
        const QByteArray waiting = socket.peek(64 * 1024);
        const qsizetype end = waiting.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        socket.skip(end + 4);
        const QByteArray path = waiting.left(waiting.indexOf('\r')).split(' ').value(1);
        bool isNumber = false;
        const int number = path.sliced(path.lastIndexOf('/') + 1).toInt(&isNumber);
        if (isNumber && number < m_answers.size())
            socket.write(m_answers[number]);
        else
            socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    }
}

} // namespace parley::bench
