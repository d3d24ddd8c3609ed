// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandhost.h"
#include "app/ctl/exitcode.h"
#include "app/ctl/handedcommand.h"
#include "app/ctl/interruption.h"

namespace parley::ctl {

/// One command of another process. Made on the host's thread, then runs on a thread of its own.
class CommandRun : public QObject {
    Q_OBJECT
public:
    CommandRun(CommandHost &host, const QString &folder, const UnlockedKeys &keys, const HandedCommand &command);

    void run();

signals:
    void saidOnOutput(const QByteArray &bytes);
    void saidOnError(const QByteArray &bytes);
    void finished(parley::ctl::ExitCode code);

private:
    class Sink;

    Result<ExitCode> perform(const Verb &verb, Output &output);

    CommandHost &m_host;
    const Clock &m_clock;
    QString m_folder;
    UnlockedKeys m_keys;
    HandedCommand m_command;
    Interruption *m_interruption; ///< A child, so it comes along to the thread.
};

} // namespace parley::ctl
