// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspacewindow.h"

#include "app/ctl/libraryversions.h"
#include "ui/about/aboutdialog.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/links.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/shell/layoutkeeper.h"
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

    m_daily.setInterval(std::chrono::hours(1)); // Hourly, so that a machine that slept catches up soon.
    connect(&m_daily, &QTimer::timeout, this, [this] { onHost([](DesktopHost &host) { host.deleteExpired(); }); });
    m_daily.start();
    QMetaObject::invokeMethod(&host, &DesktopHost::desksChanged);
}

WorkspaceWindow::~WorkspaceWindow()
{
    QSettings settings;
    m_window->saveLayout(settings);
    m_window.reset(); // Its pages before what they look at.
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
    if (!m_current)
        choose(desks.first().organisation.id);
    QList<Organisation> organisations;
    for (const DesktopHost::Desk &desk : desks)
        organisations.append(desk.organisation);
    m_window->setOrganisations(organisations, m_current);
    if (first)
        emit ready();
}

void WorkspaceWindow::choose(OrganisationId organisation)
{
    const auto desk = std::ranges::find(m_desks, organisation, [](const DesktopHost::Desk &d) { return d.organisation.id; });
    if (desk == m_desks.cend() || organisation == m_current)
        return;
    const bool first = !m_current;
    m_current = organisation;
    m_polling.clear();
    m_window->setSources(nullptr);
    auto sources = std::make_unique<SourceWatch>(*desk->inbox, m_platforms);
    auto *inbox = new InboxPage(*desk->inbox, *sources, m_theme, m_clock, m_actions);
    inbox->setOrganisation(desk->organisation);
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
        QSettings settings;
        m_window->restoreLayout(settings);
    } else {
        m_window->replacePage(u"inbox"_s, inbox);
        m_window->replacePage(u"sources"_s, sourcesPage);
    }
    m_inboxPage = inbox;
    m_sourcesPage = sourcesPage;
    m_window->setSources(m_sources.get());
    QList<Organisation> organisations;
    for (const DesktopHost::Desk &each : std::as_const(m_desks))
        organisations.append(each.organisation);
    m_window->setOrganisations(organisations, m_current);
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

void WorkspaceWindow::showAbout()
{
    AboutDialog dialog(m_theme, QCoreApplication::applicationVersion(), libraries(libraryVersions()), m_window.get());
    connect(&dialog, &AboutDialog::linkFollowed, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    dialog.exec();
}

} // namespace parley
