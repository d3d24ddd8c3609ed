// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultconnection.h"

#include <QHash>
#include <QHostAddress>
#include <QMutex>
#include <QTcpServer>
#include <QUrl>

#include <memory>

namespace parley::test {

struct TestCertificate;

/// A raw HTTP/1.1 server on loopback that answers by script, right or wrong, and remembers what it was asked.
///
/// Works on any thread with an event loop; `listen` is called on its own thread, `answer`, `fallBack`, `requests` and
/// `url` from any.
class FaultServer : public QObject {
    Q_OBJECT
public:
    using Responder = FaultConnection::Responder;

    explicit FaultServer(QObject *parent = nullptr);
    ~FaultServer() override;

    /// On a free port of `address`; with a certificate over TLS. False: it could not.
    bool listen(const TestCertificate *certificate = nullptr,
        const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));

    quint16 port() const;
    QUrl url(const QString &pathAndQuery = QStringLiteral("/")) const; ///< With `address` as host.
    QUrl url(const QString &host, const QString &pathAndQuery) const;

    /// What `target` gets: path and query, or path alone. The latest counts.
    void answer(const QByteArray &target, const FaultAnswer &answer);
    void answer(const QByteArray &target, const Responder &responder);
    void fallBack(const Responder &responder); ///< All other paths; without one: 404.

    QList<FaultRequest> requests() const;
    QList<FaultRequest> requests(const QByteArray &path) const;
    int openConnections() const; ///< On its own thread.

signals:
    void requested(const parley::test::FaultRequest &request);

private:
    void accept();
    FaultAnswer answerTo(const FaultRequest &request);

    std::unique_ptr<QTcpServer> m_server;
    mutable QMutex m_mutex; ///< Guards the four below, which tests read and write from their own thread.
    QHash<QByteArray, Responder> m_answers;
    Responder m_fallBack;
    QList<FaultRequest> m_requests;
    QUrl m_url;
};

} // namespace parley::test
