// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultserver.h"

#include "tests/support/testcertificate.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace parley::test {

FaultServer::FaultServer(QObject *parent)
    : QObject(parent)
    , m_fallBack([](const FaultRequest &) { return whole(404); })
{
}

FaultServer::~FaultServer()
{
    // Their sockets are theirs: before the server, and without a last word to it.
    qDeleteAll(findChildren<FaultConnection *>(Qt::FindDirectChildrenOnly));
}

bool FaultServer::listen(const TestCertificate *certificate, const QHostAddress &address)
{
    if (certificate) {
        auto server = std::make_unique<QSslServer>();
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(certificate->certificate);
        tls.setPrivateKey(certificate->key);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        server->setSslConfiguration(tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FaultServer::accept);
    if (!m_server->listen(address))
        return false;
    const QMutexLocker lock(&m_mutex);
    m_url.setScheme(certificate ? u"https"_s : u"http"_s);
    m_url.setHost(address.toString());
    m_url.setPort(m_server->serverPort());
    return true;
}

quint16 FaultServer::port() const
{
    const QMutexLocker lock(&m_mutex);
    return static_cast<quint16>(m_url.port(0));
}

QUrl FaultServer::url(const QString &pathAndQuery) const
{
    const QMutexLocker lock(&m_mutex);
    return m_url.resolved(QUrl(pathAndQuery));
}

QUrl FaultServer::url(const QString &host, const QString &pathAndQuery) const
{
    QUrl other = url(pathAndQuery);
    other.setHost(host);
    return other;
}

void FaultServer::answer(const QByteArray &target, const FaultAnswer &answer)
{
    this->answer(target, [answer](const FaultRequest &) { return answer; });
}

void FaultServer::answer(const QByteArray &target, const Responder &responder)
{
    const QMutexLocker lock(&m_mutex);
    m_answers.insert(target, responder);
}

void FaultServer::fallBack(const Responder &responder)
{
    const QMutexLocker lock(&m_mutex);
    m_fallBack = responder;
}

QList<FaultRequest> FaultServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

QList<FaultRequest> FaultServer::requests(const QByteArray &path) const
{
    QList<FaultRequest> found = requests();
    found.removeIf([&path](const FaultRequest &request) { return request.path() != path; });
    return found;
}

int FaultServer::openConnections() const
{
    return static_cast<int>(findChildren<FaultConnection *>(Qt::FindDirectChildrenOnly).size());
}

void FaultServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        new FaultConnection(socket, [this](const FaultRequest &request) { return answerTo(request); }, this);
}

FaultAnswer FaultServer::answerTo(const FaultRequest &request)
{
    Responder responder;
    {
        const QMutexLocker lock(&m_mutex);
        m_requests.append(request);
        responder = m_answers.value(request.target, m_answers.value(request.path(), m_fallBack));
    }
    emit requested(request);
    return responder(request);
}

} // namespace parley::test
