// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultconnection.h"

#include <QSslSocket>

#include <sys/socket.h>

#include <optional>

using namespace std::chrono_literals;

namespace parley::test {

namespace {

// Takes one request off `received`; nothing as long as it is not there as a whole.
std::optional<FaultRequest> takeRequest(QByteArray &received)
{
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {};
    const QList<QByteArray> lines = received.first(headEnd).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> first = lines.first().split(' ');
    FaultRequest request {.method = first.value(0), .target = first.value(1), .fields = {}, .body = {}};
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.fields.append({line.left(colon).toLower(), line.sliced(colon + 1).trimmed()});
    }
    const qsizetype length = request.value("content-length").toLongLong();
    if (received.size() < headEnd + 4 + length)
        return {};
    request.body = received.sliced(headEnd + 4, length);
    received.remove(0, headEnd + 4 + length);
    return request;
}

} // namespace

QByteArray FaultRequest::value(QByteArrayView field) const
{
    for (const auto &[name, value] : fields) {
        if (name == field)
            return value;
    }
    return {};
}

FaultConnection::FaultConnection(QTcpSocket *socket, Responder responder, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_responder(std::move(responder))
    , m_timer(this)
{
    socket->setParent(this);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FaultConnection::send);
    connect(socket, &QTcpSocket::readyRead, this, &FaultConnection::read);
    const auto goOn = [this] {
        if (m_answering && !m_timer.isActive() && m_answer.pause == 0ms)
            send();
    };
    connect(socket, &QTcpSocket::bytesWritten, this, goOn);
    if (const auto *tls = qobject_cast<QSslSocket *>(socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, goOn, Qt::QueuedConnection);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    read();
}

void FaultConnection::read()
{
    m_received += m_socket->readAll();
    if (m_answering)
        return;
    const auto request = takeRequest(m_received);
    if (!request)
        return;
    m_answer = m_responder(*request);
    m_answering = true;
    m_streamed = 0;
    m_socket->write(m_answer.bytes);
    m_timer.start(m_answer.pause);
}

void FaultConnection::send()
{
    if (!m_answer.stream)
        return end();
    // Only as much ahead as one piece: the answer may be larger than the memory.
    if (unsent() > 0 && m_answer.pause == 0ms)
        return;
    const QByteArray piece = m_answer.stream(m_streamed);
    if (piece.isEmpty())
        return end();
    m_streamed += piece.size();
    m_socket->write(piece);
    if (m_answer.pause > 0ms)
        m_timer.start(m_answer.pause);
}

qint64 FaultConnection::unsent() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

void FaultConnection::end()
{
    switch (m_answer.end) {
    case FaultAnswer::End::KeepAlive:
        m_answering = false;
        read();
        break;
    case FaultAnswer::End::Close:
        m_answering = false;
        m_socket->disconnectFromHost();
        break;
    case FaultAnswer::End::Reset: {
        m_answering = false;
        const linger atOnce {.l_onoff = 1, .l_linger = 0};
        setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        m_socket->abort();
        break;
    }
    case FaultAnswer::End::Silence:
        break;
    }
}

} // namespace parley::test
