// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/session.h"

#include "app/ctl/words.h"

#include <QSet>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

} // namespace

Session::Session(
    Workspace &workspace, const Clock &clock, Interruption &interruption, CommandHost *host, Auditing auditing)
    : m_workspace(workspace)
    , m_clock(clock)
    , m_interruption(interruption)
    , m_host(host)
    , m_auditing(std::move(auditing))
{
}

Result<Organisation> Session::organisation(const QString &named)
{
    if (!named.isEmpty())
        return m_workspace.organisation(named);
    const auto all = m_workspace.readableOrganisations();
    if (!all)
        return std::unexpected(all.error());
    if (all->size() == 1)
        return all->first();
    if (all->isEmpty() && !m_workspace.organisations().value_or(QList<Organisation>()).isEmpty())
        return failure(ErrorKind::Refused, u"rule: key-not-granted"_s);
    if (all->isEmpty())
        return failure(ErrorKind::Usage, Ctl::tr("there is no organisation yet; organisation add makes one"));
    return failure(ErrorKind::Usage, Ctl::tr("there are several organisations; say which one with --organisation"));
}

Result<QList<Organisation>> Session::organisations(const QString &named)
{
    if (named.isEmpty())
        return m_workspace.readableOrganisations();
    return m_workspace.organisation(named).transform([](const Organisation &one) { return QList {one}; });
}

Result<InboxReader *> Session::reader(const Organisation &organisation)
{
    std::unique_ptr<InboxReader> &reader = m_readers[organisation.id];
    if (!reader) {
        const auto file = m_workspace.inboxFile(organisation);
        if (!file)
            return std::unexpected(file.error());
        auto opened = InboxReader::open(*file);
        if (!opened)
            return std::unexpected(opened.error());
        reader = std::move(*opened);
    }
    return reader.get();
}

Result<SourceOf> Session::source(const QString &organisation, const QString &reference)
{
    const auto owner = this->organisation(organisation);
    if (!owner)
        return std::unexpected(owner.error());
    const auto reading = reader(*owner);
    if (!reading)
        return std::unexpected(reading.error());
    const auto source = (*reading)->source(reference);
    if (!source)
        return std::unexpected(source.error());
    return SourceOf {*owner, *source};
}

Result<Organisation> Session::addOrganisation(const Organisation &organisation, const Instruction &instruction)
{
    return onHost()([=](CommandHost &host) {
        auto added = host.workspace().addOrganisation(organisation, instruction);
        if (added)
            host.organisationsChanged();
        return ready(std::move(added));
    });
}

Status Session::acceptTerms(const PlatformInfo &platform)
{
    return onHost()([=](CommandHost &host) { return ready(host.workspace().acceptTerms(platform)); });
}

Status Session::setBackupPlan(const std::optional<BackupPlan> &plan)
{
    return onHost()([=](CommandHost &host) { return ready(host.workspace().setBackupPlan(plan)); });
}

Status Session::onWorkspace(std::function<Status(Workspace &)> act)
{
    return onHost()([act = std::move(act)](CommandHost &host) { return QtFuture::makeReadyValueFuture(act(host.workspace())); });
}

bool Session::renewKeys()
{
    const auto done = onHost()([&interruption = m_interruption](CommandHost &host) {
        const auto renewed = host.renewKeys([&interruption] { return !interruption.isRaised(); });
        if (!renewed)
            return ready(renewed);
        return ready(host.workspace().keysDue().transform([](const QStringList &due) { return due.isEmpty(); }));
    });
    return done.value_or(false);
}

Status Session::audit(QStringView what, QStringView reference)
{
    if (!m_host)
        return m_auditing(what, reference);
    return onHost()([what = what.toString(), reference = reference.toString()](
                        CommandHost &host) { return ready(host.workspace().audit(what, reference)); });
}

Status Session::write(const Organisation &organisation, std::function<Status(InboxWriter &)> act)
{
    return onHost()([id = organisation.id, act = std::move(act)](CommandHost &host) { return host.withWriter(id, act); });
}

void Session::sourcesChanged(const Organisation &organisation)
{
    QMetaObject::invokeMethod(m_host, [id = organisation.id, host = m_host] { host->sourcesChanged(id); });
}

Status Session::poll(const QList<SourceOf> &sources, const Told &told)
{
    using Place = std::pair<OrganisationId, SourceId>;
    QMap<OrganisationId, QList<SourceId>> asked;
    QMap<OrganisationId, Organisation> owners;
    for (const SourceOf &source : sources) {
        asked[source.organisation.id].append(source.source.id);
        owners.insert(source.organisation.id, source.organisation);
    }
    QSet<Place> waiting;
    for (auto entry = asked.cbegin(); entry != asked.cend(); ++entry) {
        for (const SourceId source : entry.value())
            waiting.insert({entry.key(), source});
    }
    QEventLoop loop;
    const QObject context; // Ends the connection with this function; on the command's thread.
    QObject::connect(m_host, &CommandHost::polled, &context, [&](OrganisationId organisation, const PollReport &report) {
        if (waiting.remove({organisation, report.source}))
            told(owners.value(organisation), report);
        if (waiting.isEmpty())
            loop.quit();
    });
    QObject::connect(&m_interruption, &Interruption::raised, &loop, &QEventLoop::quit);
    for (auto entry = asked.cbegin(); entry != asked.cend(); ++entry) {
        const auto begun = onHost()(
            [id = entry.key(), list = entry.value()](CommandHost &host) { return host.pollNow(id, list); });
        if (!begun)
            return std::unexpected(begun.error());
        for (const SourceId source : entry.value()) {
            if (!begun->contains(source))
                waiting.remove({entry.key(), source});
        }
    }
    if (!waiting.isEmpty() && !m_interruption.isRaised())
        loop.exec();
    if (!waiting.isEmpty())
        return failure(ErrorKind::Cancelled, {});
    return {};
}

Status Session::follow(std::optional<std::chrono::milliseconds> time, const Told &told)
{
    const auto organisations = m_workspace.readableOrganisations();
    if (!organisations)
        return std::unexpected(organisations.error());
    QMap<OrganisationId, Organisation> owners;
    for (const Organisation &organisation : *organisations)
        owners.insert(organisation.id, organisation);
    QEventLoop loop;
    const QObject context;
    QObject::connect(m_host, &CommandHost::polled, &context, [&](OrganisationId organisation, const PollReport &report) {
        told(owners.value(organisation), report);
    });
    QObject::connect(&m_interruption, &Interruption::raised, &loop, &QEventLoop::quit);
    const Status collecting = onHost()([](CommandHost &host) { return host.collectOnSchedule(); });
    if (!collecting)
        return collecting;
    if (time)
        QTimer::singleShot(*time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    if (!m_interruption.isRaised())
        loop.exec();
    if (m_interruption.isRaised())
        return failure(ErrorKind::Cancelled, {});
    return {};
}

} // namespace parley::ctl
