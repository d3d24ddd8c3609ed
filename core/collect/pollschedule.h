// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/platform.h"

#include <chrono>

namespace parley {

/// When a source is asked again. Pure: it is told what happened and answers with a pause; it holds no timer or clock.
/// The numbers are those of the platform's sheet (feeds.md, "Errors and back-off").
class PollSchedule {
public:
    /// `wished`: what the person set for this source; kept within the platform's limits, unless the source is on loopback.
    PollSchedule(const PlatformInfo &platform, std::optional<std::chrono::seconds> wished, bool onLoopback);

    /// `quietPolls`: good polls in a row without anything new. `asked`: the pause that the platform asks for.
    std::chrono::seconds afterSuccess(int quietPolls, std::optional<std::chrono::seconds> asked) const;
    std::chrono::seconds afterFailure(const Error &error, int failuresInARow) const;

    /// Spreads requests: `pause` plus or minus 20 %, by `random` in [0, 1).
    static std::chrono::seconds jittered(std::chrono::seconds pause, double random);

private:
    std::chrono::seconds m_usual;
    std::chrono::seconds m_longest;
    bool m_fixed;
};

} // namespace parley
