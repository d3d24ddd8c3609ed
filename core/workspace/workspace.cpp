// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/base/logging.h"
#include "core/store/connection.h"
#include "core/store/keyedhash.h"
#include "core/store/migrations.h"
#include "core/workspace/databaserewrite.h"
#include "core/workspace/update.h"

#include <QDir>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace parley {

Workspace::Workspace(const QString &folder, UnlockedKeys keys, const Clock &clock)
    : m_folder(folder)
    , m_keys(std::move(keys))
    , m_clock(clock)
{
}

Workspace::~Workspace() = default;

namespace {

/// As a reader expects it: at the newest version, with the key of its hashes.
Status makeInbox(const QString &path, const SecretBytes &key)
{
    const auto inbox = Connection::open(
        {.path = path, .key = key.clone(), .role = Connection::Role::Writer, .create = true, .cacheKiB = 2048});
    if (!inbox)
        return std::unexpected(inbox.error());
    if (const Status migrated = migrate(**inbox, DatabaseKind::Inbox); !migrated)
        return migrated;
    return KeyedHash::of(**inbox).transform([](const KeyedHash &) {});
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &folder, UnlockedKeys keys, const Clock &clock, bool test)
{
    std::unique_ptr<Workspace> workspace(new Workspace(folder, std::move(keys), clock));
    if (const Status opened = workspace->openRegister(true, Access::Write); !opened)
        return std::unexpected(opened.error());
    RegistryStore &registry = *workspace->m_registry;
    const QString staff = QUuid::createUuid().toString(QUuid::WithoutBraces);
    for (const Status &set : {registry.setValue(u"staff", staff), registry.setValue(u"test", test ? u"1" : u"0"),
             registry.audit(clock.now(), staff, test ? u"workspace.created.test" : u"workspace.created", u""),
             workspace->m_staffing->makeFirst(staff, {})}) {
        if (!set)
            return std::unexpected(set.error());
    }
    if (const Status read = workspace->readMeta(); !read)
        return std::unexpected(read.error());
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(
    const QString &folder, UnlockedKeys keys, const Clock &clock, Access access)
{
    std::unique_ptr<Workspace> workspace(new Workspace(folder, std::move(keys), clock));
    if (access == Access::Write) {
        if (const Status updated = bringUpToDate(folder, workspace->m_keys, clock); !updated)
            return std::unexpected(updated.error());
    }
    if (const Status opened = workspace->openRegister(false, access); !opened)
        return std::unexpected(opened.error());
    if (const Status read = workspace->readMeta(); !read)
        return std::unexpected(read.error());
    if (access == Access::Write) {
        // A full disk or a reader beside us must not keep anybody out; it stays due.
        if (const Status renewed = workspace->renewKeys([] { return true; }); !renewed)
            qCWarning(logSecrets) << "keys that are due could not be renewed:" << renewed.error().detail;
        if (!workspace->m_staffing)
            return failure(ErrorKind::Storage, u"the register can't be opened again"_s);
    }
    return workspace;
}

/// A reader takes the one of two keys that opens it, where its rewriting was cut off.
Result<std::unique_ptr<Connection>> Workspace::connectRegister(bool create, Access access)
{
    const QString path = QDir(m_folder).filePath(u"registry.db"_s);
    Result<std::unique_ptr<Connection>> connection = failure(ErrorKind::NotFound, u"no key for the register"_s);
    for (const QString &name : m_keys.databases()) {
        auto key = m_keys.databaseKey(name);
        if (!key)
            return std::unexpected(key.error());
        connection = Connection::open({.path = path, .key = std::move(*key),
            .role = access == Access::Write ? Connection::Role::Writer : Connection::Role::Reader, .create = create,
            .cacheKiB = 2048});
        if (connection || connection.error().kind != ErrorKind::Locked)
            break;
    }
    return connection;
}

Status Workspace::openRegister(bool create, Access access)
{
    auto connection = connectRegister(create, access);
    if (!connection)
        return std::unexpected(connection.error());
    m_connection = std::move(*connection);
    const Status ready = access == Access::Write ? migrate(*m_connection, DatabaseKind::Registry)
                                                 : checkVersion(*m_connection, DatabaseKind::Registry);
    if (!ready)
        return ready;
    m_registry = std::make_unique<RegistryStore>(*m_connection);
    m_staffing = std::make_unique<Staffing>(*m_connection, *m_registry, m_keys, m_folder, m_clock);
    return {};
}

Status Workspace::readMeta()
{
    const auto test = m_registry->value(u"test");
    if (!test)
        return std::unexpected(test.error());
    m_test = *test == "1"_L1;
    return m_staffing->readSelf();
}

Result<QStringList> Workspace::keysDue()
{
    return m_staffing->keysDue().transform([this](QStringList due) {
        if (m_keys.databases().contains(u"registry/next"_s))
            due.append(u"registry"_s);
        return due;
    });
}

Status Workspace::renewKeys(const std::function<bool()> &goOn)
{
    if (const Status renewed = m_staffing->renewKeys(goOn); !renewed)
        return renewed;
    if (!may(roles(), Act::ManageStaff) || !m_keys.databases().contains(u"registry/next"_s))
        return {};
    return renewRegister(goOn);
}

Status Workspace::renewRegister(const std::function<bool()> &goOn)
{
    const auto from = m_keys.databaseKey(u"registry"_s);
    const auto to = m_keys.databaseKey(u"registry/next"_s);
    if (!from || !to)
        return std::unexpected((from ? to : from).error());
    m_staffing.reset();
    m_registry.reset();
    m_connection.reset();
    const Status renewed = rewriteUnder(QDir(m_folder).filePath(u"registry.db"_s), *from, *to, goOn, [] { return Status(); });
    // With whichever key opens it now; that finishes it too.
    const Status settled = settleRegister(m_folder, m_keys);
    const Status opened = openRegister(false, Access::Write).and_then([&] { return m_staffing->readSelf(); });
    if (!settled)
        return settled;
    return renewed ? opened : renewed;
}

QString Workspace::organisationFolder(const QString &uuid) const
{
    return QDir(m_folder).filePath(u"organisations/"_s + uuid);
}

Result<QList<Organisation>> Workspace::organisations()
{
    return m_registry->organisations();
}

Result<QList<Organisation>> Workspace::readableOrganisations()
{
    auto all = organisations();
    if (!all)
        return all;
    QList<Organisation> readable;
    for (const Organisation &organisation : std::as_const(*all)) {
        const auto holds = m_staffing->holds(inboxKeyName(organisation.uuid));
        if (!holds)
            return std::unexpected(holds.error());
        if (*holds)
            readable.append(organisation);
    }
    return readable;
}

Result<Organisation> Workspace::organisation(const QString &nameOrNumber)
{
    const auto all = organisations();
    if (!all)
        return std::unexpected(all.error());
    for (const Organisation &organisation : *all) {
        if (organisation.name.compare(nameOrNumber, Qt::CaseInsensitive) == 0
            || QString::number(organisation.id.value) == nameOrNumber)
            return organisation;
    }
    return failure(ErrorKind::Usage, u"no such organisation"_s);
}

Result<Organisation> Workspace::addOrganisation(Organisation organisation, Instruction instruction)
{
    if (const Status may = checkMay(roles(), Act::ManageOrganisations); !may)
        return std::unexpected(may.error());
    organisation.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!organisation.names.contains(organisation.name))
        organisation.names.prepend(organisation.name);
    instruction.names = organisation.names;
    instruction.fields = organisation.fields;
    instruction.who = staffReference();
    if (!instruction.from.isValid())
        instruction.from = m_clock.now();
    const QString folder = organisationFolder(organisation.uuid);
    if (!QDir().mkpath(folder + u"/media"_s))
        return failure(ErrorKind::Storage, u"the organisation's folder can't be made"_s);
    auto added = m_registry->addOrganisation(organisation, instruction, m_clock.now(), staffReference(), [&](const Organisation &made) {
        return m_staffing->makeKeysOf(made).and_then([&](const SecretBytes &key) { return makeInbox(folder + u"/inbox.db"_s, key); });
    });
    if (!added)
        QDir(folder).removeRecursively();
    return added;
}

Result<std::optional<Instruction>> Workspace::instruction(OrganisationId id)
{
    return m_registry->instruction(id, m_clock.now());
}

Result<InboxFile> Workspace::inboxFile(const Organisation &organisation)
{
    auto key = m_staffing->key(inboxKeyName(organisation.uuid));
    if (!key)
        return std::unexpected(key.error());
    const QString folder = organisationFolder(organisation.uuid);
    return InboxFile {.path = folder + u"/inbox.db"_s, .mediaFolder = folder + u"/media"_s, .key = std::move(*key), .roles = roles()};
}

Status Workspace::acceptTerms(const PlatformInfo &platform)
{
    if (const Status may = checkMay(roles(), Act::ManageSources); !may)
        return may;
    return m_registry->acceptTerms(
        platform.id, platform.terms.toString(), platform.privacy.toString(), m_clock.now(), staffReference());
}

Result<bool> Workspace::termsAccepted(const PlatformInfo &platform)
{
    return m_registry->termsAccepted(platform.id, platform.terms.toString(), platform.privacy.toString());
}

Result<std::optional<BackupPlan>> Workspace::backupPlan()
{
    return m_registry->value(u"backup.plan").transform([](const QString &text) { return backupPlanFrom(text); });
}

Status Workspace::setBackupPlan(const std::optional<BackupPlan> &plan)
{
    if (const Status may = checkMay(roles(), Act::BackUp); !may)
        return may;
    const Status set = m_registry->setValue(u"backup.plan", plan ? textOf(*plan) : QString());
    return set ? audit(u"workspace.backup.plan", plan ? u"on" : u"off") : set;
}

Status Workspace::audit(QStringView what, QStringView reference)
{
    return m_registry->audit(m_clock.now(), staffReference(), what, reference);
}

} // namespace parley
