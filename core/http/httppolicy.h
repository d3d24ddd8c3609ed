// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace parley {

/// What the one who asks adds to a request: who asks, for which source, and how much of an answer is bearable.
struct HttpPolicy {
    QString contact = {}; ///< Of the organisation, for the User-Agent: a mail address or a page.
    /// The host of the source's own endpoint. If it is on loopback, what the platform links to may be there too.
    QString sourceHost = {};
    qint64 bodyLimit = 32 * 1024 * 1024;          ///< Bytes, decoded.
    std::chrono::milliseconds totalTime {60'000}; ///< All hops, without the wait for the budget.
    std::chrono::milliseconds idleTime {20'000};  ///< Without a sign of life.
};

} // namespace parley
