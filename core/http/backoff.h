// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>

namespace parley {

/// How long to wait after `failuresInARow` (1 or more) of this kind. The server's own Retry-After counts before all
/// else; then 15 min doubled up to 24 h where the server refuses (429, 5xx); 5, 15, 60 min and 6 h for anything else,
/// which is most often the network (platforms/feeds.md, "Errors and back-off"). `seed` spreads it by up to 20 %, so
/// that sources that failed together do not come back together; never below a Retry-After. Pure: the same seed gives
/// the same delay.
std::chrono::seconds retryDelay(const Error &error, int failuresInARow, quint32 seed);

/// `delay` spread by up to 20 % both ways.
std::chrono::seconds jittered(std::chrono::seconds delay, quint32 seed);

} // namespace parley
