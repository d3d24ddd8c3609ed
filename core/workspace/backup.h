// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/backuplist.h"

#include <functional>

namespace parley {

class UnlockedKeys;

enum class BackupExtent {
    Everything, ///< Refused (rule: key-not-granted) to one who can't open an organisation's inbox.
    WhatOpens,  ///< Without the inboxes that `keys` don't open.
};

/// Puts all of a workspace into one file while it is in use: key slots, databases (each as it is at one moment, under its
/// own key and checked), pictures (encrypted as they are). Nothing in it is plain: it opens with the passphrase that the
/// workspace has now. It is written beside its place, read again from the first byte to the last, and then named `file`:
/// so after a crash there is a whole backup or none. Needs no lock of the workspace, and reads one of an older
/// version too.
///
/// `goOn` is asked now and then. Errors: Refused (file-exists), Cancelled, DiskFull, ReadOnly, Storage,
/// Damaged (what was to be saved is damaged; `detail` names the file), Busy (somebody writes the same backup).
[[nodiscard]] Result<BackupList> writeBackup(const QString &workspace, const UnlockedKeys &keys, const QString &file,
    const QDateTime &now, const std::function<bool()> &goOn, BackupExtent extent = BackupExtent::Everything);

} // namespace parley
