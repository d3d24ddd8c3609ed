// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace parley {

/// To be called first in main(), before any secret is in memory: no core dumps, no reading of our memory by other
/// programs of the same user (Linux: RLIMIT_CORE and PR_SET_DUMPABLE, prctl(2); nothing yet elsewhere), and libsodium
/// made ready. On an error the program must not go on.
[[nodiscard]] Status hardenProcess();

} // namespace parley
