// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandhost.h"
#include "app/ctl/scheduledbackup.h"
#include "app/ctl/watchedsource.h"
#include "core/collect/collector.h"
#include "core/inbox/storethread.h"
#include "core/workspace/workspacelock.h"

#include <QTimer>

#include <map>

namespace parley::ctl {

/// parleyctl itself, while it holds the lock. It asks the platforms on its own thread; each inbox is written on another.
class LocalHost final : public CommandHost {
    Q_OBJECT
public:
    enum class Purpose {
        OneCommand,
        Collecting, ///< `collect run`
    };

    [[nodiscard]] static Result<std::unique_ptr<LocalHost>> open(std::unique_ptr<WorkspaceLock> lock, const QString &folder,
        UnlockedKeys keys, const Clock &clock, Purpose purpose);
    ~LocalHost() override; ///< Polls under way end; what was not stored comes again.

    Workspace &workspace() override { return *m_workspace; }
    const Clock &clock() const override { return m_clock; }
    QFuture<Status> withWriter(OrganisationId organisation, std::function<Status(InboxWriter &)> act) override;
    QFuture<Result<QList<SourceId>>> pollNow(OrganisationId organisation, const QList<SourceId> &sources) override;
    QFuture<Status> collectOnSchedule() override;
    Result<bool> renewKeys(const std::function<bool()> &goOn) override;
    void organisationsChanged() override;
    void sourcesChanged(OrganisationId organisation) override;

private:
    /// One organisation's inbox and what collects for it.
    struct Desk {
        std::unique_ptr<StoreThread> store;
        std::unique_ptr<Collector> collector;
        std::map<SourceId, WatchedSource> watched;
    };

    LocalHost(std::unique_ptr<WorkspaceLock> lock, std::unique_ptr<Workspace> workspace, const Clock &clock, Purpose purpose);

    Result<Desk *> desk(OrganisationId id);
    Status addCollector(Desk &desk, const Organisation &organisation);
    Status watch(Desk &desk, SourceId source);
    void deleteExpired();
    Status watchAll(const Organisation &organisation);

    std::unique_ptr<WorkspaceLock> m_lock; ///< First in, last out.
    std::unique_ptr<Workspace> m_workspace;
    const Clock &m_clock;
    Purpose m_purpose;
    bool m_collecting = false;
    ScheduledBackup m_backup;
    QTimer m_hourly; ///< Of a program that stays open: a machine that slept catches up soon.
    ConnectorRegistry m_connectors;
    std::map<OrganisationId, Desk> m_desks;
};

} // namespace parley::ctl
