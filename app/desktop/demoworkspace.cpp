// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/demoworkspace.h"

#include "app/desktop/demomorning.h"
#include "core/inbox/inboxwriter.h"
#include "core/secrets/keyslots.h"
#include "core/workspace/workspace.h"

#include <QDir>
#include <QUuid>

#include <chrono>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

const QString folderName = u"parley-demo-"_s;
/// While a day goes by at ten times its speed, sources are asked more often than real ones may be.
const QString secondsBetweenPolls = u"30"_s;
/// How long before its still moment a town is seen for the first time: messages that were removed in between are gone.
constexpr std::chrono::seconds beforeStill = std::chrono::minutes(32);

/// A demo that was killed leaves its folder, encrypted with a key that is gone. The lock tells one from a demo that runs, the
/// age one from a demo that has not come to its lock yet.
void removeAbandoned()
{
    constexpr std::chrono::seconds settled = std::chrono::minutes(2);
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-settled.count());
    const QFileInfoList folders = QDir::temp().entryInfoList({folderName + u'*'}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo &folder : folders) {
        const bool isOurs = folder.permission(QFile::ReadOwner | QFile::WriteOwner) && folder.isWritable()
            && folder.ownerId() == QFileInfo(QDir::homePath()).ownerId();
        if (!isOurs || folder.lastModified() > before)
            continue;
        const bool isAbandoned = WorkspaceLock::take(folder.filePath()).has_value();
        if (isAbandoned)
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace

DemoWorkspace::DemoWorkspace(const demo::TownSettings &settings, const Clock &clock)
    : m_settings(settings)
    , m_clock(clock)
    , m_stillClock(clock.now())
    , m_folder(QDir::temp().filePath(folderName + u"XXXXXX"_s))
{
    m_settings.start = m_stillClock.now();
    m_settings.zone = QTimeZone::systemTimeZone();
    removeAbandoned();
}

DemoWorkspace::~DemoWorkspace()
{
    m_thread.stop(); // The town goes before the clock that it asks.
}

const Clock &DemoWorkspace::clock() const
{
    return m_settings.still ? static_cast<const Clock &>(m_stillClock) : m_clock;
}

Result<QList<demo::Address>> DemoWorkspace::openTown()
{
    auto *town = m_town = new demo::Town(m_settings, clock());
    m_thread.adopt(town);
    Result<QList<demo::Address>> addresses;
    QMetaObject::invokeMethod(
        town,
        [town, &addresses] {
            if (const Status opened = town->open(); opened)
                addresses = town->addresses();
            else
                addresses = std::unexpected(opened.error());
        },
        Qt::BlockingQueuedConnection);
    return addresses;
}

/// On the town's thread, which reads this clock.
void DemoWorkspace::moveToStillMoment()
{
    QMetaObject::invokeMethod(m_town, [this] { m_stillClock.set(m_settings.start); }, Qt::BlockingQueuedConnection);
}

Result<OpenedKeys> DemoWorkspace::make(const ConnectorRegistry &connectors, bool twice)
{
    if (m_settings.still && twice)
        m_stillClock.set(m_settings.start.addSecs(-beforeStill.count()));
    if (!m_folder.isValid())
        return failure(ErrorKind::Storage, u"no place for the demo"_s);
    const auto addresses = openTown();
    if (!addresses)
        return std::unexpected(addresses.error());
    auto lock = WorkspaceLock::take(m_folder.path());
    if (!lock)
        return std::unexpected(lock.error());
    const auto passphrase = SecretBytes::take(QUuid::createUuid().toByteArray());
    auto keys = KeySlots(m_folder.path()).create(passphrase, KdfStrength::ForTests);
    if (!keys)
        return std::unexpected(keys.error());
    const auto workspace = Workspace::create(m_folder.path(), keys->clone(), clock(), false);
    if (!workspace)
        return std::unexpected(workspace.error());
    if (const Status filled = fill(**workspace, connectors, *addresses, m_settings.still && twice); !filled)
        return std::unexpected(filled.error());
    moveToStillMoment();
    return OpenedKeys {m_folder.path(), std::move(*lock), std::make_unique<UnlockedKeys>(std::move(*keys))};
}

Status DemoWorkspace::fill(
    Workspace &workspace, const ConnectorRegistry &connectors, const QList<demo::Address> &addresses, bool twice)
{
    Organisation noordlicht;
    noordlicht.name = u"Noordlicht Energie"_s;
    noordlicht.names = {noordlicht.name, u"Noordlicht"_s};
    noordlicht.fields = allFields();
    const Instruction instruction {.organisation = {}, .names = {}, .fields = {}, .sources = {},
        .purposes = {u"analysis"_s, u"service"_s, u"contact"_s}, .from = clock().now().addSecs(-1), .to = {}, .who = {}};
    const auto organisation = workspace.addOrganisation(noordlicht, instruction);
    if (!organisation)
        return std::unexpected(organisation.error());
    const auto file = workspace.inboxFile(*organisation);
    if (!file)
        return std::unexpected(file.error());
    const auto writer = InboxWriter::open(*file, clock(), workspace.staffReference());
    if (!writer)
        return std::unexpected(writer.error());
    for (const demo::Address &address : addresses) {
        const Connector *connector = connectors.find(address.platform);
        if (!connector)
            continue;
        if (const Status accepted = workspace.acceptTerms(connector->platform()); !accepted)
            return accepted;
        if (const Status added = addSource(**writer, *connector, address); !added)
            return added;
    }
    if (!twice)
        return {};
    const auto kept = workspace.instruction(organisation->id);
    if (!kept)
        return std::unexpected(kept.error());
    return collectMorning(**writer, connectors, *organisation, *kept, m_sources, clock());
}

Status DemoWorkspace::addSource(InboxWriter &writer, const Connector &connector, const demo::Address &address)
{
    Source typed;
    typed.platform = address.platform;
    typed.endpoint = QUrl(address.endpoint);
    typed.account = address.account;
    typed.own = address.isOwn;
    typed.addedAt = clock().now();
    if (!m_settings.still)
        typed.options.insert(u"interval"_s, secondsBetweenPolls);
    const auto source = connector.prepared(typed);
    if (!source)
        return std::unexpected(source.error());
    const SharedSecret token = address.token.isEmpty()
        ? SharedSecret()
        : std::make_shared<const SecretBytes>(SecretBytes::fromBytes(address.token.toLatin1()));
    const auto added = writer.addSource(*source, token);
    if (!added)
        return std::unexpected(added.error());
    m_sources.append(added->id);
    return {};
}

} // namespace parley
