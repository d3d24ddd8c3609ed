// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

namespace parley {

class UnlockedKeys;

/// Whether a database of the workspace is of an older Parley: it can't be read before it was brought up to date.
[[nodiscard]] Result<bool> needsUpdate(const QString &workspace, const UnlockedKeys &keys);

/// Brings every database of the workspace to today's layout, after a backup of all of it as it was, which the older Parley
/// restores: `backups/before-update-….tar` in the workspace. Does nothing where all are of today, but for removing such
/// backups of more than 30 days ago, since what is in them has its term too. The caller holds the WorkspaceLock.
[[nodiscard]] Status bringUpToDate(const QString &workspace, const UnlockedKeys &keys, const QDateTime &now);

} // namespace parley
