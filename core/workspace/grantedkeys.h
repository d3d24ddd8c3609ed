// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QString>

#include <vector>

namespace parley {

class Connection;
class UnlockedKeys;

/// A key of the workspace that is sealed for us.
struct GrantedKey {
    QString name; ///< As of KeyGrant::key.
    qint64 generation = 1;
    SecretBytes bytes;
};

/// All of them, by name and generation, from a register of whatever version: a backup is made before it is brought up to
/// date. Damaged: one does not open.
[[nodiscard]] Result<std::vector<GrantedKey>> grantedKeys(Connection &registry, const UnlockedKeys &keys);

/// `inbox/<uuid>`
QString inboxKeyName(const QString &uuid);
/// Where what a key opens is, from the workspace's folder; empty: it opens no file.
QString fileOfKey(const QString &name);

} // namespace parley
