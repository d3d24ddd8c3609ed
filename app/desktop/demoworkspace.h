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
/// own. It goes with this object, files and keys; nobody else knows its passphrase.
class DemoWorkspace {
public:
    /// Also deletes what demos that were killed have left behind.
    DemoWorkspace(const demo::TownSettings &settings, const Clock &clock);

    [[nodiscard]] Result<OpenedKeys> make(const ConnectorRegistry &connectors);
    qsizetype sources() const { return m_sources; } ///< Places that Parley has a connector for.

private:
    [[nodiscard]] Result<QList<demo::Address>> openTown();
    [[nodiscard]] Status fill(Workspace &workspace, const ConnectorRegistry &connectors, const QList<demo::Address> &addresses);
    [[nodiscard]] Status addSource(InboxWriter &writer, const Connector &connector, const demo::Address &address);

    demo::TownSettings m_settings;
    const Clock &m_clock;
    QTemporaryDir m_folder;
    WorkerThread m_thread {QStringLiteral("town")};
    qsizetype m_sources = 0;
};

} // namespace parley
