// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionregistry.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace parley {

/// Parley in the system's tray, where it has one: how many conversations are unread, and the way back to the window. It holds
/// no name and no text, and no function is to be found here alone.
class TrayIcon : public QObject {
    Q_OBJECT
public:
    /// `window` and `actions` outlive it.
    TrayIcon(QWidget &window, const ActionRegistry &actions, QObject *parent = nullptr);

public slots:
    void setUnread(qint64 conversations);
    void bringWindow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draw();
    void translate();

    QWidget &m_window;
    const ActionRegistry &m_actions;
    QMenu m_menu;
    QAction *m_open;
    QSystemTrayIcon m_icon;
    qint64 m_unread = 0;
};

} // namespace parley
