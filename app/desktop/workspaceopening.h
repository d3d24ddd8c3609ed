// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/connectors/registry.h"
#include "core/secrets/keychain.h"
#include "core/secrets/unlockedkeys.h"
#include "core/workspace/workspacelock.h"
#include "ui/firstrun/firstrunchoices.h"

#include <QFuture>

namespace parley {

/// A workspace that may be opened now: its keys, and the lock that says nobody else writes to it.
struct OpenedKeys {
    QString folder;
    std::unique_ptr<WorkspaceLock> lock;
    std::unique_ptr<UnlockedKeys> keys;
};

/// The functions below take the lock and do the slow work (Argon2id, about a second) on threads of their own; the futures
/// finish there. Folder and clock outlive them.
QFuture<Result<OpenedKeys>> unlockWithPassphrase(const QString &folder, SecretBytes passphrase);
QFuture<Result<OpenedKeys>> unlockWithKeychain(const QString &folder, Keychain &keychain);

/// Whose secret it is (UnlockedKeys::staffId), while this program has the workspace open already: no lock is taken, and no key
/// is kept.
QFuture<Result<QString>> checkPassphrase(const QString &folder, SecretBytes passphrase);
QFuture<Result<QString>> checkKeychain(const QString &folder, Keychain &keychain);

/// Makes what the first run was told to make: key slots, register, organisation, its instruction, its first source.
QFuture<Result<OpenedKeys>> createWorkspace(const QString &folder, FirstRunChoices choices, const ConnectorRegistry &connectors,
    const Clock &clock);

} // namespace parley
