// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http/message.h"

#include <QObject>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace parley::demo {

/// HTTP/1.1 on 127.0.0.1 (RFC 9112): keeps connections open, answers GET, HEAD and POST, and bounds what a client can hold of
/// it: size of a request, connections, idle time. Only requests for its own address are heard, so that a web page in a
/// browser can't reach it under another name.
class LoopbackServer : public QObject {
    Q_OBJECT
public:
    using Responder = std::function<Answer(const Request &)>;

    explicit LoopbackServer(Responder responder, QObject *parent = nullptr);

    /// On `wished`, or on a port of the system's choice where that one is taken.
    bool listen(quint16 wished);
    QString base() const; ///< `http://127.0.0.1:28801`

private:
    void accept();
    void serve(QTcpSocket *socket);
    Answer answerTo(const Request &request) const;

    QTcpServer m_server;
    Responder m_responder;
    int m_connections = 0;
};

} // namespace parley::demo
