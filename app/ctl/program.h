// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandclient.h"
#include "app/ctl/commandline.h"
#include "app/ctl/interruption.h"
#include "app/ctl/localhost.h"
#include "app/ctl/session.h"

#include <variant>

namespace parley::ctl {

/// One run of parleyctl: reads what was typed, opens the workspace as far as the command needs it, and runs the command
/// here or hands it to the program that holds the lock.
class Program {
public:
    Program();

    ExitCode run(const QStringList &words);

private:
    /// How something can be written: by us, or by the one that holds the lock.
    using Writing = std::variant<std::unique_ptr<WorkspaceLock>, std::unique_ptr<CommandClient>>;

    Result<ExitCode> runVerb();
    Result<ExitCode> runOnWorkspace();
    Result<ExitCode> runReading();
    Result<ExitCode> runWriting();
    Result<ExitCode> runHere(std::unique_ptr<WorkspaceLock> lock);
    Result<ExitCode> handOver(CommandClient &client);
    Status readFiles();
    Status confirm();
    /// What an older Parley left can't even be read before.
    Status bringUpToDate();
    Status mayMoveClock(const Workspace &workspace) const;
    /// Before anything is shown; a program that holds the lock does it by itself.
    Status deleteExpired(Workspace &workspace);

    Result<Writing> reachWriting();
    /// Writes one line of the audit for a command that otherwise only reads.
    Status auditAside(QStringView what, QStringView reference);

    StandardSink m_sink;
    Interruption m_interruption;
    QList<Verb> m_verbs;
    CommandLine m_line;
    std::unique_ptr<Clock> m_clock;
    std::optional<UnlockedKeys> m_keys;
};

} // namespace parley::ctl
