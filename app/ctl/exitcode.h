// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace parley::ctl {

/// What a command tells the program that called it (cli.md, "Conventions").
enum class ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Locked = 3,  ///< Locked, or a wrong passphrase.
    Refused = 4, ///< By a rule, which is named.
    Partial = 5, ///< Some source failed; the rest is stored.
    Busy = 6,    ///< The workspace is held by a program that can't be reached.
};

ExitCode exitCodeOf(ErrorKind kind);
/// Of several things done side by side.
ExitCode exitCodeOf(qsizetype failed, qsizetype all);

} // namespace parley::ctl
