// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoserver.h"
#include "app/desktop/workspaceopening.h"

#include <QTemporaryDir>

namespace parley {

class Workspace;

/// A workspace with an invented organisation whose sources are places on loopback. It goes with this object, files and
/// keys; nobody else knows its passphrase.
class DemoWorkspace {
public:
    explicit DemoWorkspace(const Clock &clock);

    [[nodiscard]] Result<OpenedKeys> make(const ConnectorRegistry &connectors);

private:
    [[nodiscard]] Status fill(Workspace &workspace, const ConnectorRegistry &connectors);

    const Clock &m_clock;
    QTemporaryDir m_folder;
    demo::DemoServer m_server;
};

} // namespace parley
