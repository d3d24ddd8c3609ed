// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/preview.h"
#include "app/desktop/desktophost.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/sources/previewitem.h"

#include <QTimer>

namespace parley {

class Notifier;
class TrayIcon;
class Locking;
class SourcesPage;
class SourceWatch;

/// The main window on an open workspace: joins its pages to the inbox in view, and what they ask to the host's thread.
class WorkspaceWindow : public QObject {
    Q_OBJECT
public:
    WorkspaceWindow(DesktopHost &host, const ConnectorRegistry &connectors, Theme &theme, Language &language,
        const Clock &clock, QThread *sync);
    ~WorkspaceWindow() override;

    MainWindow &window() { return *m_window; }
    void show(const QString &page, QSize size);

    /// Where someone was when it was locked: references only.
    struct Place {
        OrganisationId organisation;
        QString page;
        InboxPage::Place inbox;
    };
    Place place() const;
    void returnTo(const Place &place); ///< Before `ready`.
    void setHasStaff(bool has) { m_hasStaff = has; } ///< Before `ready`. A demo has nobody.
    Locking &locking() { return *m_locking; }
    void showAbout();

signals:
    void empty();   ///< The workspace has no organisation: there is nothing to show.
    void ready();   ///< Its pages are there: it can be shown.
    void settled(); ///< The first list and conversation are on screen.

private:
    void takeDesks(const QList<DesktopHost::Desk> &desks);
    void choose(OrganisationId organisation);
    void addAttention();
    void settle() const; ///< Nothing that a page has asked is still on its way.
    void addSettingsPage();
    SourcesPage *makeSourcesPage(const DesktopHost::Desk &desk);
    void preview(SourcesPage *page, OrganisationId organisation, const Source &typed);
    void fetch(SourceId source);
    void onHost(std::function<void(DesktopHost &)> act);

    DesktopHost &m_host;
    const ConnectorRegistry &m_connectors;
    Theme &m_theme;
    Language &m_language;
    const Clock &m_clock;
    QThread *m_sync;
    ActionRegistry m_actions;
    QList<PlatformInfo> m_platforms;
    QList<DesktopHost::Desk> m_desks;
    OrganisationId m_current;
    std::optional<Place> m_place; ///< To go back to.
    QSet<SourceId> m_polling;
    std::unique_ptr<SourceWatch> m_sources;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<TrayIcon> m_tray;
    std::unique_ptr<Locking> m_locking;
    InboxPage *m_inboxPage = nullptr;
    SourcesPage *m_sourcesPage = nullptr;
    bool m_hasStaff = true;
    QTimer m_daily;
};

/// What a place would yield, for the window; asked on the thread `sync`, answered on the thread of `receiver`.
void previewPlace(const Connector &connector, const Source &source, const CollectRules &rules, const Clock &clock,
    QThread *sync, QObject *receiver, std::function<void(const Result<ctl::PlacePreview> &)> answer);

/// As the window's own pages and the first run show it.
Preview shownPreview(const Result<ctl::PlacePreview> &place);

} // namespace parley
