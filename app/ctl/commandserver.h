// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandhost.h"

#include <QLocalServer>

namespace parley::ctl {

class CommandConnection;

/// Takes commands from other parleyctl processes that have unlocked the same workspace, and runs them in this one, which
/// holds the lock. Lives on the host's thread; each command runs on a thread of its own and reads through connections of
/// its own. At most eight callers at a time.
class CommandServer : public QObject {
    Q_OBJECT
public:
    explicit CommandServer(CommandHost &host, QObject *parent = nullptr);
    ~CommandServer() override; ///< Commands under way are broken off; what they have written stays.

    /// To be called while the workspace's lock is held: what an ended program left in its place is removed.
    [[nodiscard]] Status listen();
    /// Takes no more; `idle` follows once the commands under way have ended.
    void close();
    bool isIdle() const { return m_connections.isEmpty(); }
    QString place() const { return m_server.fullServerName(); }

signals:
    void idle();

private:
    void accept();

    CommandHost &m_host;
    QLocalServer m_server;
    QList<CommandConnection *> m_connections;
};

} // namespace parley::ctl
