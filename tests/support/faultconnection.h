// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultanswer.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace parley::test {

/// One request as it came. Names of fields are lower case.
struct FaultRequest {
    QByteArray method;
    QByteArray target; ///< Path and query, as sent.
    Fields fields;
    QByteArray body;

    QByteArray path() const { return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')); }
    QByteArray value(QByteArrayView field) const; ///< The first with this lower-case name.
};

/// A client's connection to FaultServer: reads requests and sends answers. Deletes itself when the client has gone.
class FaultConnection : public QObject {
    Q_OBJECT
public:
    using Responder = std::function<FaultAnswer(const FaultRequest &)>;

    FaultConnection(QTcpSocket *socket, Responder responder, QObject *parent);

private:
    void read();
    void send();
    void end();
    qint64 unsent() const;

    QTcpSocket *m_socket; ///< A child.
    Responder m_responder;
    QByteArray m_received;
    FaultAnswer m_answer;
    qint64 m_streamed = 0;
    bool m_answering = false;
    QTimer m_timer;
};

} // namespace parley::test
