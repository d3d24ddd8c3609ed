// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFileDevice>

namespace parley {

/// Replaces a file in one step, readable by its owner alone: after a crash or a power cut either the old bytes or the
/// new ones are there. Also removes what an interrupted writing of the same file left behind.
/// DiskFull, ReadOnly, Storage.
[[nodiscard]] Status writeDurably(const QString &path, const QByteArray &bytes);

/// Why `wanted` bytes could not be written: DiskFull or Storage. Qt calls a write that was cut short an unknown error.
Error writeError(const QFileDevice &file, qint64 wanted);
/// Brings what was written to an open file to the disk (fsync(2)). DiskFull, Storage.
[[nodiscard]] Status writeThrough(QFileDevice &file);
/// After a file in it was renamed: only then is its new name on the disk (fsync(2)).
void syncFolder(const QString &folder);

} // namespace parley
