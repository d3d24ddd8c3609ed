// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/backoff.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace parley {

namespace {

// Between 0 and 1. Consecutive seeds must not give neighbours, hence the mixing (the finaliser of MurmurHash3).
double fraction(quint32 seed)
{
    seed ^= seed >> 16;
    seed *= 0x85ebca6bU;
    seed ^= seed >> 13;
    seed *= 0xc2b2ae35U;
    seed ^= seed >> 16;
    return static_cast<double>(seed) / 4294967295.0;
}

std::chrono::seconds scaled(std::chrono::seconds delay, double factor)
{
    return std::chrono::round<std::chrono::seconds>(std::chrono::duration<double>(delay) * factor);
}

} // namespace

std::chrono::seconds jittered(std::chrono::seconds delay, quint32 seed)
{
    return scaled(delay, 0.8 + 0.4 * fraction(seed));
}

std::chrono::seconds retryDelay(const Error &error, int failuresInARow, quint32 seed)
{
    constexpr std::array<std::chrono::seconds, 4> networkSteps {5min, 15min, 60min, 6h};
    constexpr std::chrono::seconds firstRefusal = 15min;
    constexpr std::chrono::seconds longestRefusal = 24h;
    const int step = std::max(failuresInARow, 1) - 1;
    if (error.retryAfter)
        return scaled(*error.retryAfter, 1 + 0.2 * fraction(seed));
    if (error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::ServerError)
        return jittered(std::min(firstRefusal * (1 << std::min(step, 7)), longestRefusal), seed);
    return jittered(networkSteps[static_cast<size_t>(std::min(step, 3))], seed);
}

} // namespace parley
