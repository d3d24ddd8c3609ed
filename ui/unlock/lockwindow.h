// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMainWindow>

class QMenu;

namespace parley {

class IconLabel;
class PlainLabel;
class Surface;
class Theme;
class UnlockPage;

/// Why Parley was locked.
enum class LockReason {
    Asked,   ///< A person did, by Ctrl+L.
    Idle,    ///< Nobody used it.
    Session, ///< The desktop's session was locked, or someone else took the screen.
    Sleep,   ///< The computer goes to sleep.
    NewKeys, ///< Somebody lost keys that are renewed when the workspace is opened again.
};

/// What stands in the place of the window while Parley is locked: the passphrase, and nothing of what is inside.
class LockWindow : public QMainWindow {
    Q_OBJECT
public:
    struct Facts {
        LockReason reason = LockReason::Asked;
        int idleMinutes = 0;   ///< For LockReason::Idle.
        bool collects = false; ///< Collecting goes on meanwhile.
        QDateTime since;       ///< UTC.
    };

    LockWindow(const Facts &facts, const Theme &theme, QWidget *parent = nullptr);

    UnlockPage *page() const { return m_page; }

signals:
    void quitWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void translate();
    QString reason() const;

    Facts m_facts;
    UnlockPage *m_page;
    QMenu *m_file;
    QAction *m_quit;
    PlainLabel *m_collects;
    PlainLabel *m_since;
};

} // namespace parley
