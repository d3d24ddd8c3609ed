// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::demo {

DemoServer::DemoServer(const QDateTime &now, QObject *parent)
    : QObject(parent)
    , m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &DemoServer::accept);
    if (m_server->listen(QHostAddress::LocalHost))
        m_pages = pages(base(), now);
}

bool DemoServer::isListening() const
{
    return m_server->isListening();
}

QString DemoServer::base() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server->serverPort());
}

void DemoServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
    }
}

void DemoServer::answer(QTcpSocket *socket)
{
    constexpr qint64 longestRequest = 16 * 1024;
    const QByteArray request = socket->peek(longestRequest);
    if (!request.contains("\r\n\r\n")) {
        if (request.size() == longestRequest)
            socket->abort();
        return;
    }
    socket->readAll();
    const QList<QByteArray> words = request.first(request.indexOf("\r\n")).split(' ');
    const QString path = words.size() > 1 ? QString::fromUtf8(words[1]) : QString();
    const auto page = std::ranges::find(m_pages, path, &Page::path);
    const bool found = page != m_pages.cend() && words.first() == "GET";
    const QByteArray body = found ? page->body : QByteArray("Niets hier.\n");
    socket->write("HTTP/1.1 " + QByteArray(found ? "200 OK" : "404 Not Found")
        + "\r\nContent-Type: " + (found ? page->type : QByteArray("text/plain; charset=utf-8"))
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    socket->disconnectFromHost();
}

} // namespace parley::demo
