// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/localhost.h"

#include "app/ctl/collectrules.h"
#include "core/base/logging.h"
#include "core/inbox/inboxreader.h"

#include <set>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

} // namespace

LocalHost::LocalHost(
    std::unique_ptr<WorkspaceLock> lock, std::unique_ptr<Workspace> workspace, const Clock &clock, Purpose purpose)
    : m_lock(std::move(lock))
    , m_workspace(std::move(workspace))
    , m_clock(clock)
    , m_purpose(purpose)
    , m_backup(*m_workspace, clock)
{
    m_hourly.setInterval(std::chrono::hours(1));
    connect(&m_hourly, &QTimer::timeout, this, &LocalHost::deleteExpired);
}

LocalHost::~LocalHost()
{
    for (auto &[id, desk] : m_desks) {
        desk.collector.reset();
        desk.store.reset();
    }
}

Result<std::unique_ptr<LocalHost>> LocalHost::open(std::unique_ptr<WorkspaceLock> lock, const QString &folder,
    UnlockedKeys keys, const Clock &clock, Purpose purpose)
{
    auto workspace = Workspace::open(folder, std::move(keys), clock, Workspace::Access::Write);
    if (!workspace)
        return std::unexpected(workspace.error());
    return std::unique_ptr<LocalHost>(new LocalHost(std::move(lock), std::move(*workspace), clock, purpose));
}

Result<LocalHost::Desk *> LocalHost::desk(OrganisationId id)
{
    if (const auto found = m_desks.find(id); found != m_desks.end())
        return &found->second;
    const auto organisation = m_workspace->organisation(QString::number(id.value));
    if (!organisation)
        return std::unexpected(organisation.error());
    const auto file = m_workspace->inboxFile(*organisation);
    if (!file)
        return std::unexpected(file.error());
    auto store = std::make_unique<StoreThread>();
    if (const Status opened = store->open(*file, m_clock, m_workspace->staffReference()).result(); !opened)
        return std::unexpected(opened.error());
    Desk &desk = m_desks[id];
    desk.store = std::move(store);
    return &desk;
}

Status LocalHost::addCollector(Desk &desk, const Organisation &organisation)
{
    if (desk.collector)
        return {};
    const auto instruction = m_workspace->instruction(organisation.id);
    if (!instruction)
        return std::unexpected(instruction.error());
    desk.collector = std::make_unique<Collector>(
        m_connectors, *desk.store, m_clock, collectRulesOf(organisation, *instruction));
    connect(desk.collector.get(), &Collector::polled, this,
        [this, id = organisation.id](const PollReport &report) { emit polled(id, report); });
    return {};
}

Status LocalHost::watch(Desk &desk, SourceId source)
{
    const auto state = desk.store->withWriter([source](InboxWriter &writer) { return writer.pollState(source); }).result();
    if (!state)
        return std::unexpected(state.error());
    if (!m_connectors.find(state->source.platform))
        return failure(ErrorKind::TooNew, u"no connector for %1"_s.arg(state->source.reference()));
    const auto known = desk.watched.find(source);
    if (known != desk.watched.end() && known->second == WatchedSource(*state))
        return {};
    desk.watched.insert_or_assign(source, WatchedSource(*state));
    desk.collector->watch(*state);
    return {};
}

QFuture<Status> LocalHost::withWriter(OrganisationId organisation, std::function<Status(InboxWriter &)> act)
{
    const auto writing = desk(organisation);
    if (!writing)
        return ready<void>(std::unexpected(writing.error()));
    return (*writing)->store->withWriter([act = std::move(act)](InboxWriter &writer) { return act(writer); });
}

QFuture<Result<QList<SourceId>>> LocalHost::pollNow(OrganisationId id, const QList<SourceId> &sources)
{
    const auto begin = [&]() -> Result<QList<SourceId>> {
        const auto organisation = m_workspace->organisation(QString::number(id.value));
        if (!organisation)
            return std::unexpected(organisation.error());
        const auto opened = desk(id);
        if (!opened)
            return std::unexpected(opened.error());
        Desk &desk = **opened;
        if (const Status added = addCollector(desk, *organisation); !added)
            return std::unexpected(added.error());
        QList<SourceId> begun;
        for (const SourceId source : sources) {
            if (const Status watched = watch(desk, source); !watched)
                return std::unexpected(watched.error());
            begun.append(source);
        }
        // Not before the caller knows what to wait for.
        QMetaObject::invokeMethod(this, [&desk, begun] {
            for (const SourceId source : begun)
                desk.collector->pollNow(source);
        }, Qt::QueuedConnection);
        return begun;
    };
    return ready(begin());
}

Status LocalHost::watchAll(const Organisation &organisation)
{
    const auto opened = desk(organisation.id);
    if (!opened)
        return std::unexpected(opened.error());
    Desk &desk = **opened;
    if (const Status added = addCollector(desk, organisation); !added)
        return added;
    const auto file = m_workspace->inboxFile(organisation);
    if (!file)
        return std::unexpected(file.error());
    const auto reader = InboxReader::open(*file);
    if (!reader)
        return std::unexpected(reader.error());
    const auto sources = (*reader)->sources();
    if (!sources)
        return std::unexpected(sources.error());
    std::set<SourceId> present;
    for (const SourceRow &row : *sources) {
        if (const Status watched = watch(desk, row.source.id); !watched)
            return watched;
        present.insert(row.source.id);
    }
    std::erase_if(desk.watched, [&](const auto &entry) {
        const bool gone = !present.contains(entry.first);
        if (gone)
            desk.collector->unwatch(entry.first);
        return gone;
    });
    desk.collector->start();
    return {};
}

QFuture<Status> LocalHost::collectOnSchedule()
{
    if (m_purpose != Purpose::Collecting)
        return ready<void>(failure(ErrorKind::Busy, u"the program that holds the lock does not collect on a schedule"_s));
    if (m_collecting)
        return ready<void>({});
    const auto organisations = m_workspace->readableOrganisations();
    if (!organisations)
        return ready<void>(std::unexpected(organisations.error()));
    for (const Organisation &organisation : *organisations) {
        if (const Status watched = watchAll(organisation); !watched)
            return ready<void>(watched);
    }
    m_collecting = true;
    m_hourly.start();
    m_backup.runIfDue();
    return ready<void>({});
}

void LocalHost::deleteExpired()
{
    m_backup.runIfDue();
    for (const auto &[id, desk] : m_desks) {
        desk.store->withWriter([](InboxWriter &writer) {
            const Status deleted = writer.deleteExpired();
            if (!deleted)
                qCWarning(logCollect) << "what has expired can't be deleted:" << deleted.error().detail;
            return deleted;
        });
    }
}

Result<bool> LocalHost::renewKeys(const std::function<bool()> &goOn)
{
    if (const auto due = m_workspace->keysDue(); due && due->isEmpty())
        return true;
    if (m_collecting) // Its polls are awaited, and its commands read beside it: the next opening does it.
        return false;
    m_desks.clear();
    return m_workspace->renewKeys(goOn).transform([] { return true; });
}

void LocalHost::organisationsChanged()
{
    const auto organisations = m_workspace->readableOrganisations();
    for (const Organisation &organisation : organisations.value_or(QList<Organisation>()))
        sourcesChanged(organisation.id);
}

void LocalHost::sourcesChanged(OrganisationId id)
{
    if (!m_collecting)
        return;
    const auto organisation = m_workspace->organisation(QString::number(id.value));
    const Status watched = organisation ? watchAll(*organisation) : Status(std::unexpected(organisation.error()));
    if (!watched)
        qCWarning(logCollect) << "sources can't be read anew:" << watched.error().detail;
}

} // namespace parley::ctl
