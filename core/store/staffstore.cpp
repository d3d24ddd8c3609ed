// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/staffstore.h"

#include "core/store/connection.h"

namespace parley {

namespace {

KeyGrant grantOf(const Row &row)
{
    return {.key = row.text(0), .generation = row.int64(1), .staff = row.id<StaffId>(2), .sealed = row.blob(3)};
}

} // namespace

StaffStore::StaffStore(Connection &connection)
    : m_connection(connection)
    , m_all(connection, "staff.all",
          "SELECT id, reference, key_id, public_key, name, roles, everywhere, seal, added_ms, removed_ms FROM staff ORDER BY id")
    , m_organisations(connection, "staff.organisations", "SELECT organisation FROM staff_organisation WHERE staff = ?1 ORDER BY 1")
    , m_add(connection, "staff.add",
          "INSERT INTO staff(reference, key_id, public_key, name, roles, everywhere, seal, added_ms)"
          " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    , m_update(connection, "staff.update",
          "UPDATE staff SET name = ?2, roles = ?3, everywhere = ?4, seal = ?5, removed_ms = ?6 WHERE id = ?1")
    , m_forget(connection, "staff.forgetOrganisations", "DELETE FROM staff_organisation WHERE staff = ?1")
    , m_addOrganisation(connection, "staff.addOrganisation", "INSERT INTO staff_organisation(staff, organisation) VALUES(?1, ?2)")
    , m_grants(connection, "grant.all", "SELECT key, generation, staff, sealed FROM key_grant ORDER BY key, generation, staff")
    , m_grantsOfKey(connection, "grant.ofKey",
          "SELECT key, generation, staff, sealed FROM key_grant WHERE key = ?1 ORDER BY generation, staff")
    , m_addGrant(connection, "grant.add", "INSERT INTO key_grant(key, generation, staff, sealed) VALUES(?1, ?2, ?3, ?4)")
    , m_removeGrants(connection, "grant.remove", "DELETE FROM key_grant WHERE key = ?1 AND generation BETWEEN ?2 AND ?3")
    , m_rawKeys(connection, "rawKey.all", "SELECT key, bytes FROM raw_key ORDER BY key")
    , m_removeRawKeys(connection, "rawKey.remove", "DELETE FROM raw_key")
{
}

Result<QList<StaffMember>> StaffStore::all()
{
    QList<StaffMember> all;
    const Status read = m_all.forEach([&](const Row &row) {
        StaffMember member;
        member.id = row.id<StaffId>(0);
        member.reference = row.text(1);
        member.keyId = row.text(2);
        member.publicKey = row.blob(3);
        member.name = row.text(4);
        member.roles = Roles::fromInt(row.int32(5));
        member.everywhere = row.int32(6) != 0;
        member.seal = row.blob(7);
        member.added = row.moment(8);
        member.removed = row.moment(9);
        all.append(member);
    });
    if (!read)
        return std::unexpected(read.error());
    for (StaffMember &member : all) {
        const Status places = m_organisations.bindAll(member.id).forEach(
            [&](const Row &row) { member.organisations.append(row.id<OrganisationId>(0)); });
        if (!places)
            return std::unexpected(places.error());
    }
    return all;
}

Result<StaffMember> StaffStore::add(const StaffMember &member)
{
    const Status added = m_add.run(member.reference, member.keyId, member.publicKey, member.name, member.roles.toInt(),
        member.everywhere ? 1 : 0, member.seal, member.added);
    if (!added)
        return std::unexpected(added.error());
    StaffMember made = member;
    made.id = StaffId {m_connection.lastInsertId()};
    return setOrganisations(made).transform([&] { return made; });
}

Status StaffStore::update(const StaffMember &member)
{
    return m_update.run(member.id, member.name, member.roles.toInt(), member.everywhere ? 1 : 0, member.seal, member.removed)
        .and_then([&] { return m_forget.run(member.id); })
        .and_then([&] { return setOrganisations(member); });
}

Status StaffStore::setOrganisations(const StaffMember &member)
{
    for (const OrganisationId organisation : member.organisations) {
        if (const Status added = m_addOrganisation.run(member.id, organisation); !added)
            return added;
    }
    return {};
}

Result<QList<KeyGrant>> StaffStore::grants()
{
    QList<KeyGrant> grants;
    return m_grants.forEach([&](const Row &row) { grants.append(grantOf(row)); }).transform([&] { return grants; });
}

Result<QList<KeyGrant>> StaffStore::grants(const QString &key)
{
    QList<KeyGrant> grants;
    return m_grantsOfKey.bindAll(key).forEach([&](const Row &row) { grants.append(grantOf(row)); }).transform([&] {
        return grants;
    });
}

Status StaffStore::addGrant(const KeyGrant &grant)
{
    return m_addGrant.run(grant.key, grant.generation, grant.staff, grant.sealed);
}

Status StaffStore::removeGenerations(const QString &key, qint64 from, qint64 to)
{
    return m_removeGrants.run(key, from, to);
}

Result<std::vector<RawKey>> StaffStore::rawKeys()
{
    std::vector<RawKey> keys;
    return m_rawKeys.forEach([&](const Row &row) { keys.push_back({row.text(0), SecretBytes::fromBytes(row.blobView(1))}); })
        .transform([&] { return std::move(keys); });
}

Result<std::vector<RawKey>> StaffStore::rawKeysOfVersion1(Connection &connection)
{
    std::vector<RawKey> keys;
    Statement all(connection, "rawKey.ofVersion1",
        "SELECT 'inbox/' || uuid, inbox_key FROM organisation UNION ALL SELECT 'rights/' || uuid, rights_key FROM organisation");
    return all.forEach([&](const Row &row) { keys.push_back({row.text(0), SecretBytes::fromBytes(row.blobView(1))}); })
        .transform([&] { return std::move(keys); });
}

Status StaffStore::removeRawKeys()
{
    return m_removeRawKeys.run();
}

} // namespace parley
