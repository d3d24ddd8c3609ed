// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"
#include "core/secrets/keyslotfile.h"
#include "core/secrets/sealedbox.h"

#include <QStringList>

namespace parley {

/// A workspace, opened by one of its staff: that person's own key, the workspace key that all of the staff have, and what
/// these open; in locked memory that is wiped when this goes. Moved, and copied only by `clone`. Any thread, one at a time.
class UnlockedKeys {
public:
    UnlockedKeys(UnlockedKeys &&other) noexcept = default;
    UnlockedKeys &operator=(UnlockedKeys &&other) noexcept = default;

    UnlockedKeys clone() const;

    /// Random, made with the workspace; not a secret.
    QString workspaceId() const { return m_workspaceId; }
    QString openedBy() const { return m_openedBy; } ///< The id of the slot.
    QString staffId() const { return m_staffId; }   ///< Whose slot it is: 32 hex digits, random.
    QByteArray publicKey() const { return publicKeyOf(m_personKey); } ///< What is sealed for this is ours to open.
    /// A key that was sealed for us (sealedbox.h); nothing: it was not, or it was altered.
    std::optional<SecretBytes> openSealed(QByteArrayView sealed) const;
    /// False: of a version without staff; KeySlots::upgrade brings it up to date.
    bool knowStaff() const { return m_version >= KeySlotFile::firstWithStaff; }
    QStringList databases() const { return m_databases.keys(); }
    /// The raw 32-byte key of a database, NotFound for a name that was never added, Damaged if its wrapping is.
    [[nodiscard]] Result<SecretBytes> databaseKey(const QString &name) const;

    /// Shows another process that we are the same person without showing a key (HMAC-SHA512-256 of the challenge under a
    /// subkey of the person's key: what one may not do is not done by another's window). The challenge has to name its direction as well as a fresh nonce, so that an answer
    /// can't be sent back as one's own.
    QByteArray proof(QByteArrayView challenge) const;
    bool isProof(QByteArrayView proof, QByteArrayView challenge) const;

    /// Over the list of a backup's files (HMAC-SHA512-256 under a subkey): made by who can open the workspace.
    QByteArray backupMac(QByteArrayView list) const { return authenticate(Purpose::Backup, list); }
    bool isBackupMac(QByteArrayView mac, QByteArrayView list) const { return isAuthentic(Purpose::Backup, list, mac); }

private:
    friend class KeySlots;

    /// Each use of a key has a subkey of its own (crypto_kdf). Proof and SealedBox are of the person's, the others of the
    /// workspace's; before there were staff those two were one.
    enum class Purpose { FileMac = 1, Databases = 2, Proof = 3, Backup = 4, SealedBox = 5 };

    UnlockedKeys(const KeySlotFile &file, SecretBytes workspaceKey, SecretBytes personKey, const QString &staffId, const QString &openedBy);

    static SecretBytes subkeyOf(const SecretBytes &key, Purpose purpose);
    static QByteArray publicKeyOf(const SecretBytes &personKey);
    SecretBytes subkey(Purpose purpose) const;
    QByteArray authenticate(Purpose purpose, QByteArrayView text) const;
    bool isAuthentic(Purpose purpose, QByteArrayView text, QByteArrayView mac) const;
    void sign(KeySlotText &text) const; ///< Puts the file's MAC in its place.
    bool haveSigned(const KeySlotText &text) const;
    WrappedKey wrapDatabaseKey(const QString &name, const SecretBytes &key) const;

    QString m_workspaceId;
    SecretBytes m_workspaceKey;
    SecretBytes m_personKey;
    QString m_staffId;
    int m_version = KeySlotFile::newestVersion;
    QMap<QString, WrappedKey> m_databases;
    QString m_openedBy;
};

} // namespace parley
