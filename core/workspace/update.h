// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

namespace parley {

class UnlockedKeys;

/// Whether something of the workspace is of an older Parley: it can't be read before it was brought up to date.
[[nodiscard]] Result<bool> needsUpdate(const QString &workspace, const UnlockedKeys &keys);

/// Ends what was cut off after registry.db came under its next key (KeySlots::removeStaff): that key becomes its key.
[[nodiscard]] Status settleRegister(const QString &workspace, UnlockedKeys &keys);

/// Brings every database that `keys` open, and the key slots, to today's layout, after a backup of all of it as it was, which the older Parley
/// restores: `backups/before-update-….tar` in the workspace. Does nothing where all are of today, but for removing such
/// backups of more than 30 days ago, since what is in them has its term too. The caller holds the WorkspaceLock.
[[nodiscard]] Status bringUpToDate(const QString &workspace, UnlockedKeys &keys, const Clock &clock);

} // namespace parley
