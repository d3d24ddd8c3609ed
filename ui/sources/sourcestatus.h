// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"

namespace parley {

/// How a source does, as one word. The shape beside it says the same without colour (ui/design.md, section 10).
enum class SourceStatus {
    Good,        ///< A filled circle: the last poll was read in full.
    NotYet,      ///< An open circle: not asked yet.
    Limited,     ///< A triangle: the platform makes us wait, or its last answer was cut.
    Failed,      ///< A square: the last poll failed.
    Paused,      ///< Two bars: a person stopped it.
    SwitchedOff, ///< A struck circle: the platform said that it is gone for good.
};

SourceStatus statusOf(const SourceRow &row);
QString wordOf(SourceStatus status);
/// Limited, Failed or SwitchedOff: a person may have to do something.
bool needsAttention(SourceStatus status);

} // namespace parley
