// SPDX-License-Identifier: GPL-3.0-or-later
// KeySlots, where it is about people: who has slots, and what all of them share.
#include "core/secrets/keyslots.h"

#include "core/secrets/keywrap.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

const QString registry = u"registry"_s;
const QString nextRegistry = u"registry/next"_s;

} // namespace

Status KeySlots::changeAll(
    UnlockedKeys &keys, const std::function<Status(KeySlotFile &file, UnlockedKeys &next)> &change) const
{
    const auto lock = m_storage.lock();
    if (!lock)
        return std::unexpected(lock.error());
    auto file = verified(keys);
    if (!file)
        return std::unexpected(file.error());
    UnlockedKeys next = keys.clone();
    if (const Status changed = change(*file, next); !changed)
        return changed;
    next.m_version = file->version;
    next.m_databases = file->databases;
    if (const Status written = write(*file, next); !written)
        return written;
    keys = std::move(next);
    return {};
}

Status KeySlots::checkIsNobodyElses(
    const UnlockedKeys &keys, const QString &staffId, const SecretBytes &passphrase) const
{
    const auto file = verified(keys);
    if (!file)
        return std::unexpected(file.error());
    if (std::ranges::all_of(file->staff, [&](const StaffKey &person) { return person.id == staffId; }))
        return {};
    const auto opened = unlockWithPassphrase(passphrase);
    if (opened && opened->m_staffId != staffId)
        return failure(ErrorKind::Refused, u"rule: passphrase-of-another"_s);
    return {};
}

Result<QList<StaffKey>> KeySlots::staff() const
{
    return m_storage.load().transform([](const Loaded &loaded) { return loaded.content.staff; });
}

Result<StaffKey> KeySlots::addStaff(const UnlockedKeys &keys, const SecretBytes &passphrase, KdfStrength strength) const
{
    UnlockedKeys newcomer = keys.clone();
    newcomer.m_personKey = randomKey();
    newcomer.m_staffId = randomId();
    if (const Status own = checkIsNobodyElses(keys, newcomer.m_staffId, passphrase); !own)
        return std::unexpected(own.error());
    const auto slot = newPassphraseSlot(newcomer, passphrase, strength);
    if (!slot)
        return std::unexpected(slot.error());
    const StaffKey person = staffKeyOf(newcomer);
    UnlockedKeys same = keys.clone();
    const Status added = changeAll(same, [&](KeySlotFile &file, UnlockedKeys &) -> Status {
        if (file.version < KeySlotFile::firstWithStaff)
            return failure(ErrorKind::Storage, u"keyslots.json is of a version without staff"_s);
        file.slotList.append(*slot);
        file.staff.append(person);
        return {};
    });
    return added.transform([&] { return person; });
}

Status KeySlots::removeStaff(UnlockedKeys &keys, const QString &staffId) const
{
    return changeAll(keys, [&](KeySlotFile &file, UnlockedKeys &next) -> Status {
        if (staffId == keys.m_staffId)
            return failure(ErrorKind::Refused, u"rule: own-key"_s);
        if (file.staff.removeIf([&](const StaffKey &person) { return person.id == staffId; }) == 0)
            return failure(ErrorKind::Usage, u"nobody has this number"_s);
        file.slotList.removeIf([&](const KeySlot &slot) { return slot.staff == staffId; });
        auto key = keys.databaseKey(registry);
        if (!key)
            return std::unexpected(key.error());
        next.m_workspaceKey = randomKey();
        for (StaffKey &person : file.staff)
            person.sealed = sealFor(person.publicKey, next.m_workspaceKey);
        file.databases = {{registry, next.wrapDatabaseKey(registry, *key)},
            {nextRegistry, next.wrapDatabaseKey(nextRegistry, randomKey())}};
        return {};
    });
}

Status KeySlots::finishRegister(UnlockedKeys &keys) const
{
    return changeAll(keys, [](KeySlotFile &file, UnlockedKeys &next) -> Status {
        const auto key = next.databaseKey(nextRegistry);
        if (!key)
            return std::unexpected(key.error());
        file.databases = {{registry, next.wrapDatabaseKey(registry, *key)}};
        return {};
    });
}

Status KeySlots::upgrade(UnlockedKeys &keys) const
{
    if (keys.knowStaff())
        return {};
    return changeAll(keys, [&](KeySlotFile &file, UnlockedKeys &next) -> Status {
        const auto key = keys.databaseKey(registry);
        if (!key)
            return std::unexpected(key.error());
        next.m_workspaceKey = randomKey();
        file.version = KeySlotFile::newestVersion;
        file.staff = {staffKeyOf(next)};
        for (KeySlot &slot : file.slotList)
            slot.staff = next.m_staffId;
        file.databases = {{registry, next.wrapDatabaseKey(registry, *key)}};
        return {};
    });
}

} // namespace parley
