// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/httpmessage.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace parley {

/// How long to stay away, by X-RateLimit-Reset; none: not said, or not readable. Mastodon writes ISO 8601 with
/// microseconds (mastodon/documentation, api/rate-limits.md), others the seconds since 1970 or from now. At most an hour.
std::optional<std::chrono::seconds> untilLimitResets(const HttpHeaders &headers, const QDateTime &now);

/// At most a twentieth of X-RateLimit-Limit is left: the rest belongs to the person who uses the account.
bool isLimitNearlySpent(const HttpHeaders &headers);

} // namespace parley
