// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/kdfstrength.h"
#include "core/secrets/keychain.h"
#include "core/secrets/slotstorage.h"
#include "core/secrets/unlockedkeys.h"

#include <QPromise>

#include <functional>
#include <memory>

namespace parley {

/// The key slots of a workspace folder: `keyslots.json`, and `keyslots.json.bak`, a copy of its last good state. A slot
/// opens a person's random 256-bit key, which opens what is sealed for that person: the workspace key here, which opens
/// the register, and in the register the keys of the other databases. Changing a slot re-wraps one key and re-encrypts
/// nothing.
///
/// A passphrase is UTF-8 without the line end of the file it may come from (the caller strips that); it is
/// normalised (NFC), so that it opens on a machine whose keyboard composes accents differently.
///
/// What deals with a passphrase computes for about a second and takes 256 MiB: call it off the GUI thread. Every change
/// reads, checks and writes the file under a lock of its own, so it may be made beside a program that holds the
/// workspace's lock.
///
/// Error kinds: Locked (the passphrase or keychain opens no slot), Damaged (the file is not as Parley wrote it;
/// `detail` says whether the copy can be used), TooNew, NotFound (no workspace here; or nothing to unlock with),
/// Refused (`detail` names the rule: a passphrase's weakness by passphrasestrength.h, of which KdfStrength::ForTests only
/// minds the length; last-slot, only-recovery-left, slot-of-another, passphrase-of-another, own-key, too-many-slots, workspace-exists), Storage (disk or memory), Busy
/// (somebody else is changing the slots), Usage (no such slot; not a database's name).
class KeySlots {
public:
    explicit KeySlots(const QString &folder);

    bool exist() const; ///< The file or its copy.

    /// Makes the workspace key, that of the register, the first person and their first slot. The folder has to exist.
    [[nodiscard]] Result<UnlockedKeys> create(const SecretBytes &passphrase, KdfStrength strength) const;
    [[nodiscard]] QFuture<Result<UnlockedKeys>> createWithKeychain(Keychain &keychain) const;

    [[nodiscard]] Result<UnlockedKeys> unlockWithPassphrase(const SecretBytes &passphrase) const;
    [[nodiscard]] Result<UnlockedKeys> unlockWithRecoveryCode(const SecretBytes &code) const;
    /// What a person typed: the recovery code if it reads as one (recoverycode.h), else a passphrase. `detail` of Locked
    /// names the groups of a code that have a slip.
    [[nodiscard]] Result<UnlockedKeys> unlock(const SecretBytes &typed) const;
    /// Damaged and TooNew are about the file. After any other error ask for a passphrase: NotFound (no keychain slot,
    /// no keychain, no entry for the slot) or one of Keychain's. `keychain` has to outlive the future.
    [[nodiscard]] QFuture<Result<UnlockedKeys>> unlockWithKeychain(Keychain &keychain) const;

    /// As the file says; not yet authenticated, so good for showing only.
    [[nodiscard]] Result<QList<KeySlot>> list() const;

    [[nodiscard]] Result<KeySlot> addPassphraseSlot(
        const UnlockedKeys &keys, const SecretBytes &passphrase, KdfStrength strength) const;
    [[nodiscard]] QFuture<Result<KeySlot>> addKeychainSlot(const UnlockedKeys &keys, Keychain &keychain) const;
    /// Replaces the passphrase slot that `keys` were opened by. Refused (not-a-passphrase-slot): it is another kind.
    [[nodiscard]] Result<KeySlot> changePassphrase(
        const UnlockedKeys &keys, const SecretBytes &next, KdfStrength strength) const;
    /// A new recovery sheet of this person; their older one opens nothing from then on.
    [[nodiscard]] Result<SecretBytes> renewRecovery(const UnlockedKeys &keys) const;
    /// The same with a code of which there is a sheet already.
    [[nodiscard]] Status setRecovery(const UnlockedKeys &keys, const SecretBytes &code) const;
    /// After unlocking with this passphrase: brings its slot to `strength` and the file to the newest version, if they
    /// are behind. A slot of KdfStrength::ForTests stays as it is.
    [[nodiscard]] Status renew(UnlockedKeys &keys, const SecretBytes &passphrase, KdfStrength strength) const;
    /// Refused for the last one, and where only recovery sheets would be left. The keychain entry of a keychain slot opens nothing any more; the caller removes it.
    [[nodiscard]] Status removeSlot(const UnlockedKeys &keys, const QString &id) const;

    /// The staff that the file knows; not yet authenticated. Empty in a file of before there were staff.
    [[nodiscard]] Result<QList<StaffKey>> staff() const;
    /// Another person with a passphrase, who from then on opens the register and whatever is sealed for their public key.
    /// Refused: the passphrase is weak; too-many-slots.
    [[nodiscard]] Result<StaffKey> addStaff(
        const UnlockedKeys &keys, const SecretBytes &passphrase, KdfStrength strength) const;
    /// Takes a person's slots away, and gives the others a new workspace key and a new key of the register, "registry/next":
    /// bring registry.db under that, then call `finishRegister`. Refused (rule: own-key): it is who opened `keys`.
    [[nodiscard]] Status removeStaff(UnlockedKeys &keys, const QString &staffId) const;
    /// "registry/next" becomes "registry".
    [[nodiscard]] Status finishRegister(UnlockedKeys &keys) const;
    /// From a version without staff: its one person becomes the first of the staff, and all slots are theirs. Keys other
    /// than the register's go: the caller has sealed them for `keys.publicKey()` before.
    [[nodiscard]] Status upgrade(UnlockedKeys &keys) const;

    /// Puts the copy in the damaged file's place, which is kept as `keyslots.json.damaged` until the next change.
    /// Damaged if the copy can't be read either. Unlock afterwards: only that proves the copy.
    [[nodiscard]] Status restoreCopy() const;

private:
    using Loaded = SlotStorage::Loaded;
    struct NewKeychainSlot;
    using UnlockPromise = QPromise<Result<UnlockedKeys>>; // QFuture::unwrap() copies, which keys are not for.

    [[nodiscard]] static Result<UnlockedKeys> open(
        const Loaded &loaded, const KeySlot &slot, const SecretBytes &wrappingKey);
    using Opening = std::function<Result<UnlockedKeys>(const Loaded &)>;
    [[nodiscard]] static Result<UnlockedKeys> openFirst(
        const Loaded &loaded, KeySlot::Kind kind, const std::function<Result<SecretBytes>(const KeySlot &)> &keyFor);
    /// Opens the file, and the copy only to explain why the file does not open.
    [[nodiscard]] Result<UnlockedKeys> open(const Opening &opening) const;
    [[nodiscard]] Result<UnlockedKeys> openWithKeychainKey(const QString &id, const SecretBytes &wrappingKey) const;
    void openWithNextKeychainSlot(Keychain &keychain, QStringList ids, const Error &otherwise,
        const std::shared_ptr<UnlockPromise> &promise) const;
    /// A wrong secret, or a damaged file? `opens` tries the same secret on the copy.
    Error explained(const Error &error, const Loaded &loaded, const Opening &opening) const;

    static UnlockedKeys newKeys();
    [[nodiscard]] static Result<KeySlot> newPassphraseSlot(
        const UnlockedKeys &keys, const SecretBytes &passphrase, KdfStrength strength);
    [[nodiscard]] static Result<KeySlot> passphraseSlot(
        const UnlockedKeys &keys, const SecretBytes &normalised, KdfStrength strength);
    static NewKeychainSlot newKeychainSlot(const UnlockedKeys &keys);
    static WrappedKey wrapPersonKey(const UnlockedKeys &keys, const KeySlot &slot, const SecretBytes &wrappingKey);
    static KeySlot newSlot(const UnlockedKeys &keys, KeySlot::Kind kind);
    static QString slotOwner(const UnlockedKeys &keys); ///< As KeySlot::staff has it.
    static StaffKey staffKeyOf(const UnlockedKeys &keys);
    static KeySlotFile firstFile(const UnlockedKeys &keys, const KeySlot &slot);
    static std::optional<UnlockedKeys> keysOf(const KeySlotFile &file, const KeySlot &slot, SecretBytes personKey);

    /// The file as it is now, after its MAC has been checked with `keys`.
    /// Refused (rule: passphrase-of-another): it opens the workspace as somebody else. Costs a derivation per slot.
    [[nodiscard]] Status checkIsNobodyElses(const UnlockedKeys &keys, const QString &staffId, const SecretBytes &passphrase) const;
    [[nodiscard]] Result<KeySlotFile> verified(const UnlockedKeys &keys) const;
    /// Changes the list of slots and writes the file.
    [[nodiscard]] Status change(
        const UnlockedKeys &keys, const std::function<Status(QList<KeySlot> &slotList)> &change) const;
    [[nodiscard]] Status write(KeySlotFile file, const UnlockedKeys &keys) const;
    /// Reads, changes and writes file and keys, under the lock.
    [[nodiscard]] Status changeAll(UnlockedKeys &keys, const std::function<Status(KeySlotFile &file, UnlockedKeys &next)> &change) const;

    SlotStorage m_storage;
};

} // namespace parley
