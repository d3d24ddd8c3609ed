// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandhost.h"
#include "app/ctl/commandserver.h"
#include "app/ctl/scheduledbackup.h"
#include "app/ctl/watchedsource.h"
#include "app/desktop/workspaceopening.h"
#include "core/base/workerthread.h"
#include "core/collect/collector.h"
#include "core/inbox/threadedinbox.h"

#include <map>

namespace parley {

/// The workspace of the window: its register, an inbox and a collector per organisation, and what commands of other
/// processes are done with. Lives on its own thread, where all of the register's SQL happens; the collectors live on the
/// thread `sync`, the inboxes on the GUI thread, whose windows they feed.
class DesktopHost final : public ctl::CommandHost {
    Q_OBJECT
public:
    /// What the window needs of one organisation. The inbox lives as long as the host.
    struct Desk {
        Organisation organisation;
        ThreadedInbox *inbox = nullptr;
        QStringList acceptedPlatforms;
        Roles roles;
    };

    /// On the host's thread, once; takes the keys. Expired messages are deleted before it returns.
    DesktopHost(OpenedKeys opened, const Clock &clock, const ConnectorRegistry &connectors, QThread *gui, QThread *sync);
    ~DesktopHost() override;

    [[nodiscard]] Status open();
    QList<Desk> desks() const; ///< Of the host's thread.

    Workspace &workspace() override { return *m_workspace; }
    const Clock &clock() const override { return m_clock; }
    QFuture<Status> withWriter(OrganisationId organisation, std::function<Status(InboxWriter &)> act) override;
    QFuture<Result<QList<SourceId>>> pollNow(OrganisationId organisation, const QList<SourceId> &sources) override;
    QFuture<Status> collectOnSchedule() override;
    Result<bool> renewKeys(const std::function<bool()> &goOn) override;
    void organisationsChanged() override;
    void sourcesChanged(OrganisationId organisation) override;

    /// Collectors take over what was added, paused, resumed or removed in the window.
    void sourcesChangedHere(OrganisationId organisation);
    void fetchNow(OrganisationId organisation, SourceId source); ///< No source: all of them.
    void acceptTerms(const QString &platform);
    void deleteExpired();
    bool hasOthers() const { return m_hasOthers; } ///< Organisations whose inbox is not for who opened this; fixed after `open`.
    CollectRules rulesOf(OrganisationId organisation) const;

signals:
    void desksChanged();
    void keysDue(); ///< Keys are to be renewed, which takes that all inboxes are closed.
    void polling(parley::OrganisationId organisation, parley::SourceId source);

private:
    struct OpenDesk {
        Organisation organisation;
        CollectRules rules;
        std::unique_ptr<ThreadedInbox> inbox;
        Collector *collector = nullptr; ///< On the sync thread.
        std::map<SourceId, ctl::WatchedSource> watched;
    };

    Status openDesk(const Organisation &organisation);
    void watchSources(OpenDesk &desk);
    void close();

    OpenedKeys m_opened;
    const Clock &m_clock;
    const ConnectorRegistry &m_connectors;
    QThread *m_gui;
    QThread *m_sync;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ctl::ScheduledBackup> m_backup;
    std::map<OrganisationId, OpenDesk> m_desks;
    bool m_hasOthers = false;
    QStringList m_dueAtOpening; ///< Keys that could not be renewed then: locking again would change nothing.
    std::unique_ptr<ctl::CommandServer> m_server; ///< For parleyctl; goes first.
};

} // namespace parley
