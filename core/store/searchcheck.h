// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace parley {

class Connection;

/// Whether each full-text partition says of its messages what they say themselves, and every message is in one
/// (FTS5's integrity-check with rank 1, storage.md, section 4). Changes nothing, but SQLite takes that command for
/// writing: others who write wait while one partition is compared, about a second for 300,000 messages. Not inside a
/// transaction. A line for each problem, of numbers alone.
[[nodiscard]] Result<QStringList> searchProblems(Connection &connection);

} // namespace parley
