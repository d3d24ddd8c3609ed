// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sessionwatch.h"
#include "ui/shell/actionregistry.h"
#include "ui/unlock/idlewatch.h"
#include "ui/unlock/lockwindow.h"

namespace parley {

class MessageBar;

/// When an open window is to be locked: by command, when nobody uses it, with the session, before sleep. It locks nothing
/// itself. What was chosen is kept in the settings.
class Locking : public QObject {
    Q_OBJECT
public:
    static constexpr int usualMinutes = 5;

    /// Adds its commands to `actions`; they go with it. `bar` says that it is about to happen.
    Locking(ActionRegistry &actions, MessageBar &bar, QObject *parent = nullptr);

    static void keepMinutes(int minutes); ///< As chosen before there was a window.
    int idleMinutes() const { return m_minutes; } ///< 0: not by itself.
    bool collects() const { return m_collects; }  ///< The inbox's key stays in (locked) memory meanwhile.
    void setPossible(bool possible); ///< A demo has no passphrase to come back with.

signals:
    void wanted(parley::LockReason reason);

private:
    void addCommands(ActionRegistry &actions);
    void want(LockReason reason);
    void warn(MessageBar &bar);

    QList<QAction *> m_commands;
    IdleWatch m_idle;
    SessionWatch m_session;
    int m_minutes = usualMinutes;
    bool m_collects = false;
    bool m_warning = false;
    bool m_possible = true;
};

} // namespace parley
