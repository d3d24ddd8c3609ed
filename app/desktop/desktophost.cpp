// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktophost.h"

#include "app/ctl/collectrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

/// Runs `work` on the thread of `object` and waits for it.
template <typename Work>
void onThreadOf(QObject *object, Work work)
{
    if (object->thread()->isCurrentThread())
        work();
    else
        QMetaObject::invokeMethod(object, work, Qt::BlockingQueuedConnection);
}

} // namespace

DesktopHost::DesktopHost(
    OpenedKeys opened, const Clock &clock, const ConnectorRegistry &connectors, QThread *gui, QThread *sync)
    : m_opened(std::move(opened))
    , m_clock(clock)
    , m_connectors(connectors)
    , m_gui(gui)
    , m_sync(sync)
{
}

DesktopHost::~DesktopHost()
{
    close();
}

void DesktopHost::close()
{
    m_backup.reset();
    m_server.reset();
    // Collectors before inboxes: they hand their last batch to the inboxes.
    for (auto &[id, desk] : m_desks) {
        if (desk.collector)
            onThreadOf(desk.collector, [collector = desk.collector] { delete collector; });
    }
    m_desks.clear();
}

Status DesktopHost::open()
{
    auto workspace = Workspace::open(m_opened.folder, m_opened.keys->clone(), m_clock, Workspace::Access::Write);
    if (!workspace)
        return std::unexpected(workspace.error());
    m_workspace = std::move(*workspace);
    const auto all = m_workspace->organisations();
    const auto organisations = all ? m_workspace->readableOrganisations() : all;
    if (!organisations)
        return std::unexpected(organisations.error());
    m_hasOthers = organisations->size() < all->size();
    m_dueAtOpening = m_workspace->keysDue().value_or(QStringList());
    for (const Organisation &organisation : *organisations) {
        if (const Status opened = openDesk(organisation); !opened)
            return opened;
    }
    m_backup = std::make_unique<ctl::ScheduledBackup>(*m_workspace, m_clock);
    m_backup->runIfDue();
    m_server = std::make_unique<ctl::CommandServer>(*this);
    if (!m_server->listen())
        qWarning("parleyctl can't reach this window: it can read beside it, and not write");
    return {};
}

Status DesktopHost::openDesk(const Organisation &organisation)
{
    const auto file = m_workspace->inboxFile(organisation);
    if (!file)
        return std::unexpected(file.error());
    const auto instruction = m_workspace->instruction(organisation.id);
    if (!instruction)
        return std::unexpected(instruction.error());
    auto inbox = ThreadedInbox::open(*file, m_clock, m_workspace->staffReference());
    if (!inbox)
        return std::unexpected(inbox.error());
    OpenDesk &desk = m_desks[organisation.id];
    desk.organisation = organisation;
    desk.rules = ctl::collectRulesOf(organisation, *instruction);
    desk.inbox = std::move(*inbox);
    desk.inbox->moveToThread(m_gui);

    auto *seat = new QObject;
    seat->moveToThread(m_sync);
    onThreadOf(seat, [&] {
        desk.collector = new Collector(m_connectors, *desk.inbox, m_clock, desk.rules);
        connect(desk.collector, &Collector::polling, this,
            [this, id = organisation.id](SourceId source) { emit polling(id, source); });
        connect(desk.collector, &Collector::polled, this,
            [this, id = organisation.id](const PollReport &report) { emit polled(id, report); });
        desk.collector->start();
        seat->deleteLater();
    });
    watchSources(desk);
    return {};
}

void DesktopHost::watchSources(OpenDesk &desk)
{
    const auto rows = desk.inbox->sources().result();
    if (!rows)
        return;
    std::map<SourceId, ctl::WatchedSource> now;
    for (const SourceRow &row : *rows) {
        const auto state = desk.inbox->pollState(row.source.id).result();
        if (!state)
            continue;
        const ctl::WatchedSource watched(*state);
        now.emplace(row.source.id, watched);
        const auto known = desk.watched.find(row.source.id);
        if (known != desk.watched.end() && known->second == watched)
            continue;
        QMetaObject::invokeMethod(desk.collector, [collector = desk.collector, state = *state] { collector->watch(state); });
    }
    for (const auto &[id, watched] : desk.watched) {
        if (!now.contains(id))
            QMetaObject::invokeMethod(desk.collector, [collector = desk.collector, gone = id] { collector->unwatch(gone); });
    }
    desk.watched = now;
}

QList<DesktopHost::Desk> DesktopHost::desks() const
{
    QList<Desk> desks;
    for (const auto &[id, desk] : m_desks) {
        QStringList accepted;
        for (const auto &connector : m_connectors.all()) {
            const PlatformInfo platform = connector->platform();
            if (m_workspace->termsAccepted(platform).value_or(false))
                accepted.append(platform.id);
        }
        desks.append({desk.organisation, desk.inbox.get(), accepted, m_workspace->roles()});
    }
    return desks;
}

QFuture<Status> DesktopHost::withWriter(OrganisationId organisation, std::function<Status(InboxWriter &)> act)
{
    const auto desk = m_desks.find(organisation);
    if (desk == m_desks.end())
        return QtFuture::makeReadyValueFuture<Status>(failure(ErrorKind::Usage, u"no such organisation"_s));
    return desk->second.inbox->withWriter([act = std::move(act)](InboxWriter &writer) { return act(writer); });
}

QFuture<Result<QList<SourceId>>> DesktopHost::pollNow(OrganisationId organisation, const QList<SourceId> &sources)
{
    using Answer = Result<QList<SourceId>>;
    const auto desk = m_desks.find(organisation);
    if (desk == m_desks.end())
        return QtFuture::makeReadyValueFuture<Answer>(failure(ErrorKind::Usage, u"no such organisation"_s));
    for (const SourceId source : sources)
        fetchNow(organisation, source);
    return QtFuture::makeReadyValueFuture<Answer>(sources);
}

QFuture<Status> DesktopHost::collectOnSchedule()
{
    // The window does it already.
    Status done;
    return QtFuture::makeReadyValueFuture(std::move(done));
}

Result<bool> DesktopHost::renewKeys(const std::function<bool()> &)
{
    const auto due = m_workspace->keysDue();
    if (!due)
        return std::unexpected(due.error());
    if (std::ranges::all_of(*due, [this](const QString &key) { return m_dueAtOpening.contains(key); }))
        return true;
    emit keysDue();
    return false;
}

void DesktopHost::organisationsChanged()
{
    const auto organisations = m_workspace->readableOrganisations();
    if (!organisations)
        return;
    for (const Organisation &organisation : *organisations) {
        if (m_desks.contains(organisation.id))
            continue;
        if (!openDesk(organisation))
            m_desks.erase(organisation.id);
    }
    emit desksChanged();
}

void DesktopHost::sourcesChanged(OrganisationId organisation)
{
    sourcesChangedHere(organisation);
    if (const auto desk = m_desks.find(organisation); desk != m_desks.end())
        QMetaObject::invokeMethod(desk->second.inbox.get(), &Inbox::sourcesChanged);
}

void DesktopHost::sourcesChangedHere(OrganisationId organisation)
{
    if (const auto desk = m_desks.find(organisation); desk != m_desks.end())
        watchSources(desk->second);
}

void DesktopHost::fetchNow(OrganisationId organisation, SourceId source)
{
    const auto desk = m_desks.find(organisation);
    if (desk == m_desks.end())
        return;
    watchSources(desk->second);
    QMetaObject::invokeMethod(desk->second.collector, [collector = desk->second.collector, source] {
        if (source)
            collector->pollNow(source);
        else
            collector->pollAllNow();
    });
}

void DesktopHost::acceptTerms(const QString &platform)
{
    if (const Connector *connector = m_connectors.find(platform)) {
        if (const Status accepted = m_workspace->acceptTerms(connector->platform()); !accepted)
            qWarning("the acceptance of a platform's terms could not be stored");
    }
}

void DesktopHost::deleteExpired()
{
    for (const auto &[id, desk] : m_desks)
        desk.inbox->deleteExpired();
    m_backup->runIfDue();
}

CollectRules DesktopHost::rulesOf(OrganisationId organisation) const
{
    const auto desk = m_desks.find(organisation);
    return desk == m_desks.end() ? CollectRules {} : desk->second.rules;
}

} // namespace parley
