// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>

namespace parley::bench {

/// Serves the same bytes to whoever asks for /feed/<n>, over connections that are kept. On a thread of its own, so that it
/// answers at once.
class FeedServer : public QObject {
    Q_OBJECT
public:
    /// `feeds`: complete documents.
    explicit FeedServer(const QList<QByteArray> &feeds);

    bool listen(); ///< On a free port of loopback; on the thread where it lives.
    quint16 port() const { return m_port; }

private:
    void answer(QTcpSocket &socket);

    QList<QByteArray> m_answers; ///< With their heads.
    QTcpServer m_server {this};
    quint16 m_port = 0;
};

} // namespace parley::bench
