// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollreport.h"
#include "core/inbox/inboxwriter.h"
#include "core/workspace/workspace.h"

#include <QFuture>
#include <QObject>

namespace parley::ctl {

/// The program that holds the workspace's lock, as commands see it: the window, or a parleyctl that writes. Everything
/// is called on the thread that it lives on, and nothing may block there for long; commands of other processes run on
/// threads of their own and read through connections of their own.
class CommandHost : public QObject {
    Q_OBJECT
public:
    ~CommandHost() override = default;

    virtual Workspace &workspace() = 0; ///< Open for writing.
    virtual const Clock &clock() const = 0;

    /// Runs `act` with the one writer of this inbox, on the thread that owns it.
    virtual QFuture<Status> withWriter(OrganisationId organisation, std::function<Status(InboxWriter &)> act) = 0;
    /// Polls these sources now, where they aren't being polled already. Which of them `polled` will tell of.
    virtual QFuture<Result<QList<SourceId>>> pollNow(OrganisationId organisation, const QList<SourceId> &sources) = 0;
    /// From now on every active source is polled when it is time. Busy: this program is not here for that.
    virtual QFuture<Status> collectOnSchedule() = 0;

    /// Gives keys that are due new bytes (Workspace::renewKeys). False: they are in use here, so it is left for the next opening;
    /// a window locks itself for that, and what collects on a schedule goes on.
    virtual Result<bool> renewKeys(const std::function<bool()> &goOn) = 0;

    virtual void organisationsChanged() = 0;                        ///< One was added; others read anew.
    virtual void sourcesChanged(OrganisationId organisation) = 0; ///< Added, paused, resumed or removed.

signals:
    /// A poll of a source has ended and what it found is stored.
    void polled(parley::OrganisationId organisation, const parley::PollReport &report);
};

} // namespace parley::ctl
