// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace parley {

/// Of the workspace key, of every wrapping key and of every database.
inline constexpr qsizetype keyBytes = 32;
inline constexpr qsizetype nonceBytes = 24;
inline constexpr qsizetype sealedBytes = keyBytes + 16;
inline constexpr qsizetype saltBytes = 16;

// A file from elsewhere may not keep us busy for hours: bounds per slot, and of passes times memory over all slots
// (ten slots of KdfStrength::Sensitive).
inline constexpr qsizetype largestFile = 1 << 20;
inline constexpr qsizetype mostSlots = 32;
inline constexpr qsizetype mostStaff = 32;
inline constexpr quint64 mostPasses = 20;
inline constexpr quint64 mostMemoryBytes = quint64(2) << 30;
inline constexpr quint64 mostWork = quint64(40) << 30;

/// A 32-byte key under another key: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha), 24-byte nonce, 16-byte tag.
struct WrappedKey {
    QByteArray nonce;
    QByteArray sealed;
    friend bool operator==(const WrappedKey &, const WrappedKey &) = default;
};

/// How a passphrase becomes a wrapping key: Argon2id (RFC 9106).
struct KdfParameters {
    quint64 passes = 0;
    quint64 memoryBytes = 0;
    QByteArray salt;
    friend bool operator==(const KdfParameters &, const KdfParameters &) = default;
};

/// One way to the key of one of the staff.
struct KeySlot {
    enum class Kind {
        Passphrase,
        Keychain, ///< The wrapping key is in the keychain, under the slot's id.
        Recovery, ///< The wrapping key comes from a code on paper (recoverycode.h).
    };

    QString id; ///< 32 lower-case hex digits, random: the same id is always the same slot.
    Kind kind = Kind::Passphrase;
    KdfParameters kdf = {}; ///< Of a passphrase slot.
    WrappedKey key = {};
    QString staff = {}; ///< Whose it is; empty before version 3, when there was one person.
    friend bool operator==(const KeySlot &, const KeySlot &) = default;
};

/// `passphrase`, `keychain`, `recovery`: in the file, and for scripts.
QString nameOf(KeySlot::Kind kind);

/// One of the staff, as far as the file has to know.
struct StaffKey {
    QString id;           ///< 32 lower-case hex digits, random.
    QByteArray publicKey; ///< X25519, 32 bytes.
    QByteArray sealed;    ///< The workspace key, for this person's eyes (sealedbox.h).
    friend bool operator==(const StaffKey &, const StaffKey &) = default;
};

/// What `keyslots.json` says, read but not yet authenticated. The layout is in README.md of this folder.
struct KeySlotFile {
    QString workspaceId;
    QList<KeySlot> slotList;
    QList<StaffKey> staff = {};          ///< None before version 3.
    QMap<QString, WrappedKey> databases; ///< By name, under the workspace key.
    int version = newestVersion;         ///< That it was read from. Version 1 is written as version 2.

    static constexpr int firstWithStaff = 3;
    static constexpr int newestVersion = 3;
    const StaffKey *staffKey(const QString &id) const; ///< Or nullptr.
    friend bool operator==(const KeySlotFile &, const KeySlotFile &) = default;
};

/// The file's text, and the places in it where MAC and checksum stand.
struct KeySlotText {
    QByteArray bytes;
    qsizetype macAt = 0;
    qsizetype checksumAt = -1; ///< None in version 1.

    QByteArrayView mac() const;      ///< 64 hex digits.
    void setMac(QByteArrayView mac); ///< 32 bytes.
    /// Whether the file is as some Parley wrote it: told without any key, so a slip of the disk is not taken for a wrong
    /// passphrase. Who alters it on purpose can alter the checksum too, but not the MAC. SHA-256 over every byte, with
    /// zeros where checksum and MAC stand; true in version 1.
    bool checksumHolds() const;
    void setChecksum(); ///< Before the MAC, which is over this as well.
    /// What the MAC is made over: every byte of the file, with zeros where the MAC stands.
    QByteArray authenticated() const;
    friend bool operator==(const KeySlotText &, const KeySlotText &) = default;
};

/// Nothing if there is no MAC, or more than one.
std::optional<KeySlotText> findMac(const QByteArray &json);

/// With its checksum and a MAC of zeros, for the caller to set.
KeySlotText writeKeySlotFile(const KeySlotFile &file);
/// Damaged for anything that Parley does not write itself: an unknown or missing member, a length that is off, more
/// work than unlocking may cost. TooNew for a later version.
[[nodiscard]] Result<KeySlotFile> readKeySlotFile(const QByteArray &json);

/// What a slot's wrapping is bound to, so that no field of it can be changed or moved to another slot.
QByteArray slotHeader(const QString &workspaceId, const KeySlot &slot);

/// `registry`, `cases`, `inbox/<uuid>`: lower-case letters, digits, `-` and `/`, at most 80.
bool isDatabaseName(const QString &name);

} // namespace parley
