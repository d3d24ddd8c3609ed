// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>

#include <functional>

namespace parley {

class DesktopHost;
class StaffSection;

/// Between the settings' section on staff, on the GUI thread, and the register, on the host's.
class StaffDesk : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    StaffDesk(DesktopHost &host, StaffSection &section, QObject *parent = nullptr);

    void refresh();

private:
    /// Runs `act` on the host's thread, and shows what came of it.
    void perform(std::function<Status(DesktopHost &)> act);
    /// The same with an act that may take keys away.
    void performAndRenew(std::function<Status(DesktopHost &)> act);

    DesktopHost &m_host;
    StaffSection &m_section;
};

} // namespace parley
