// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/organisation.h"
#include "ui/shell/actionregistry.h"

#include <QMainWindow>
#include <QSet>

#include <functional>

class QActionGroup;
class QSettings;
class QStackedWidget;

namespace parley {

class CommandPalette;
class HealthBar;
class Language;
class MessageBar;
class RailBar;
class SourceWatch;

/// The frame: title, menus, rail, pages, status bar. A page owns its widgets and its commands; the window knows only
/// its title (QWidget::windowTitle) and, where it has them, its signals `settled()` and `saveLayout`/`restoreLayout`.
/// A window title never holds a person's name or text.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// All outlive the window. `actions` is shared with the pages, which add their own commands to it.
    MainWindow(Theme &theme, Language &language, ActionRegistry &actions, const Clock &clock,
        QWidget *parent = nullptr);

    /// Adds `page` to the rail and to the menu "Go to". `icon`: a name of resources/icons; `name` is asked again when
    /// the language changes. The window owns the page. The first one is shown.
    void addPage(const QString &id, const QString &icon, const std::function<QString()> &name, QWidget *page);
    /// Puts `page` where the one with this `id` was, which is deleted: another organisation was chosen.
    void replacePage(const QString &id, QWidget *page);
    QWidget *page(const QString &id) const;
    void addRailCommand(QAction *action); ///< A button for it at the foot of the rail.
    void showPage(const QString &id);
    QString shownPage() const; ///< Its id; empty: there is none.

    /// Fills every OrganisationSwitcher in the pages, and the window's title.
    void setOrganisations(const QList<Organisation> &organisations, OrganisationId current);
    void setSources(const SourceWatch *sources); ///< For the status bar; null: none.
    void setPolling(const QSet<SourceId> &sources);
    /// Puts `bar` at the top, for as long as the window is there. The window owns it.
    void addBar(QWidget *bar);
    void showKeys(); ///< The sheet of keys; returns when it is closed.
    MessageBar *messageBar() const { return m_message; } ///< Above the page: what concerns the whole window.

    /// Geometry, splitters, theme, density, text size and language; nothing of a person. Call restore after the pages.
    void saveLayout(QSettings &settings) const;
    void restoreLayout(QSettings &settings);

signals:
    void organisationChosen(parley::OrganisationId organisation);
    void fetchNowRequested();
    void aboutRequested();
    void problemChosen(parley::SourceId source); ///< In the status bar.
    /// What the first page shows first is on screen: a picture can be taken.
    void settled();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Page {
        QString id;
        std::function<QString()> name;
        QAction *action;
        QWidget *widget;
    };

    void addCommands();
    void addThemeCommands();
    void addTextSizeCommands();
    void addLanguageCommands();
    QAction *addChoice(QActionGroup *group, const Command &command, bool checked, const std::function<void()> &choose);
    void buildMenus();
    void openPalette();
    void joinPage(QWidget *page);
    void orderStops();
    void retitle();
    void nameChoices();

    Theme &m_theme;
    Language &m_language;
    ActionRegistry &m_actions;
    QList<Page> m_pages;
    QActionGroup *m_pageActions;
    QList<Organisation> m_organisations;
    OrganisationId m_current;
    QList<QWidget *> m_bars;
    RailBar *m_rail;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    HealthBar *m_health;
    CommandPalette *m_palette;
    bool m_menusStale = false;
};

} // namespace parley
