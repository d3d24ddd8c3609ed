// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace parley {

class UnlockedKeys;

/// Backups that are made by themselves while Parley runs, and how long they are kept: what is in them has its term too, so
/// one that is too old goes, even if it is the last.
struct BackupPlan {
    QString folder; ///< Outside the workspace, best on another disk.
    std::chrono::hours every {24};
    int keepDays = 30;

    friend bool operator==(const BackupPlan &, const BackupPlan &) = default;
};

inline constexpr int mostKeepDays = 90;

/// In the register; an empty text, or one that can't be read, is no plan.
QString textOf(const BackupPlan &plan);
std::optional<BackupPlan> backupPlanFrom(const QString &text);

/// `parley-<first 8 digits of the workspace>-20261123-120000.tar`, UTC.
QString backupName(const QString &workspaceId, const QDateTime &now);
/// Of this workspace; invalid: the name is another's.
QDateTime backupTime(const QString &workspaceId, const QString &name);
/// One that lies in the future was made by a clock that was wrong, and does not count.
bool isBackupDue(const BackupPlan &plan, const QList<QDateTime> &made, const QDateTime &now);

/// Removes what is too old and makes a backup if one is due; its file, or nothing. Errors as of writeBackup, and Missing: the
/// folder is not there (a disk that is not plugged in).
[[nodiscard]] Result<std::optional<QString>> runBackupPlan(const BackupPlan &plan, const QString &workspace,
    const UnlockedKeys &keys, const QDateTime &now, const std::function<bool()> &goOn);

} // namespace parley
