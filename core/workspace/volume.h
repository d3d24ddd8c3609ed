// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace parley {

// What the disk under a folder does for it. Linux only: elsewhere nothing is known. `system` is where /sys and /proc are
// found, `/` unless a test has made some of its own.

/// Whether the block device of a file system (`/dev/mapper/x`) is encrypted, itself or every device that it is made of, by
/// dm-crypt (sysfs: dm/uuid begins with CRYPT-). Nothing: that can't be told, as for a network's file system.
std::optional<bool> isEncryptedVolume(const QString &device, const QString &system = QStringLiteral("/"));
/// Of the file system that holds this folder.
std::optional<bool> isOnEncryptedVolume(const QString &folder);

enum class Swap {
    None,
    Encrypted, ///< Or in memory only (zram).
    Plain,
    Unknown,
};
/// Memory may be written to the swap; what it keeps there stays readable after the machine is off.
Swap swapState(const QString &system = QStringLiteral("/"));

} // namespace parley
