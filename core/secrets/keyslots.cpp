// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyslots.h"

#include "core/base/passphrasestrength.h"
#include "core/secrets/keywrap.h"
#include "core/secrets/passphrase.h"
#include "core/secrets/recoverycode.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace parley {

struct KeySlots::NewKeychainSlot {
    KeySlot slot;
    SecretBytes wrappingKey;
};

namespace {

bool haveSlotThatDiffers(const KeySlotFile &file, const KeySlotFile &copy)
{
    return std::ranges::any_of(file.slotList, [&](const KeySlot &slot) {
        const auto same = std::ranges::find(copy.slotList, slot.id, &KeySlot::id);
        return same != copy.slotList.end() && *same != slot;
    });
}

template <typename T> QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

} // namespace

KeySlots::KeySlots(const QString &folder)
    : m_storage(folder)
{
    if (sodium_init() < 0)
        qFatal("libsodium can't be used"); // hardenProcess() says so first, and in a friendlier way.
}

bool KeySlots::exist() const
{
    return m_storage.exists();
}

Result<UnlockedKeys> KeySlots::create(const SecretBytes &passphrase, KdfStrength strength) const
{
    if (exist())
        return failure(ErrorKind::Refused, u"workspace-exists"_s);
    UnlockedKeys keys = newKeys();
    const auto slot = newPassphraseSlot(keys, passphrase, strength);
    if (!slot)
        return std::unexpected(slot.error());
    if (const Status written = write(firstFile(keys, *slot), keys); !written)
        return std::unexpected(written.error());
    keys.m_openedBy = slot->id;
    return keys;
}

QFuture<Result<UnlockedKeys>> KeySlots::createWithKeychain(Keychain &keychain) const
{
    if (exist())
        return ready<UnlockedKeys>(failure(ErrorKind::Refused, u"workspace-exists"_s));
    UnlockedKeys keys = newKeys();
    const NewKeychainSlot made = newKeychainSlot(keys);
    return keychain.store(made.slot.id, made.wrappingKey)
        .then([self = *this, keys = std::move(keys), slot = made.slot, &keychain](
                  const Status &stored) mutable -> Result<UnlockedKeys> {
            if (!stored)
                return std::unexpected(stored.error());
            if (const Status written = self.write(firstFile(keys, slot), keys); !written) {
                std::ignore = keychain.remove(slot.id);
                return std::unexpected(written.error());
            }
            keys.m_openedBy = slot.id;
            return std::move(keys);
        });
}

Result<UnlockedKeys> KeySlots::unlockWithPassphrase(const SecretBytes &passphrase) const
{
    const SecretBytes normalised = normalisedPassphrase(passphrase);
    return open([&](const Loaded &from) {
        return openFirst(from, KeySlot::Kind::Passphrase,
            [&](const KeySlot &slot) { return wrappingKeyFrom(normalised, slot.kdf); });
    });
}

Result<UnlockedKeys> KeySlots::unlockWithRecoveryCode(const SecretBytes &code) const
{
    return open([&](const Loaded &from) {
        return openFirst(from, KeySlot::Kind::Recovery,
            [&](const KeySlot &) { return Result<SecretBytes>(wrappingKeyFrom(code, from.content.workspaceId)); });
    });
}

Result<UnlockedKeys> KeySlots::unlock(const SecretBytes &typed) const
{
    const RecoveryReading reading = readRecoveryCode(typed);
    if (!reading.code.isEmpty()) {
        auto keys = unlockWithRecoveryCode(reading.code);
        if (keys || keys.error().kind != ErrorKind::Locked)
            return keys;
    }
    auto keys = unlockWithPassphrase(typed);
    if (!keys && keys.error().kind == ErrorKind::Locked && !reading.wrongGroups.isEmpty()) {
        QStringList groups;
        for (const int group : reading.wrongGroups)
            groups.append(QString::number(group));
        return failure(ErrorKind::Locked, u"recovery code: a slip in group %1"_s.arg(groups.join(u", "_s)));
    }
    return keys;
}

QFuture<Result<UnlockedKeys>> KeySlots::unlockWithKeychain(Keychain &keychain) const
{
    const auto slotList = list();
    if (!slotList)
        return ready<UnlockedKeys>(std::unexpected(slotList.error()));
    QStringList ids;
    for (const KeySlot &slot : *slotList) {
        if (slot.kind == KeySlot::Kind::Keychain)
            ids.append(slot.id);
    }
    const auto promise = std::make_shared<UnlockPromise>();
    promise->start();
    openWithNextKeychainSlot(keychain, ids, {ErrorKind::NotFound, u"this workspace has no keychain slot"_s}, promise);
    return promise->future();
}

Result<QList<KeySlot>> KeySlots::list() const
{
    return m_storage.load().transform([](const Loaded &loaded) { return loaded.content.slotList; });
}

Result<KeySlot> KeySlots::addPassphraseSlot(
    const UnlockedKeys &keys, const SecretBytes &passphrase, KdfStrength strength) const
{
    if (const Status own = checkIsNobodyElses(keys, keys.m_staffId, passphrase); !own)
        return std::unexpected(own.error());
    return newPassphraseSlot(keys, passphrase, strength).and_then([&](const KeySlot &slot) {
        return change(keys, [&](QList<KeySlot> &slotList) {
            slotList.append(slot);
            return Status();
        }).transform([&] { return slot; });
    });
}

QFuture<Result<KeySlot>> KeySlots::addKeychainSlot(const UnlockedKeys &keys, Keychain &keychain) const
{
    const NewKeychainSlot made = newKeychainSlot(keys);
    return keychain.store(made.slot.id, made.wrappingKey)
        .then(
            [self = *this, keys = keys.clone(), slot = made.slot, &keychain](const Status &stored) -> Result<KeySlot> {
                if (!stored)
                    return std::unexpected(stored.error());
                const Status added = self.change(keys, [&](QList<KeySlot> &slotList) {
                    slotList.append(slot);
                    return Status();
                });
                if (!added)
                    std::ignore = keychain.remove(slot.id);
                return added.transform([&] { return slot; });
            });
}

Result<KeySlot> KeySlots::changePassphrase(
    const UnlockedKeys &keys, const SecretBytes &next, KdfStrength strength) const
{
    if (const Status own = checkIsNobodyElses(keys, keys.m_staffId, next); !own)
        return std::unexpected(own.error());
    const auto slot = newPassphraseSlot(keys, next, strength);
    if (!slot)
        return slot;
    const Status changed = change(keys, [&](QList<KeySlot> &slotList) -> Status {
        const auto old = std::ranges::find(slotList, keys.openedBy(), &KeySlot::id);
        if (old == slotList.end() || old->kind != KeySlot::Kind::Passphrase)
            return failure(ErrorKind::Refused, u"not-a-passphrase-slot"_s);
        *old = *slot;
        return {};
    });
    return changed.transform([&] { return *slot; });
}

Result<SecretBytes> KeySlots::renewRecovery(const UnlockedKeys &keys) const
{
    SecretBytes code = newRecoveryCode();
    if (const Status set = setRecovery(keys, code); !set)
        return std::unexpected(set.error());
    return code;
}

Status KeySlots::setRecovery(const UnlockedKeys &keys, const SecretBytes &code) const
{
    KeySlot slot = newSlot(keys, KeySlot::Kind::Recovery);
    slot.key = wrapPersonKey(keys, slot, wrappingKeyFrom(code, keys.m_workspaceId));
    return change(keys, [&](QList<KeySlot> &slotList) {
        slotList.removeIf([&](const KeySlot &old) { return old.kind == KeySlot::Kind::Recovery && old.staff == slot.staff; });
        slotList.append(slot);
        return Status();
    });
}

Status KeySlots::renew(UnlockedKeys &keys, const SecretBytes &passphrase, KdfStrength strength) const
{
    const auto loaded = m_storage.load();
    if (!loaded)
        return std::unexpected(loaded.error());
    const auto slot = std::ranges::find(loaded->content.slotList, keys.openedBy(), &KeySlot::id);
    if (slot == loaded->content.slotList.end() || slot->kind != KeySlot::Kind::Passphrase)
        return {};
    if (isWeaker(slot->kdf, strength) && !isForTests(slot->kdf)) {
        const auto stronger = passphraseSlot(keys, normalisedPassphrase(passphrase), strength);
        if (!stronger)
            return std::unexpected(stronger.error());
        const Status changed = change(keys, [&](QList<KeySlot> &slotList) -> Status {
            const auto old = std::ranges::find(slotList, keys.openedBy(), &KeySlot::id);
            if (old != slotList.end()) // Else it was removed meanwhile, and stays so.
                *old = *stronger;
            return {};
        });
        return changed.transform([&] { keys.m_openedBy = stronger->id; });
    }
    if (loaded->content.version > 1)
        return {}; // The step from 2 to 3 is `upgrade`'s.
    return change(keys, [](QList<KeySlot> &) { return Status(); });
}

Status KeySlots::removeSlot(const UnlockedKeys &keys, const QString &id) const
{
    return change(keys, [&](QList<KeySlot> &slotList) -> Status {
        const auto slot = std::ranges::find(slotList, id, &KeySlot::id);
        if (slot == slotList.end())
            return failure(ErrorKind::Usage, u"no slot has this number"_s);
        const QString owner = slotOwner(keys);
        if (slot->staff != owner)
            return failure(ErrorKind::Refused, u"rule: slot-of-another"_s);
        slotList.erase(slot);
        const auto isOwn = [&](const KeySlot &each) { return each.staff == owner; };
        if (std::ranges::none_of(slotList, isOwn))
            return failure(ErrorKind::Refused, u"last-slot"_s);
        // A sheet is for the day when all else is lost; who opens with it every day has it lying about.
        if (std::ranges::none_of(slotList, [&](const KeySlot &each) { return isOwn(each) && each.kind != KeySlot::Kind::Recovery; }))
            return failure(ErrorKind::Refused, u"only-recovery-left"_s);
        return {};
    });
}

Status KeySlots::restoreCopy() const
{
    return m_storage.restoreCopy();
}

Result<UnlockedKeys> KeySlots::open(const Loaded &loaded, const KeySlot &slot, const SecretBytes &wrappingKey)
{
    auto personKey = unwrapKey(slot.key, wrappingKey, slotHeader(loaded.content.workspaceId, slot));
    if (!personKey)
        return failure(ErrorKind::Locked, u"it opens no slot"_s);
    auto keys = keysOf(loaded.content, slot, std::move(*personKey));
    if (!keys || !keys->haveSigned(loaded.text))
        return failure(ErrorKind::Damaged, u"keyslots.json was altered: a slot opens, but %1 is wrong"_s
                                               .arg(keys ? u"the MAC"_s : u"whose it is"_s));
    return std::move(*keys);
}

/// Nothing: the slot's key is not of the person that it says.
std::optional<UnlockedKeys> KeySlots::keysOf(const KeySlotFile &file, const KeySlot &slot, SecretBytes personKey)
{
    if (file.version < KeySlotFile::firstWithStaff) {
        SecretBytes workspaceKey = personKey.clone();
        return UnlockedKeys(file, std::move(workspaceKey), std::move(personKey), file.workspaceId, slot.id);
    }
    const StaffKey *staff = file.staffKey(slot.staff);
    if (!staff || staff->publicKey != UnlockedKeys::publicKeyOf(personKey))
        return {};
    UnlockedKeys keys(file, randomKey(), std::move(personKey), slot.staff, slot.id);
    auto workspaceKey = keys.openSealed(staff->sealed);
    if (!workspaceKey)
        return {};
    keys.m_workspaceKey = std::move(*workspaceKey);
    return keys;
}

Result<UnlockedKeys> KeySlots::openFirst(
    const Loaded &loaded, KeySlot::Kind kind, const std::function<Result<SecretBytes>(const KeySlot &)> &keyFor)
{
    for (const KeySlot &slot : loaded.content.slotList) {
        if (slot.kind != kind)
            continue;
        const auto wrappingKey = keyFor(slot);
        if (!wrappingKey)
            return std::unexpected(wrappingKey.error());
        auto keys = open(loaded, slot, *wrappingKey);
        if (keys || keys.error().kind != ErrorKind::Locked)
            return keys;
    }
    return failure(ErrorKind::Locked, u"it opens no slot"_s);
}

Result<UnlockedKeys> KeySlots::open(const Opening &opening) const
{
    const auto loaded = m_storage.load();
    if (!loaded)
        return std::unexpected(loaded.error());
    auto keys = opening(*loaded);
    if (keys)
        m_storage.refreshCopy(loaded->text.bytes);
    else if (keys.error().kind == ErrorKind::Locked || keys.error().kind == ErrorKind::Damaged)
        keys = std::unexpected(explained(keys.error(), *loaded, opening));
    return keys;
}

Result<UnlockedKeys> KeySlots::openWithKeychainKey(const QString &id, const SecretBytes &wrappingKey) const
{
    return open([&](const Loaded &from) -> Result<UnlockedKeys> {
        const auto slot = std::ranges::find(from.content.slotList, id, &KeySlot::id);
        if (slot == from.content.slotList.end())
            return failure(ErrorKind::Locked, u"the keychain's key opens no slot"_s);
        return open(from, *slot, wrappingKey);
    });
}

void KeySlots::openWithNextKeychainSlot(
    Keychain &keychain, QStringList ids, const Error &otherwise, const std::shared_ptr<UnlockPromise> &promise) const
{
    if (ids.isEmpty()) {
        promise->addResult(std::unexpected(otherwise));
        promise->finish();
        return;
    }
    const QString id = ids.takeFirst();
    keychain.read(id).then([self = *this, &keychain, ids, id, promise](const Result<SecretBytes> &wrappingKey) {
        auto keys = wrappingKey ? self.openWithKeychainKey(id, *wrappingKey) : std::unexpected(wrappingKey.error());
        if (!keys) {
            self.openWithNextKeychainSlot(keychain, ids, keys.error(), promise);
            return;
        }
        promise->addResult(std::move(keys));
        promise->finish();
    });
}

Error KeySlots::explained(const Error &error, const Loaded &loaded, const Opening &opening) const
{
    const auto copy = m_storage.loadCopy();
    if (!copy || copy->text == loaded.text)
        return error;
    if (opening(*copy))
        return {ErrorKind::Damaged, u"keyslots.json is damaged; its copy opens"_s};
    if (error.kind == ErrorKind::Locked && haveSlotThatDiffers(loaded.content, copy->content))
        return {ErrorKind::Damaged, u"keyslots.json and its copy differ in the same slot, and neither opens"_s};
    return error;
}

UnlockedKeys KeySlots::newKeys()
{
    const KeySlotFile file {.workspaceId = randomId(), .slotList = {}, .staff = {}, .databases = {}};
    UnlockedKeys keys(file, randomKey(), randomKey(), randomId(), {});
    keys.m_databases.insert(u"registry"_s, keys.wrapDatabaseKey(u"registry"_s, randomKey()));
    return keys;
}

KeySlotFile KeySlots::firstFile(const UnlockedKeys &keys, const KeySlot &slot)
{
    return {.workspaceId = keys.m_workspaceId, .slotList = {slot}, .staff = {staffKeyOf(keys)}, .databases = keys.m_databases};
}

StaffKey KeySlots::staffKeyOf(const UnlockedKeys &keys)
{
    return {keys.m_staffId, keys.publicKey(), sealFor(keys.publicKey(), keys.m_workspaceKey)};
}

QString KeySlots::slotOwner(const UnlockedKeys &keys)
{
    return keys.knowStaff() ? keys.m_staffId : QString();
}

KeySlot KeySlots::newSlot(const UnlockedKeys &keys, KeySlot::Kind kind)
{
    return {.id = randomId(), .kind = kind, .kdf = {}, .key = {}, .staff = slotOwner(keys)};
}

Result<KeySlot> KeySlots::newPassphraseSlot(
    const UnlockedKeys &keys, const SecretBytes &passphrase, KdfStrength strength)
{
    const SecretBytes normalised = normalisedPassphrase(passphrase);
    const Weakness weakness = strengthOf(normalised).weakness;
    if (weakness == Weakness::TooShort || (weakness != Weakness::None && strength != KdfStrength::ForTests))
        return failure(ErrorKind::Refused, ruleOf(weakness));
    return passphraseSlot(keys, normalised, strength);
}

Result<KeySlot> KeySlots::passphraseSlot(
    const UnlockedKeys &keys, const SecretBytes &normalised, KdfStrength strength)
{
    KeySlot slot = newSlot(keys, KeySlot::Kind::Passphrase);
    slot.kdf = newKdfParameters(strength);
    const auto wrappingKey = wrappingKeyFrom(normalised, slot.kdf);
    if (!wrappingKey)
        return std::unexpected(wrappingKey.error());
    slot.key = wrapPersonKey(keys, slot, *wrappingKey);
    return slot;
}

KeySlots::NewKeychainSlot KeySlots::newKeychainSlot(const UnlockedKeys &keys)
{
    NewKeychainSlot made {.slot = newSlot(keys, KeySlot::Kind::Keychain), .wrappingKey = randomKey()};
    made.slot.key = wrapPersonKey(keys, made.slot, made.wrappingKey);
    return made;
}

WrappedKey KeySlots::wrapPersonKey(const UnlockedKeys &keys, const KeySlot &slot, const SecretBytes &wrappingKey)
{
    return wrapKey(keys.m_personKey, wrappingKey, slotHeader(keys.m_workspaceId, slot));
}

Result<KeySlotFile> KeySlots::verified(const UnlockedKeys &keys) const
{
    const auto loaded = m_storage.load();
    if (!loaded)
        return std::unexpected(loaded.error());
    if (!keys.haveSigned(loaded->text))
        return failure(ErrorKind::Damaged, u"keyslots.json was altered since it was opened"_s);
    return loaded->content;
}

Status KeySlots::change(
    const UnlockedKeys &keys, const std::function<Status(QList<KeySlot> &slotList)> &change) const
{
    const auto lock = m_storage.lock();
    if (!lock)
        return std::unexpected(lock.error());
    auto file = verified(keys);
    if (!file)
        return std::unexpected(file.error());
    if (const Status changed = change(file->slotList); !changed)
        return changed;
    return write(std::move(*file), keys);
}

Status KeySlots::write(KeySlotFile file, const UnlockedKeys &keys) const
{
    file.version = std::max(file.version, 2);
    KeySlotText text = writeKeySlotFile(file);
    keys.sign(text);
    // What would not be read again is not written.
    if (text.bytes.size() > largestFile || readKeySlotFile(text.bytes) != file)
        return failure(ErrorKind::Refused, u"too-many-slots"_s);
    return m_storage.write(text.bytes);
}

} // namespace parley
