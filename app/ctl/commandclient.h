// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/handedcommand.h"
#include "app/ctl/frames.h"
#include "app/ctl/handshake.h"
#include "app/ctl/interruption.h"

#include <QLocalSocket>

#include <memory>
#include <optional>

namespace parley::ctl {

/// Hands a command to the program that holds the workspace's lock, and passes on what it says.
class CommandClient {
public:
    /// Reaches the program and makes sure that it has unlocked the same workspace. Busy: it can't be reached.
    [[nodiscard]] static Result<std::unique_ptr<CommandClient>> reach(const QString &folder, const UnlockedKeys &keys);

    /// Until the command has ended. Cancelled: interrupted; the other program then breaks it off.
    [[nodiscard]] Result<ExitCode> run(const HandedCommand &command, OutputSink &sink, Interruption &interruption);

private:
    CommandClient();
    bool connectTo(const QString &place);
    Status shakeHands(const UnlockedKeys &keys);
    std::optional<QByteArray> awaitFrame();
    void send(const QByteArray &json);
    void take(const QByteArray &frame, OutputSink &sink);

    QLocalSocket m_socket;
    FrameReader m_frames;
    std::optional<Handshake> m_handshake;
    std::optional<ExitCode> m_code;
};

} // namespace parley::ctl
