// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/exitcode.h"

namespace parley::ctl {

ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage: return ExitCode::Usage;
    case ErrorKind::Locked:
    case ErrorKind::TooManyTries: return ExitCode::Locked;
    case ErrorKind::Refused: return ExitCode::Refused;
    case ErrorKind::Busy: return ExitCode::Busy;
    default: return ExitCode::Failed;
    }
}

ExitCode exitCodeOf(qsizetype failed, qsizetype all)
{
    if (failed == 0)
        return ExitCode::Done;
    return failed < all ? ExitCode::Partial : ExitCode::Failed;
}

} // namespace parley::ctl
