// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/grantedkeys.h"

#include "core/secrets/unlockedkeys.h"
#include "core/store/migrations.h"
#include "core/store/staffstore.h"

using namespace Qt::StringLiterals;

namespace parley {

namespace {

Status addRaw(Result<std::vector<RawKey>> raw, std::vector<GrantedKey> &keys)
{
    if (!raw)
        return std::unexpected(raw.error());
    for (RawKey &key : *raw)
        keys.push_back({key.key, 1, std::move(key.bytes)});
    return {};
}

Status addSealed(StaffStore &store, const UnlockedKeys &unlocked, std::vector<GrantedKey> &keys)
{
    const auto staff = store.all();
    const auto grants = staff ? store.grants() : std::unexpected(staff.error());
    if (!grants)
        return std::unexpected(grants.error());
    const auto self = std::ranges::find(*staff, unlocked.staffId(), &StaffMember::keyId);
    if (self == staff->end())
        return {};
    for (const KeyGrant &grant : *grants) {
        if (grant.staff != self->id)
            continue;
        auto bytes = unlocked.openSealed(grant.sealed);
        if (!bytes)
            return failure(ErrorKind::Damaged, u"registry.db: a key that was sealed for this person does not open: %1"_s.arg(grant.key));
        keys.push_back({grant.key, grant.generation, std::move(*bytes)});
    }
    return {};
}

} // namespace

Result<std::vector<GrantedKey>> grantedKeys(Connection &registry, const UnlockedKeys &keys)
{
    const auto version = schemaVersion(registry);
    if (!version)
        return std::unexpected(version.error());
    std::vector<GrantedKey> granted;
    Status read = {};
    if (*version < 2) {
        read = addRaw(StaffStore::rawKeysOfVersion1(registry), granted);
    } else {
        StaffStore store(registry);
        read = addRaw(store.rawKeys(), granted).and_then([&] { return addSealed(store, keys, granted); });
    }
    if (!read)
        return std::unexpected(read.error());
    return granted;
}

QString inboxKeyName(const QString &uuid)
{
    return u"inbox/"_s + uuid;
}

QString fileOfKey(const QString &name)
{
    const QString uuid = name.section(u'/', 1);
    if (name == "cases"_L1)
        return u"cases.db"_s;
    if (uuid.isEmpty())
        return {};
    return u"organisations/%1/%2.db"_s.arg(uuid, name.section(u'/', 0, 0));
}

} // namespace parley
