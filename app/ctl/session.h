// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandhost.h"
#include "app/ctl/hostcall.h"
#include "app/ctl/interruption.h"
#include "app/ctl/verb.h"
#include "core/connectors/registry.h"
#include "core/inbox/inboxreader.h"

#include <map>

namespace parley::ctl {

/// A source of one organisation.
struct SourceOf {
    Organisation organisation;
    Source source;
};

/// What a command works with. It reads by itself, and writes through the host: so it is the same command whether this
/// process holds the lock or another one, whose threads it then runs on. Belongs to the command's thread.
class Session {
public:
    using Told = std::function<void(const Organisation &, const PollReport &)>;
    using Auditing = std::function<Status(QStringView what, QStringView reference)>;

    /// `host`: none for a command that only reads; `auditing` is then how an audit line gets written all the same.
    Session(Workspace &workspace, const Clock &clock, Interruption &interruption, CommandHost *host, Auditing auditing);

    Workspace &workspace() { return m_workspace; } ///< For reading.
    const Clock &clock() const { return m_clock; }
    const ConnectorRegistry &connectors() const { return m_connectors; }
    Interruption &interruption() { return m_interruption; }

    /// The one that was named; else the only one there is. Usage: there are several, or there is none such.
    Result<Organisation> organisation(const QString &named);
    /// All, or the one that was named.
    Result<QList<Organisation>> organisations(const QString &named);
    Result<InboxReader *> reader(const Organisation &organisation);
    Result<SourceOf> source(const QString &organisation, const QString &reference);

    // Writing; each is done and on disk when it returns.
    Result<Organisation> addOrganisation(const Organisation &organisation, const Instruction &instruction);
    Status acceptTerms(const PlatformInfo &platform);
    Status setBackupPlan(const std::optional<BackupPlan> &plan);
    /// What is done with the register, on the host's thread.
    Status onWorkspace(std::function<Status(Workspace &)> act);
    /// Whether all keys that are due are renewed now; else that is left for the next opening (CommandHost::renewKeys).
    bool renewKeys();
    Status audit(QStringView what, QStringView reference);
    Status write(const Organisation &organisation, std::function<Status(InboxWriter &)> act);
    void sourcesChanged(const Organisation &organisation);

    /// Polls these sources side by side; `told` hears of each as soon as it is stored. Cancelled: interrupted.
    Status poll(const QList<SourceOf> &sources, const Told &told);
    /// Hears of every poll until `time` is over (none: for ever) or it is interrupted, which is Cancelled.
    Status follow(std::optional<std::chrono::milliseconds> time, const Told &told);

private:
    HostCall onHost() { return HostCall(*m_host, m_interruption); }

    Workspace &m_workspace;
    const Clock &m_clock;
    Interruption &m_interruption;
    CommandHost *m_host;
    Auditing m_auditing;
    ConnectorRegistry m_connectors;
    std::map<OrganisationId, std::unique_ptr<InboxReader>> m_readers;
};

} // namespace parley::ctl
