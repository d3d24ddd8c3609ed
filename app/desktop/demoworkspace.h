// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/town.h"
#include "app/desktop/workspaceopening.h"
#include "core/base/workerthread.h"

#include <QTemporaryDir>

namespace parley {

class InboxWriter;
class Workspace;

/// A workspace with an invented organisation whose sources are the places of the demo town, which lives on a thread of its
/// own. It goes with this object, files and keys; nobody else knows its passphrase. Of a still town it has seen the last half
/// hour's beginning too, so that what was removed since is gone at its source.
class DemoWorkspace {
public:
    /// Also deletes what demos that were killed have left behind.
    DemoWorkspace(const demo::TownSettings &settings, const Clock &clock);
    ~DemoWorkspace();

    /// `twice`: collects before the still moment too. In any case the window, or who prints, collects at that moment.
    [[nodiscard]] Result<OpenedKeys> make(const ConnectorRegistry &connectors, bool twice);
    qsizetype sources() const { return m_sources.size(); } ///< Places that Parley has a connector for.

private:
    const Clock &clock() const;
    [[nodiscard]] Result<QList<demo::Address>> openTown();
    [[nodiscard]] Status fill(
        Workspace &workspace, const ConnectorRegistry &connectors, const QList<demo::Address> &addresses, bool twice);
    void moveToStillMoment();
    [[nodiscard]] Status addSource(InboxWriter &writer, const Connector &connector, const demo::Address &address);

    demo::TownSettings m_settings;
    const Clock &m_clock;
    FixedClock m_stillClock; ///< Of a still town, and of what is done in the workspace before it is opened.
    QTemporaryDir m_folder;
    demo::Town *m_town = nullptr; ///< On its thread.
    WorkerThread m_thread {QStringLiteral("town")};
    QList<SourceId> m_sources;
};

} // namespace parley
