// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/staffing.h"

#include "core/secrets/keyslots.h"
#include "core/secrets/keywrap.h"
#include "core/store/connection.h"
#include "core/store/transaction.h"
#include "core/workspace/databaserewrite.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

const QString administration = u"administration"_s;
const QString cases = u"cases"_s;

QString rightsKeyName(const QString &uuid)
{
    return u"rights/"_s + uuid;
}

/// Whether a key of this kind comes with these roles; for whom they work is another question.
bool comesWith(Roles roles, const QString &key)
{
    if (key == administration)
        return roles.testFlag(Role::Administrator);
    if (key == cases || key.startsWith("rights/"_L1))
        return roles.testFlag(Role::Dpo);
    return may(roles, Act::ReadMessages);
}

} // namespace

Staffing::Staffing(Connection &connection, RegistryStore &registry, UnlockedKeys &keys, const QString &folder, const Clock &clock)
    : m_connection(connection)
    , m_registry(registry)
    , m_keys(keys)
    , m_folder(folder)
    , m_clock(clock)
    , m_store(connection)
{
}

Status Staffing::inTransaction(QStringView what, QStringView reference, const std::function<Status()> &act)
{
    auto transaction = Transaction::begin(m_connection, Durability::Disk);
    if (!transaction)
        return std::unexpected(transaction.error());
    return act()
        .and_then([&] { return m_registry.addAudit(m_clock.now(), m_self.reference, what, reference); })
        .and_then([&] { return transaction->commit(); });
}

Status Staffing::makeFirst(const QString &reference, std::optional<SecretBytes> casesOfBefore)
{
    const auto known = m_store.all();
    if (!known || !known->isEmpty())
        return known.transform([](const auto &) {});
    StaffMember first;
    first.reference = reference;
    first.keyId = m_keys.staffId();
    first.publicKey = m_keys.publicKey();
    first.roles = allRoles();
    first.added = m_clock.now();
    const SecretBytes office = randomKey();
    first.seal = macOf(office, sealText(first));
    m_self = first;
    return inTransaction(u"staff.first", {}, [&]() -> Status {
        const auto added = m_store.add(first);
        auto raw = added ? m_store.rawKeys() : std::unexpected(added.error());
        if (!raw)
            return std::unexpected(raw.error());
        m_self = *added;
        raw->push_back({administration, office.clone()});
        raw->push_back({cases, casesOfBefore ? std::move(*casesOfBefore) : randomKey()});
        for (const RawKey &key : *raw) {
            if (const Status given = give(key.key, 1, key.bytes, *added); !given)
                return given;
        }
        return m_store.removeRawKeys();
    });
}

Status Staffing::readSelf()
{
    const auto members = here();
    if (!members)
        return std::unexpected(members.error());
    const auto self = std::ranges::find(*members, m_keys.staffId(), &StaffMember::keyId);
    if (self == members->end())
        return failure(ErrorKind::Refused, u"rule: not-on-the-staff"_s);
    m_self = *self;
    return {};
}

Result<QList<StaffMember>> Staffing::here()
{
    return m_store.all().transform([](QList<StaffMember> all) {
        all.removeIf([](const StaffMember &member) { return !member.isHere(); });
        return all;
    });
}

Result<StaffMember> Staffing::find(const QString &nameOrNumber)
{
    const auto members = here();
    if (!members)
        return std::unexpected(members.error());
    for (const StaffMember &member : *members) {
        if (QString::number(member.id.value) == nameOrNumber || member.name.compare(nameOrNumber, Qt::CaseInsensitive) == 0)
            return member;
    }
    return failure(ErrorKind::Usage, u"nobody here has this name or number"_s);
}

// Keys

Result<std::vector<GrantedKey>> Staffing::own(const QString &key)
{
    auto granted = grantedKeys(m_connection, m_keys);
    if (granted)
        std::erase_if(*granted, [&](const GrantedKey &each) { return each.name != key; });
    return granted;
}

QString Staffing::pathOf(const QString &key) const
{
    const QString name = fileOfKey(key);
    return name.isEmpty() ? QString() : QDir(m_folder).filePath(name);
}

Result<SecretBytes> Staffing::key(const QString &name)
{
    auto generations = own(name);
    if (!generations)
        return std::unexpected(generations.error());
    if (generations->empty())
        return failure(ErrorKind::Refused, u"rule: key-not-granted"_s);
    // Without a file two are there only while the one takes the other's place.
    if (!QFile::exists(pathOf(name)))
        return std::move(generations->front().bytes);
    for (auto each = generations->rbegin(); generations->size() > 1 && each != generations->rend(); ++each) {
        const auto opens = opensWith(pathOf(name), each->bytes);
        if (!opens)
            return std::unexpected(opens.error());
        if (*opens)
            return std::move(each->bytes);
    }
    return std::move(generations->back().bytes);
}

Result<bool> Staffing::holds(const QString &name)
{
    return own(name).transform([](const std::vector<GrantedKey> &generations) { return !generations.empty(); });
}

Result<bool> Staffing::isEntitled(const StaffMember &member, const QString &key)
{
    if (!member.isHere() || !comesWith(member.roles, key))
        return false;
    const QString uuid = key.section(u'/', 1);
    if (uuid.isEmpty() || member.everywhere)
        return true;
    return m_registry.organisations().transform([&](const QList<Organisation> &all) {
        const auto organisation = std::ranges::find(all, uuid, &Organisation::uuid);
        return organisation != all.end() && member.worksFor(organisation->id);
    });
}

Result<QList<StaffMember>> Staffing::entitledTo(const QString &key)
{
    auto members = here();
    if (!members)
        return members;
    QList<StaffMember> entitled;
    for (const StaffMember &member : std::as_const(*members)) {
        const auto is = isEntitled(member, key);
        if (!is)
            return std::unexpected(is.error());
        if (*is)
            entitled.append(member);
    }
    return entitled;
}

Result<QStringList> Staffing::keysFor(const StaffMember &member)
{
    const auto organisations = m_registry.organisations();
    if (!organisations)
        return std::unexpected(organisations.error());
    QStringList all {administration, cases};
    for (const Organisation &organisation : *organisations)
        all << inboxKeyName(organisation.uuid) << rightsKeyName(organisation.uuid);
    QStringList names;
    for (const QString &name : std::as_const(all)) {
        const auto is = isEntitled(member, name);
        if (!is)
            return std::unexpected(is.error());
        if (*is)
            names.append(name);
    }
    return names;
}

Status Staffing::give(const QString &key, qint64 generation, const SecretBytes &bytes, const StaffMember &member)
{
    return m_store.addGrant({key, generation, member.id, sealFor(member.publicKey, bytes)});
}

Status Staffing::makeKey(const QString &key, qint64 generation, const SecretBytes &bytes)
{
    const auto members = entitledTo(key);
    if (!members)
        return std::unexpected(members.error());
    for (const StaffMember &member : *members) {
        const Status given = checkSeal(member).and_then([&] { return give(key, generation, bytes, member); });
        if (!given)
            return given;
    }
    return {};
}

Result<SecretBytes> Staffing::makeKeysOf(const Organisation &organisation)
{
    SecretBytes inbox = randomKey();
    const Status made = makeKey(inboxKeyName(organisation.uuid), 1, inbox).and_then([&] {
        return makeKey(rightsKeyName(organisation.uuid), 1, randomKey());
    });
    if (!made)
        return std::unexpected(made.error());
    return inbox;
}

// Records

QByteArray Staffing::sealText(const StaffMember &member) const
{
    QStringList organisations;
    for (const OrganisationId organisation : member.organisations)
        organisations.append(QString::number(organisation.value));
    return QStringList {u"parley-staff-1"_s, m_keys.workspaceId(), member.reference, member.keyId,
        QString::fromLatin1(member.publicKey.toHex()), QString::number(member.roles.toInt()),
        member.everywhere ? u"everywhere"_s : organisations.join(u','), member.isHere() ? u"here"_s : u"gone"_s}
        .join(u'\n')
        .toUtf8();
}

Result<QByteArray> Staffing::sealOf(const StaffMember &member)
{
    return key(administration).transform([&](const SecretBytes &office) { return macOf(office, sealText(member)); });
}

Status Staffing::checkSeal(const StaffMember &member)
{
    const auto office = key(administration);
    if (!office)
        return std::unexpected(office.error());
    if (!isMacOf(member.seal, *office, sealText(member)))
        return failure(ErrorKind::Damaged, u"registry.db: the record of staff member %1 was not written by an administrator"_s.arg(member.id.value));
    return {};
}

Status Staffing::checkName(const StaffMember &member)
{
    const auto members = here();
    if (!members)
        return std::unexpected(members.error());
    if (member.name.isEmpty())
        return failure(ErrorKind::Refused, u"rule: staff-needs-a-name"_s);
    if (std::ranges::all_of(member.name, [](QChar c) { return c.isDigit(); })) // Else a command could mean two people.
        return failure(ErrorKind::Refused, u"rule: staff-name-is-a-number"_s);
    const bool isTaken = std::ranges::any_of(*members, [&](const StaffMember &other) {
        return other.id != member.id && other.name.compare(member.name, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? Status(failure(ErrorKind::Refused, u"rule: staff-name-taken"_s)) : Status();
}

Status Staffing::checkSomebodyIsLeft(const StaffMember &changed)
{
    const auto members = here();
    if (!members)
        return std::unexpected(members.error());
    for (const Role role : {Role::Administrator, Role::Dpo}) {
        const bool isLeft = std::ranges::any_of(*members, [&](const StaffMember &member) {
            const StaffMember &then = member.id == changed.id ? changed : member;
            return then.isHere() && then.everywhere && then.roles.testFlag(role);
        });
        if (!isLeft)
            return failure(ErrorKind::Refused, u"rule: last-"_s + nameOf(role));
    }
    return {};
}

Status Staffing::giveWhatComesWith(const StaffMember &member)
{
    const auto names = keysFor(member);
    if (!names)
        return std::unexpected(names.error());
    for (const QString &name : *names) {
        const auto grants = m_store.grants(name);
        if (!grants)
            return std::unexpected(grants.error());
        const bool has = std::ranges::any_of(*grants, [&](const KeyGrant &grant) { return grant.staff == member.id; });
        if (has)
            continue;
        const auto bytes = key(name);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (const Status given = give(name, grants->last().generation, *bytes, member); !given)
            return given;
    }
    return {};
}

// Acts

Result<StaffMember> Staffing::add(const StaffMember &asked, const SecretBytes &passphrase, KdfStrength strength)
{
    if (const Status may = checkMay(m_self.roles, Act::ManageStaff); !may)
        return std::unexpected(may.error());
    StaffMember member = asked;
    member.reference = QUuid::createUuid().toString(QUuid::WithoutBraces);
    member.added = m_clock.now();
    if (const Status named = checkName(member); !named)
        return std::unexpected(named.error());
    if (!member.roles || (!member.everywhere && member.organisations.isEmpty()))
        return failure(ErrorKind::Refused, u"rule: staff-needs-a-role"_s);
    // Before they have a slot: what we can't give is refused here.
    const auto names = keysFor(member);
    if (!names)
        return std::unexpected(names.error());
    for (const QString &name : *names) {
        if (const auto have = key(name); !have)
            return std::unexpected(have.error());
    }
    const auto slot = KeySlots(m_folder).addStaff(m_keys, passphrase, strength);
    if (!slot)
        return std::unexpected(slot.error());
    member.keyId = slot->id;
    member.publicKey = slot->publicKey;
    const auto seal = sealOf(member);
    if (!seal)
        return std::unexpected(seal.error());
    member.seal = *seal;
    const Status added = inTransaction(u"staff.added", member.reference, [&] {
        return m_store.add(member).and_then([&](const StaffMember &made) {
            member = made;
            return giveWhatComesWith(made);
        });
    });
    // Else their slot stays without a record; renewKeys takes it away.
    return added.transform([&] { return member; });
}

Status Staffing::change(const StaffMember &wanted)
{
    if (const Status may = checkMay(m_self.roles, Act::ManageStaff); !may)
        return may;
    if (!wanted.roles || (!wanted.everywhere && wanted.organisations.isEmpty()))
        return failure(ErrorKind::Refused, u"rule: staff-needs-a-role"_s);
    if (const Status left = checkSomebodyIsLeft(wanted); !left)
        return left;
    const auto seal = sealOf(wanted);
    if (!seal)
        return std::unexpected(seal.error());
    StaffMember sealedMember = wanted;
    sealedMember.seal = *seal;
    const Status changed = inTransaction(u"staff.changed", wanted.reference, [&] {
        return m_store.update(sealedMember).and_then([&] { return giveWhatComesWith(sealedMember); });
    });
    if (changed && wanted.id == m_self.id)
        m_self = sealedMember;
    return changed ? renewOffice() : changed;
}

Status Staffing::remove(const StaffMember &member)
{
    if (const Status may = checkMay(m_self.roles, Act::ManageStaff); !may)
        return may;
    if (member.id == m_self.id)
        return failure(ErrorKind::Refused, u"rule: own-key"_s);
    StaffMember gone = member;
    gone.removed = m_clock.now();
    if (const Status left = checkSomebodyIsLeft(gone); !left)
        return left;
    const auto seal = sealOf(gone);
    if (!seal)
        return std::unexpected(seal.error());
    gone.seal = *seal;
    return inTransaction(u"staff.removed", member.reference, [&] { return m_store.update(gone); }).and_then([&] {
        return renewOffice();
    }).and_then([&] {
        return KeySlots(m_folder).removeStaff(m_keys, member.keyId);
    });
}

Status Staffing::rename(const StaffMember &member, const QString &name)
{
    StaffMember renamed = member;
    renamed.name = name.simplified();
    if (member.id != m_self.id) {
        if (const Status may = checkMay(m_self.roles, Act::ManageStaff); !may)
            return may;
    }
    const Status done = checkName(renamed).and_then(
        [&] { return inTransaction(u"staff.renamed", member.reference, [&] { return m_store.update(renamed); }); });
    if (done && member.id == m_self.id)
        m_self = renamed;
    return done;
}

// New keys

Result<QStringList> Staffing::keysDue()
{
    const auto grants = m_store.grants();
    const auto members = grants ? m_store.all() : std::unexpected(grants.error());
    if (!members)
        return std::unexpected(members.error());
    QStringList due;
    QMap<QString, qint64> generations;
    for (const KeyGrant &grant : *grants) {
        const auto member = std::ranges::find(*members, grant.staff, &StaffMember::id);
        const auto is = member == members->end() ? Result<bool>(false) : isEntitled(*member, grant.key);
        if (!is)
            return std::unexpected(is.error());
        const bool isHalfWay = generations.value(grant.key, grant.generation) != grant.generation;
        generations[grant.key] = grant.generation;
        if ((!*is || isHalfWay) && !due.contains(grant.key))
            due.append(grant.key);
    }
    return due;
}

Status Staffing::renewKeys(const std::function<bool()> &goOn)
{
    if (!may(m_self.roles, Act::ManageStaff))
        return {};
    // Slots of those who have left, or never quite came.
    const auto members = here();
    const auto slots_ = members ? KeySlots(m_folder).staff() : std::unexpected(members.error());
    if (!slots_)
        return std::unexpected(slots_.error());
    for (const StaffKey &slot : *slots_) {
        if (std::ranges::find(*members, slot.id, &StaffMember::keyId) != members->end())
            continue;
        if (const Status removed = KeySlots(m_folder).removeStaff(m_keys, slot.id); !removed)
            return removed;
    }
    const auto halfWay = keysDue();
    if (!halfWay)
        return std::unexpected(halfWay.error());
    for (const QString &key : *halfWay) {
        if (const Status settled = settle(key); !settled)
            return settled;
    }
    const auto due = keysDue();
    if (!due)
        return std::unexpected(due.error());
    for (const QString &key : *due) {
        if (const Status renewed = renew(key, goOn); !renewed)
            return renewed;
    }
    return {};
}

/// So that the seal of a record of before is worth nothing.
Status Staffing::renewOffice()
{
    return renew(administration, [] { return true; });
}

/// Where two generations stand beside each other, a rewrite was cut off: keeps the one that opens the file.
Status Staffing::settle(const QString &key)
{
    const auto generations = own(key);
    if (!generations || generations->size() < 2)
        return generations.transform([](const auto &) {});
    for (const GrantedKey &each : *generations) {
        const auto opens = opensWith(pathOf(key), each.bytes);
        if (!opens)
            return std::unexpected(opens.error());
        if (*opens) {
            return inTransaction(u"key.settled", key, [&] {
                constexpr qint64 last = std::numeric_limits<qint64>::max();
                return m_store.removeGenerations(key, 0, each.generation - 1).and_then([&] {
                    return m_store.removeGenerations(key, each.generation + 1, last);
                });
            });
        }
    }
    return failure(ErrorKind::Damaged, u"%1: no key opens it"_s.arg(fileOfKey(key)));
}

Status Staffing::renew(const QString &key, const std::function<bool()> &goOn)
{
    const auto generations = own(key);
    if (!generations)
        return std::unexpected(generations.error());
    const QString path = pathOf(key);
    const bool hasFile = !path.isEmpty() && QFile::exists(path);
    if (generations->empty() && (hasFile || key == administration))
        return {}; // For one who has it.
    const auto grants = m_store.grants(key);
    if (!grants)
        return std::unexpected(grants.error());
    const qint64 generation = grants->last().generation + 1;
    const SecretBytes bytes = randomKey();
    const auto make = [&] { return inTransaction(u"key.renewed", key, [&] { return makeKey(key, generation, bytes); }); };
    if (hasFile) {
        return rewriteUnder(path, generations->back().bytes, bytes, goOn, make).and_then([&] {
            return inTransaction(u"key.settled", key, [&] { return m_store.removeGenerations(key, 0, generation - 1); });
        });
    }
    return inTransaction(u"key.renewed", key, [&]() -> Status {
        const auto members = here();
        if (!members)
            return std::unexpected(members.error());
        // Under the key of before; after it is gone all records are sealed with the new one.
        if (const Status made = makeKey(key, generation, bytes).and_then(
                [&] { return m_store.removeGenerations(key, 0, generation - 1); });
            !made)
            return made;
        if (key != administration)
            return {};
        for (StaffMember member : *members) {
            member.seal = macOf(bytes, sealText(member));
            if (const Status sealed = m_store.update(member); !sealed)
                return sealed;
        }
        return {};
    });
}

} // namespace parley
