// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <functional>

namespace parley {

class Connection;

/// Copies an open database, as it is at this moment, into a new file under the same key, by SQLite's online backup: others
/// go on reading and writing meanwhile. The copy is one file without a WAL, written through to the disk, and has been
/// opened and checked page by page (Damaged: it failed that, so the original is damaged too). `goOn` is asked now and
/// then; Cancelled: it said no. Refused: there is a file already. Nothing is left behind on an error.
[[nodiscard]] Status copyDatabase(
    Connection &from, const QString &path, const SecretBytes &key, const std::function<bool()> &goOn);

} // namespace parley
