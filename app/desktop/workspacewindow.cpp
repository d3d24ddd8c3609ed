// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspacewindow.h"

#include "app/ctl/libraryversions.h"
#include "app/desktop/locking.h"
#include "app/desktop/staffdesk.h"
#include "ui/about/aboutdialog.h"
#include "ui/attention/notifier.h"
#include "ui/attention/trayicon.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/links.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/shell/layoutkeeper.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/messagebar.h"
#include "ui/sources/sourcespage.h"

#include <QApplication>
#include <QDesktopServices>
#include <QPointer>
#include <QSettings>

#include <chrono>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

PreviewItem shown(const ctl::PreviewItem &item)
{
    return {.title = item.title.isEmpty() ? item.text.left(120) : item.title, .permalink = item.permalink,
        .postedAt = item.postedAt, .refusal = item.refusal};
}

} // namespace

Preview shownPreview(const Result<ctl::PlacePreview> &place)
{
    if (!place)
        return std::unexpected(place.error());
    if (place->report.error && place->items.isEmpty())
        return std::unexpected(*place->report.error);
    QList<PreviewItem> items;
    for (const ctl::PreviewItem &item : place->items)
        items.append(shown(item));
    return items;
}

void previewPlace(const Connector &connector, const Source &source, const CollectRules &rules, const Clock &clock,
    QThread *sync, QObject *receiver, std::function<void(const Result<ctl::PlacePreview> &)> answer)
{
    auto *seat = new QObject;
    seat->moveToThread(sync);
    QMetaObject::invokeMethod(seat, [=, &connector, &clock, receiver = QPointer(receiver)] {
        auto *preview = new ctl::Preview(connector, clock, rules);
        QObject::connect(preview, &ctl::Preview::previewed, preview, [=](const ctl::PlacePreview &place) {
            // Looked at on the thread where it may go.
            QMetaObject::invokeMethod(QCoreApplication::instance(), [=] {
                if (receiver)
                    answer(place);
            });
        });
        QObject::connect(preview, &ctl::Preview::finished, preview, &QObject::deleteLater);
        preview->start({source});
        seat->deleteLater();
    });
}

WorkspaceWindow::WorkspaceWindow(DesktopHost &host, const ConnectorRegistry &connectors, Theme &theme, Language &language,
    const Clock &clock, QThread *sync)
    : m_host(host)
    , m_connectors(connectors)
    , m_theme(theme)
    , m_language(language)
    , m_clock(clock)
    , m_sync(sync)
    , m_actions(theme)
    , m_window(std::make_unique<MainWindow>(theme, language, m_actions, clock))
{
    for (const auto &connector : connectors.all())
        m_platforms.append(connector->platform());

    connect(m_window.get(), &MainWindow::organisationChosen, this, &WorkspaceWindow::choose);
    connect(m_window.get(), &MainWindow::fetchNowRequested, this, [this] { fetch({}); });
    connect(m_window.get(), &MainWindow::aboutRequested, this, &WorkspaceWindow::showAbout);
    connect(m_window.get(), &MainWindow::settled, this, &WorkspaceWindow::settled);
    connect(m_window.get(), &MainWindow::problemChosen, this, [this](SourceId source) {
        m_window->showPage(u"sources"_s);
        if (m_sourcesPage)
            m_sourcesPage->select(source);
    });
    connect(&host, &DesktopHost::desksChanged, this, [this] {
        onHost([this](DesktopHost &host) {
            QMetaObject::invokeMethod(this, [this, desks = host.desks()] { takeDesks(desks); });
        });
    });
    connect(&host, &DesktopHost::polling, this, [this](OrganisationId organisation, SourceId source) {
        if (organisation != m_current)
            return;
        m_polling.insert(source);
        m_window->setPolling(m_polling);
        if (m_sourcesPage)
            m_sourcesPage->showFetching(source);
    });
    connect(&host, &DesktopHost::polled, this, [this](OrganisationId organisation, const PollReport &report) {
        if (organisation != m_current)
            return;
        m_polling.remove(report.source);
        m_window->setPolling(m_polling);
        if (m_sourcesPage)
            m_sourcesPage->showReport(report);
    });

    addAttention();
    m_locking = std::make_unique<Locking>(m_actions, *m_window->messageBar());
    m_window->addRailCommand(m_actions.action(u"window.lock"_s));
    m_daily.setInterval(std::chrono::hours(1)); // Hourly, so that a machine that slept catches up soon.
    connect(&m_daily, &QTimer::timeout, this, [this] { onHost([](DesktopHost &host) { host.deleteExpired(); }); });
    m_daily.start();
    QMetaObject::invokeMethod(&host, &DesktopHost::desksChanged);
}

/// For someone who is not looking at the window.
void WorkspaceWindow::addAttention()
{
    const QString key = u"notifications"_s;
    m_notifier = std::make_unique<Notifier>(*m_window);
    m_tray = std::make_unique<TrayIcon>(*m_window, m_actions);
    connect(m_notifier.get(), &Notifier::opened, m_tray.get(), &TrayIcon::bringWindow);
    connect(m_notifier.get(), &Notifier::sourcesWanted, this, [this] {
        m_tray->bringWindow();
        m_window->showPage(u"sources"_s);
    });
    QAction *toggle = m_actions.add(
        {u"window.notifications"_s, Command::Menu::Tools, 6, QT_TRANSLATE_NOOP("Command", "Notifications")}, this);
    toggle->setCheckable(true);
    toggle->setChecked(QSettings().value(key, true).toBool());
    m_notifier->setEnabled(toggle->isChecked());
    connect(toggle, &QAction::toggled, this, [this, key](bool wanted) {
        QSettings().setValue(key, wanted);
        m_notifier->setEnabled(wanted);
    });
}

WorkspaceWindow::~WorkspaceWindow()
{
    QSettings settings;
    m_window->saveLayout(settings);
    settle();
    m_locking.reset();
    m_tray.reset();
    m_notifier.reset();
    m_window.reset(); // Its pages before what they look at.
}

void WorkspaceWindow::settle() const
{
    for (const DesktopHost::Desk &desk : m_desks)
        desk.inbox->settle();
}

void WorkspaceWindow::onHost(std::function<void(DesktopHost &)> act)
{
    QMetaObject::invokeMethod(&m_host, [act = std::move(act), host = &m_host] { act(*host); });
}

void WorkspaceWindow::takeDesks(const QList<DesktopHost::Desk> &desks)
{
    m_desks = desks;
    if (desks.isEmpty()) {
        emit empty();
        return;
    }
    const bool first = !m_current;
    if (!m_current) {
        const auto wanted = std::ranges::find(desks, m_place ? m_place->organisation : OrganisationId(),
            [](const DesktopHost::Desk &desk) { return desk.organisation.id; });
        choose(wanted == desks.cend() ? desks.first().organisation.id : wanted->organisation.id);
    }
    QList<Organisation> organisations;
    for (const DesktopHost::Desk &desk : desks)
        organisations.append(desk.organisation);
    m_window->setOrganisations(organisations, m_current);
    if (!first)
        return;
    emit ready();
    if (m_place && m_place->organisation == m_current) {
        m_window->showPage(m_place->page);
        m_inboxPage->returnTo(m_place->inbox);
    }
    m_place.reset();
}

void WorkspaceWindow::choose(OrganisationId organisation)
{
    const auto desk = std::ranges::find(m_desks, organisation, [](const DesktopHost::Desk &d) { return d.organisation.id; });
    if (desk == m_desks.cend() || organisation == m_current)
        return;
    const bool first = !m_current;
    settle();
    m_current = organisation;
    m_polling.clear();
    m_window->setSources(nullptr);
    m_notifier->watch(nullptr);
    m_tray->setUnread(0);
    auto sources = std::make_unique<SourceWatch>(*desk->inbox, m_platforms);
    auto *inbox = new InboxPage(*desk->inbox, *sources, m_theme, m_clock, m_actions);
    inbox->setOrganisation(desk->organisation);
    inbox->setMayHandle(may(desk->roles, Act::HandleConversations));
    SourcesPage *sourcesPage = nullptr;
    std::swap(m_sources, sources); // The old one goes after the old pages.
    sourcesPage = makeSourcesPage(*desk);
    connect(inbox, &InboxPage::addSourceWanted, this, [this] {
        m_window->showPage(u"sources"_s);
        m_sourcesPage->addSource();
    });
    if (first) {
        m_window->addPage(u"inbox"_s, u"inbox"_s, [] { return tr("Inbox"); }, inbox);
        m_window->addPage(u"sources"_s, u"sources"_s, [] { return tr("Sources"); }, sourcesPage);
        addSettingsPage();
        QSettings settings;
        m_window->restoreLayout(settings);
    } else {
        m_window->replacePage(u"inbox"_s, inbox);
        m_window->replacePage(u"sources"_s, sourcesPage);
    }
    m_inboxPage = inbox;
    connect(inbox, &InboxPage::unreadChanged, m_tray.get(), &TrayIcon::setUnread);
    connect(desk->inbox, &Inbox::changed, inbox, [this](const InboxChange &change) { m_notifier->tell(change); });
    m_notifier->watch(m_sources.get());
    m_sourcesPage = sourcesPage;
    m_window->setSources(m_sources.get());
    QList<Organisation> organisations;
    for (const DesktopHost::Desk &each : std::as_const(m_desks))
        organisations.append(each.organisation);
    m_window->setOrganisations(organisations, m_current);
}

void WorkspaceWindow::addSettingsPage()
{
    auto *page = new SettingsPage(m_theme, m_language, m_actions);
    m_window->addPage(u"settings"_s, u"settings"_s, [] { return tr("Settings"); }, page);
    QAction *action = m_actions.action(u"page.settings"_s);
    action->setShortcuts(action->shortcuts() + QList {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    connect(page, &SettingsPage::edited, this, [this] {
        QSettings settings; // Now: a program can end without closing its window.
        m_window->saveLayout(settings);
    });
    if (!m_hasStaff)
        return;
    page->showStaff(true);
    new StaffDesk(m_host, page->staff(), page);
}

SourcesPage *WorkspaceWindow::makeSourcesPage(const DesktopHost::Desk &desk)
{
    auto *page = new SourcesPage(*desk.inbox, *m_sources, m_platforms, m_theme, m_clock);
    page->setOrganisationName(desk.organisation.name);
    page->setAcceptedPlatforms(desk.acceptedPlatforms);
    connect(page, &SourcesPage::fetchRequested, this, &WorkspaceWindow::fetch);
    connect(page, &SourcesPage::previewRequested, this,
        [this, page, id = desk.organisation.id](const Source &typed) { preview(page, id, typed); });
    connect(page, &SourcesPage::termsAccepted, this, [this](const QString &platform) {
        onHost([platform](DesktopHost &host) { host.acceptTerms(platform); });
    });
    connect(page, &SourcesPage::linkFollowed, this, [](const QUrl &url) {
        if (const QUrl safe = safeUrl(url); !safe.isEmpty())
            QDesktopServices::openUrl(safe);
    });
    connect(desk.inbox, &Inbox::sourcesChanged, page, [this, id = desk.organisation.id] {
        onHost([id](DesktopHost &host) { host.sourcesChangedHere(id); });
    });
    return page;
}

void WorkspaceWindow::preview(SourcesPage *page, OrganisationId organisation, const Source &typed)
{
    const Connector *connector = m_connectors.find(typed.platform);
    if (!connector)
        return;
    const auto prepared = connector->prepared(typed);
    if (!prepared) {
        page->showPreview(typed, std::unexpected(prepared.error()));
        return;
    }
    onHost([=, this, source = *prepared, page = QPointer(page)](DesktopHost &host) {
        previewPlace(*connector, source, host.rulesOf(organisation), m_clock, m_sync, this,
            [page, typed](const Result<ctl::PlacePreview> &place) {
                if (page)
                    page->showPreview(typed, shownPreview(place));
            });
    });
}

void WorkspaceWindow::fetch(SourceId source)
{
    onHost([organisation = m_current, source](DesktopHost &host) { host.fetchNow(organisation, source); });
}

void WorkspaceWindow::show(const QString &page, QSize size)
{
    if (size.isValid())
        m_window->resize(size);
    if (!page.isEmpty())
        m_window->showPage(page);
    m_window->show();
}

WorkspaceWindow::Place WorkspaceWindow::place() const
{
    return {m_current, m_window->shownPage(), m_inboxPage ? m_inboxPage->place() : InboxPage::Place()};
}

void WorkspaceWindow::returnTo(const Place &place)
{
    m_place = place;
}

void WorkspaceWindow::showAbout()
{
    auto *dialog
        = new AboutDialog(m_theme, QCoreApplication::applicationVersion(), libraries(libraryVersions()), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AboutDialog::linkFollowed, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    dialog->open(); // Not exec: the window may be locked meanwhile, and goes then.
}

} // namespace parley
