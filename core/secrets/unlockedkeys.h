// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"
#include "core/secrets/keyslotfile.h"

#include <QStringList>

namespace parley {

/// An opened workspace: the workspace key, in locked memory that is wiped when this goes, and what it opens. Moved, and
/// copied only by `clone`. Any thread, one at a time.
class UnlockedKeys {
public:
    UnlockedKeys(UnlockedKeys &&other) noexcept = default;
    UnlockedKeys &operator=(UnlockedKeys &&other) noexcept = default;

    UnlockedKeys clone() const;

    /// Random, made with the workspace; not a secret.
    QString workspaceId() const { return m_workspaceId; }
    QString openedBy() const { return m_openedBy; } ///< The id of the slot.
    QStringList databases() const { return m_databases.keys(); }
    /// The raw 32-byte key of a database, NotFound for a name that was never added, Damaged if its wrapping is.
    [[nodiscard]] Result<SecretBytes> databaseKey(const QString &name) const;

    /// Shows another process that we hold the workspace key without showing the key (HMAC-SHA512-256 of the challenge
    /// under a subkey of its own). The challenge has to name its direction as well as a fresh nonce, so that an answer
    /// can't be sent back as one's own.
    QByteArray proof(QByteArrayView challenge) const;
    bool isProof(QByteArrayView proof, QByteArrayView challenge) const;

    /// Over the list of a backup's files (HMAC-SHA512-256 under a subkey): made by who can open the workspace.
    QByteArray backupMac(QByteArrayView list) const { return authenticate(Purpose::Backup, list); }
    bool isBackupMac(QByteArrayView mac, QByteArrayView list) const { return isAuthentic(Purpose::Backup, list, mac); }

private:
    friend class KeySlots;

    /// Each use of the workspace key has a subkey of its own (crypto_kdf).
    enum class Purpose { FileMac = 1, Databases = 2, Proof = 3, Backup = 4 };

    UnlockedKeys(const QString &workspaceId, QByteArrayView workspaceKey, const QMap<QString, WrappedKey> &databases,
        const QString &openedBy);

    QByteArrayView workspaceKey() const { return m_workspaceKey.view(); }
    SecretBytes subkey(Purpose purpose) const;
    QByteArray authenticate(Purpose purpose, QByteArrayView text) const;
    bool isAuthentic(Purpose purpose, QByteArrayView text, QByteArrayView mac) const;
    void sign(KeySlotText &text) const; ///< Puts the file's MAC in its place.
    bool haveSigned(const KeySlotText &text) const;
    WrappedKey wrapDatabaseKey(const QString &name, const SecretBytes &key) const;

    QString m_workspaceId;
    SecretBytes m_workspaceKey;
    QMap<QString, WrappedKey> m_databases;
    QString m_openedBy;
};

} // namespace parley
