// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/keys/keysdialog.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/palettesource.h"
#include "ui/parts/taborder.h"
#include "ui/shell/healthbar.h"
#include "ui/shell/language.h"
#include "ui/shell/layoutkeeper.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/organisationswitcher.h"
#include "ui/shell/pane.h"
#include "ui/shell/railbar.h"
#include "ui/style/icon.h"
#include "ui/style/platformtext.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr QSize smallestWindow(1024, 640);
constexpr QSize usualWindow(1280, 800);

} // namespace

MainWindow::MainWindow(
    Theme &theme, Language &language, ActionRegistry &actions, const Clock &clock, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_language(language)
    , m_actions(actions)
    , m_pageActions(new QActionGroup(this))
    , m_rail(new RailBar(theme))
    , m_message(new MessageBar(theme))
    , m_stack(new QStackedWidget)
    , m_health(new HealthBar(theme, clock))
    , m_palette(new CommandPalette(theme, actions, this))
{
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new Surface(theme, Theme::Role::Border);
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addWidget(m_message);
    column->addLayout(row, 1);
    column->addWidget(m_health);
    setCentralWidget(middle);
    setContextMenuPolicy(Qt::NoContextMenu);
    setMinimumSize(smallestWindow);
    resize(usualWindow);

    connect(m_health, &HealthBar::problemChosen, this, &MainWindow::problemChosen);
    // Commands come in bunches; the menus are built once for all of them.
    connect(&actions, &ActionRegistry::changed, this, [this] {
        if (!std::exchange(m_menusStale, true))
            QMetaObject::invokeMethod(this, &MainWindow::buildMenus, Qt::QueuedConnection);
    });
    addCommands();
    buildMenus();
    retitle();
}

void MainWindow::addCommands()
{
    const auto add = [this](const Command &command, auto &&act) {
        connect(m_actions.add(command, this), &QAction::triggered, this, act);
    };
    add({u"window.fetch"_s, Command::Menu::File, 1, QT_TRANSLATE_NOOP("Command", "Fetch now"), {Qt::Key_F5}, {},
            u"refresh"_s},
        &MainWindow::fetchNowRequested);
    add({u"window.organisation"_s, Command::Menu::File, 2, QT_TRANSLATE_NOOP("Command", "Choose organisation…"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_C}},
        [this] {
            for (auto *switcher : m_stack->currentWidget()->findChildren<OrganisationSwitcher *>())
                switcher->click();
        });
    m_actions.action(u"window.organisation"_s)->setEnabled(false);
    add({u"window.quit"_s, Command::Menu::File, 9, QT_TRANSLATE_NOOP("Command", "Quit"), {Qt::CTRL | Qt::Key_Q}},
        &QWidget::close);
    m_actions.action(u"window.quit"_s)->setMenuRole(QAction::QuitRole);
    add({u"window.nextPane"_s, Command::Menu::Go, 2, QT_TRANSLATE_NOOP("Command", "Next pane"), {Qt::Key_F6}},
        [this] { focusPane(this, 1); });
    add({u"window.previousPane"_s, Command::Menu::Go, 2, QT_TRANSLATE_NOOP("Command", "Previous pane"),
            {Qt::SHIFT | Qt::Key_F6}},
        [this] { focusPane(this, -1); });
    add({u"window.palette"_s, Command::Menu::Tools, 0, QT_TRANSLATE_NOOP("Command", "Commands…"),
            {Qt::CTRL | Qt::Key_K}, {}, u"search"_s},
        &MainWindow::openPalette);
    add({u"window.keys"_s, Command::Menu::Help, 0, QT_TRANSLATE_NOOP("Command", "Keys…"), {Qt::Key_F1},
            {Qt::Key_Question, Qt::SHIFT | Qt::Key_Question}},
        &MainWindow::showKeys);
    addThemeCommands();
    addTextSizeCommands();
    addLanguageCommands();
    add({u"window.about"_s, Command::Menu::Help, 9, QT_TRANSLATE_NOOP("Command", "About Parley")},
        &MainWindow::aboutRequested);
    m_actions.action(u"window.about"_s)->setMenuRole(QAction::AboutRole);
}

QAction *MainWindow::addChoice(
    QActionGroup *group, const Command &command, bool checked, const std::function<void()> &choose)
{
    QAction *action = m_actions.add(command, this);
    action->setCheckable(true);
    action->setChecked(checked);
    if (group)
        group->addAction(action);
    connect(action, &QAction::triggered, this, choose);
    return action;
}

void MainWindow::addThemeCommands()
{
    auto *schemes = new QActionGroup(this);
    const auto scheme = [&](const QString &id, const char *text, Theme::Scheme value) {
        addChoice(schemes, {id, Command::Menu::View, 5, text}, m_theme.scheme() == value,
            [this, value] { m_theme.setScheme(value); });
    };
    scheme(u"theme.system"_s, QT_TRANSLATE_NOOP("Command", "Colours of the system"), Theme::Scheme::System);
    scheme(u"theme.light"_s, QT_TRANSLATE_NOOP("Command", "Light"), Theme::Scheme::Light);
    scheme(u"theme.dark"_s, QT_TRANSLATE_NOOP("Command", "Dark"), Theme::Scheme::Dark);
    QAction *contrast = addChoice(nullptr,
        {u"theme.contrast"_s, Command::Menu::View, 6, QT_TRANSLATE_NOOP("Command", "High contrast")},
        m_theme.isHighContrast(), [] { });
    connect(contrast, &QAction::triggered, this,
        [this](bool on) { m_theme.setContrast(on ? Theme::Contrast::High : Theme::Contrast::Usual); });

    auto *densities = new QActionGroup(this);
    const auto density = [&](const QString &id, const char *text, Theme::Density value) {
        addChoice(densities, {id, Command::Menu::View, 7, text}, m_theme.density() == value,
            [this, value] { m_theme.setDensity(value); });
    };
    density(u"density.compact"_s, QT_TRANSLATE_NOOP("Command", "Compact rows"), Theme::Density::Compact);
    density(u"density.standard"_s, QT_TRANSLATE_NOOP("Command", "Standard rows"), Theme::Density::Standard);
    density(u"density.spacious"_s, QT_TRANSLATE_NOOP("Command", "Spacious rows"), Theme::Density::Spacious);
    connect(&m_theme, &Theme::changed, this, &MainWindow::nameChoices);
}

void MainWindow::addTextSizeCommands()
{
    const auto add = [this](const QString &id, const char *text, const QList<QKeySequence> &keys, auto &&size) {
        connect(m_actions.add({id, Command::Menu::View, 8, text, keys}, this), &QAction::triggered, this,
            [this, size] { m_theme.setTextSize(size(m_theme.textSize())); });
    };
    add(u"text.larger"_s, QT_TRANSLATE_NOOP("Command", "Larger text"),
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [](double size) { return size + 0.1; });
    add(u"text.smaller"_s, QT_TRANSLATE_NOOP("Command", "Smaller text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
        [](double size) { return size - 0.1; });
    add(u"text.normal"_s, QT_TRANSLATE_NOOP("Command", "Normal text size"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
        [](double) { return 1.0; });
}

void MainWindow::addLanguageCommands()
{
    auto *languages = new QActionGroup(this);
    const auto language = [&](const QString &id, const char *text, const QString &code) {
        addChoice(languages, {id, Command::Menu::Tools, 8, text}, m_language.chosen() == code,
            [this, code] { m_language.choose(code); });
    };
    language(u"language.system"_s, QT_TRANSLATE_NOOP("Command", "Language of the system"), {});
    language(u"language.nl"_s, QT_TRANSLATE_NOOP("Command", "Nederlands"), u"nl"_s);
    language(u"language.en"_s, QT_TRANSLATE_NOOP("Command", "English"), u"en"_s);
    connect(&m_language, &Language::changed, this, &MainWindow::nameChoices);
}

/// The marks in the menus say what holds, whoever set it.
void MainWindow::nameChoices()
{
    const auto check = [this](const QString &id, bool holds) { m_actions.action(id)->setChecked(holds); };
    check(u"theme.system"_s, m_theme.scheme() == Theme::Scheme::System);
    check(u"theme.light"_s, m_theme.scheme() == Theme::Scheme::Light);
    check(u"theme.dark"_s, m_theme.scheme() == Theme::Scheme::Dark);
    check(u"density.compact"_s, m_theme.density() == Theme::Density::Compact);
    check(u"density.standard"_s, m_theme.density() == Theme::Density::Standard);
    check(u"density.spacious"_s, m_theme.density() == Theme::Density::Spacious);
    check(u"theme.contrast"_s, m_theme.isHighContrast());
    check(u"language.system"_s, m_language.chosen().isEmpty());
    check(u"language.nl"_s, m_language.chosen() == u"nl");
    check(u"language.en"_s, m_language.chosen() == u"en");
}

void MainWindow::buildMenus()
{
    m_menusStale = false;
    menuBar()->clear();
    using enum Command::Menu;
    for (const Command::Menu which : {File, Edit, View, Conversation, Go, Tools, Help}) {
        const QList<QList<QAction *>> groups = m_actions.actionsOf(which);
        if (groups.isEmpty())
            continue;
        QMenu *menu = menuBar()->addMenu(ActionRegistry::menuTitle(which));
        for (const QList<QAction *> &group : groups) {
            menu->addSeparator();
            menu->addActions(group);
        }
    }
    // Window-wide shortcuts work from here even where no menu is open.
    for (QAction *action : menuBar()->actions())
        action->menu()->menuAction()->setIconVisibleInMenu(false);
}

void MainWindow::addPage(
    const QString &id, const QString &icon, const std::function<QString()> &name, QWidget *page)
{
    const int number = int(m_pages.size()) + 1;
    QList<QKeySequence> keys;
    if (number <= 9)
        keys.append(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)));
    QAction *action = m_actions.add({u"page."_s + id, Command::Menu::Go, 0, "", keys}, this);
    action->setText(name());
    action->setIcon(parley::icon(m_theme, icon, Theme::Role::Text2, Theme::Role::Link));
    action->setCheckable(true);
    m_pageActions->addAction(action);
    m_pages.append({id, name, action, page});
    m_stack->addWidget(page);
    m_rail->addPage(action);
    connect(action, &QAction::triggered, this, [this, id] { showPage(id); });
    joinPage(page);
    if (number == 1)
        showPage(id);
}

/// From top to bottom, whenever one of them came: bars, rail, page, status bar. It is a circle, and begins with the page:
/// that is where Qt puts the focus when nothing has it.
void MainWindow::orderStops()
{
    QList<QWidget *> parts;
    for (const Page &page : std::as_const(m_pages))
        parts << page.widget;
    walkInOrder(parts << m_health << m_bars << m_message << m_rail);
}

void MainWindow::joinPage(QWidget *page)
{
    orderStops();
    connect(page, &QWidget::windowTitleChanged, this, &MainWindow::retitle);
    if (page->metaObject()->indexOfSignal("settled()") >= 0)
        connect(page, SIGNAL(settled()), this, SIGNAL(settled()));
    for (auto *switcher : page->findChildren<OrganisationSwitcher *>()) {
        switcher->setOrganisations(m_organisations, m_current);
        connect(switcher, &OrganisationSwitcher::chosen, this, &MainWindow::organisationChosen);
    }
}

void MainWindow::replacePage(const QString &id, QWidget *page)
{
    const auto found = std::ranges::find(m_pages, id, &Page::id);
    if (found == m_pages.end())
        return;
    const int place = m_stack->indexOf(found->widget);
    const bool current = m_stack->currentWidget() == found->widget;
    m_stack->removeWidget(found->widget);
    delete found->widget;
    found->widget = page;
    m_stack->insertWidget(place, page);
    joinPage(page);
    if (current)
        showPage(id);
}

QWidget *MainWindow::page(const QString &id) const
{
    const auto found = std::ranges::find(m_pages, id, &Page::id);
    return found == m_pages.end() ? nullptr : found->widget;
}

void MainWindow::addRailCommand(QAction *action)
{
    m_rail->addCommand(action);
}

QString MainWindow::shownPage() const
{
    const auto page = std::ranges::find(m_pages, m_stack->currentWidget(), &Page::widget);
    return page == m_pages.cend() ? QString() : page->id;
}

void MainWindow::showPage(const QString &id)
{
    const auto found = std::ranges::find(m_pages, id, &Page::id);
    if (found == m_pages.end())
        return;
    m_stack->setCurrentWidget(found->widget);
    found->action->setChecked(true);
    if (isVisible())
        found->widget->setFocus(Qt::OtherFocusReason);
    retitle();
}

void MainWindow::setOrganisations(const QList<Organisation> &organisations, OrganisationId current)
{
    m_organisations = organisations;
    m_current = current;
    for (auto *switcher : m_stack->findChildren<OrganisationSwitcher *>())
        switcher->setOrganisations(organisations, current);
    m_actions.action(u"window.organisation"_s)->setEnabled(organisations.size() > 1);
    retitle();
}

void MainWindow::retitle()
{
    const auto organisation = std::ranges::find(m_organisations, m_current, &Organisation::id);
    QStringList parts;
    if (m_stack->currentWidget() && !m_stack->currentWidget()->windowTitle().isEmpty())
        parts << m_stack->currentWidget()->windowTitle();
    if (organisation != m_organisations.end())
        parts << shownName(organisation->name);
    setWindowTitle(parts.isEmpty() ? u"Parley"_s : parts.join(u", "_s) + u" – Parley"_s);
}

void MainWindow::addBar(QWidget *bar)
{
    static_cast<QBoxLayout *>(centralWidget()->layout())->insertWidget(1, bar); // Below the line under the menus.
    m_bars.prepend(bar);
    orderStops();
}

void MainWindow::setSources(const SourceWatch *sources)
{
    m_health->setSources(sources);
}

void MainWindow::setPolling(const QSet<SourceId> &sources)
{
    m_health->setPolling(sources);
}

void MainWindow::openPalette()
{
    auto *page = dynamic_cast<PaletteSource *>(m_stack->currentWidget());
    QList<PaletteItem> items;
    for (const Organisation &organisation : std::as_const(m_organisations)) {
        if (organisation.id == m_current)
            continue;
        items.append({.group = PaletteItem::Group::Organisations, .id = {}, .text = shownName(organisation.name),
            .detail = {}, .icon = u"organisation"_s, .keys = {},
            .run = [this, id = organisation.id] { emit organisationChosen(id); }});
    }
    m_palette->open(page, items);
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(m_theme, m_actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open(); // Not exec: the window may be locked meanwhile, and goes then.
}

void MainWindow::saveLayout(QSettings &settings) const
{
    m_actions.keyMap().save(settings);
    m_palette->save(settings);
    settings.setValue(u"window/geometry"_s, saveGeometry());
    saveAppearance(settings, m_theme, m_language);
    for (const Page &page : m_pages) {
        if (const auto *keeper = dynamic_cast<const LayoutKeeper *>(page.widget))
            keeper->saveLayout(settings);
    }
}

void MainWindow::restoreLayout(QSettings &settings)
{
    m_actions.setKeyMap(KeyMap::restored(settings));
    m_palette->restore(settings);
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    for (const Page &page : std::as_const(m_pages)) {
        if (auto *keeper = dynamic_cast<LayoutKeeper *>(page.widget))
            keeper->restoreLayout(settings);
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_stack->currentWidget() && !m_stack->isAncestorOf(focusWidget()))
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (const Page &page : std::as_const(m_pages))
            page.action->setText(page.name());
        buildMenus();
        retitle();
    }
    QMainWindow::changeEvent(event);
}

} // namespace parley
