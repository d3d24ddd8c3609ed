// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandhost.h"
#include "app/ctl/commandrun.h"
#include "app/ctl/frames.h"
#include "app/ctl/handshake.h"
#include "core/base/workerthread.h"

#include <QTimer>

#include <optional>

class QLocalSocket;

namespace parley::ctl {

/// One caller of a CommandServer: the handshake, its one command, and what the command says. Whoever does not know the
/// key, takes too long or sends too much is cut off without a word.
class CommandConnection : public QObject {
    Q_OBJECT
public:
    CommandConnection(CommandHost &host, QLocalSocket *socket); ///< Takes the socket.
    ~CommandConnection() override;

signals:
    void ended(); ///< Once.

private:
    enum class Step { AwaitsProof, AwaitsCommand, Runs, Over };

    void read();
    void take(const QByteArray &frame);
    void takeProof(const QByteArray &frame);
    void takeCommand(const QByteArray &frame);
    void run(const HandedCommand &command);
    void send(const QByteArray &json);
    void sendBytes(QLatin1StringView stream, const QByteArray &bytes);
    void finish(ExitCode code);
    void cutOff();
    void end();

    CommandHost &m_host;
    QLocalSocket *m_socket;
    Step m_step = Step::AwaitsProof;
    QByteArray m_nonce;
    std::optional<Handshake> m_handshake;
    FrameReader m_frames;
    QTimer m_patience;
    CommandRun *m_run = nullptr; ///< Owned by the thread.
    std::unique_ptr<WorkerThread> m_thread;
    bool m_ended = false;
};

} // namespace parley::ctl
