// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/pollschedule.h"

#include <algorithm>
#include <array>

namespace parley {

using namespace std::chrono_literals;

namespace {

/// A server's own wish is heeded up to this: because of the 72 hours it can't be more.
constexpr std::chrono::seconds longestWish = 6h;
constexpr std::chrono::seconds longestWait = 24h;

std::chrono::seconds doubled(std::chrono::seconds first, int failuresInARow, std::chrono::seconds most)
{
    std::chrono::seconds pause = first;
    for (int i = 1; i < failuresInARow && pause < most; ++i)
        pause *= 2;
    return std::min(pause, most);
}

} // namespace

PollSchedule::PollSchedule(const PlatformInfo &platform, std::optional<std::chrono::seconds> wished, bool onLoopback)
    : m_usual(platform.interval)
    , m_longest(platform.maxInterval)
    , m_fixed(wished.has_value())
{
    if (wished)
        m_usual = onLoopback ? std::max(*wished, 1s) : std::clamp(*wished, platform.minInterval, platform.maxInterval);
}

std::chrono::seconds PollSchedule::afterSuccess(int quietPolls, std::optional<std::chrono::seconds> asked) const
{
    std::chrono::seconds pause = m_usual;
    if (!m_fixed) {
        // A place where something happens is asked more often, a quiet one less: from a third to four times as long.
        if (quietPolls == 0)
            pause = m_usual / 3;
        else if (quietPolls > 4)
            pause = doubled(m_usual, quietPolls - 3, m_longest);
    }
    return asked ? std::max(pause, std::min(*asked, longestWish)) : pause;
}

std::chrono::seconds PollSchedule::afterFailure(const Error &error, int failuresInARow) const
{
    static constexpr std::array<std::chrono::seconds, 4> network {5min, 15min, 60min, 6h};
    const auto step = static_cast<size_t>(std::clamp(failuresInARow - 1, 0, 3));
    switch (error.kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::ServerError:
        return error.retryAfter ? std::min(*error.retryAfter, longestWait) : doubled(m_usual, failuresInARow, longestWait);
    case ErrorKind::NotFound:
    case ErrorKind::Gone:
    case ErrorKind::Unauthorized:
    case ErrorKind::TokenRefused: return longestWait;
    case ErrorKind::CutOff:
    case ErrorKind::Storage:
    case ErrorKind::Refused: return m_usual;
    default: return m_fixed ? std::min(network[step], m_usual * (1 << step)) : network[step];
    }
}

std::chrono::seconds PollSchedule::jittered(std::chrono::seconds pause, double random)
{
    const double factor = 0.8 + 0.4 * random;
    return std::chrono::seconds(std::max<qint64>(1, static_cast<qint64>(static_cast<double>(pause.count()) * factor)));
}

} // namespace parley
