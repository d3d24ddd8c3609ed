// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandserver.h"

#include "app/ctl/commandconnection.h"
#include "app/ctl/socketplace.h"

#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {
constexpr qsizetype mostConnections = 8;
}

CommandServer::CommandServer(CommandHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &CommandServer::accept);
}

CommandServer::~CommandServer()
{
    m_server.close();
    for (CommandConnection *connection : std::as_const(m_connections))
        connection->disconnect(this);
    qDeleteAll(m_connections);
}

Status CommandServer::listen()
{
    Workspace &workspace = m_host.workspace();
    for (const QString &place : socketPlaces(workspace.folder(), workspace.keys().workspaceId())) {
        QLocalServer::removeServer(place);
        if (m_server.listen(place))
            return {};
    }
    return failure(ErrorKind::Storage, u"no place for the socket: %1"_s.arg(m_server.errorString()));
}

void CommandServer::close()
{
    m_server.close();
    if (isIdle())
        emit idle();
}

void CommandServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_connections.size() >= mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *connection = new CommandConnection(m_host, socket);
        m_connections.append(connection);
        connect(connection, &CommandConnection::ended, this, [this, connection] {
            m_connections.removeOne(connection);
            connection->deleteLater();
            if (isIdle() && !m_server.isListening())
                emit idle();
        });
    }
}

} // namespace parley::ctl
