// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"

namespace parley {

// What is said of a message that is gone at its source.

/// In place of its author: "Removed message".
QString goneName(Withdrawal::Kind kind);
/// For a chip: "gone at source".
QString goneChip(Withdrawal::Kind kind);
/// What became of it, and when; the day too where it is another one than now.
QString goneSentence(Withdrawal::Kind kind, const QDateTime &at, const QDateTime &now);

} // namespace parley
