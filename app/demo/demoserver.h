// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demofeeds.h"

#include <QObject>

class QTcpServer;
class QTcpSocket;

namespace parley::demo {

/// Serves the demo places on 127.0.0.1, on a port of the system's choice. HTTP/1.1 (RFC 9112), GET only, one answer a
/// connection; it is for Parley's own collectors and is reached by nobody else.
class DemoServer : public QObject {
    Q_OBJECT
public:
    explicit DemoServer(const QDateTime &now, QObject *parent = nullptr);

    bool isListening() const;
    QString base() const; ///< `http://127.0.0.1:40123`

private:
    void accept();
    void answer(QTcpSocket *socket);

    QTcpServer *m_server;
    QList<Page> m_pages;
};

} // namespace parley::demo
