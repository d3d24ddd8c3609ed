// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filelock.h"
#include "core/workspace/backuplist.h"

namespace parley {

class UnlockedKeys;

/// A backup, unpacked into a folder of its own beside the place where the workspace will be, until it is put there.
/// Goes with everything that is in it unless `putInPlace` was done.
class Restore {
public:
    /// Every byte is compared with the backup's list. Damaged, TooNew, DiskFull, ReadOnly, Busy (another restore), Missing (no such
    /// file).
    [[nodiscard]] static Result<std::unique_ptr<Restore>> unpack(const QString &file, const QString &workspace);
    ~Restore();
    Q_DISABLE_COPY_MOVE(Restore)

    QString folder() const { return m_folder; } ///< Its key slots are to be opened here.
    const BackupList &list() const { return m_backup.list; }

    /// Whether who made it could open the workspace, and whether the keys fit. Damaged: one of them is not so.
    [[nodiscard]] Status prove(const UnlockedKeys &keys) const;
    /// Gives it the place of the workspace. What is there, an older state of it or an empty folder, is moved aside in the
    /// same step where the system can do that, to the folder that is returned; empty: nothing was there. The caller holds
    /// its lock.
    [[nodiscard]] Result<QString> putInPlace(const QDateTime &now);

private:
    Restore(const QString &folder, const QString &workspace, std::unique_ptr<FileLock> lock);

    std::unique_ptr<FileLock> m_lock; ///< Of two restores at the same place.
    QString m_folder;
    QString m_workspace;
    ReadBackup m_backup;
    bool m_isInPlace = false;
};

} // namespace parley
