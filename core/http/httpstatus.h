// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/httpmessage.h"
#include "core/base/result.h"

#include <QDateTime>

namespace parley {

/// 301, 302, 303, 307 or 308 (RFC 9110, 15.4).
bool isRedirect(int status);

/// What a final status that is no success means; nothing for 200 to 299 and 304. `now` is for a Retry-After with a
/// date; it is read on every error status; 429 without it counts to X-RateLimit-Reset. 503 without Retry-After is a ServerError (RFC 9110, 15.6.4).
std::optional<Error> errorFromStatus(int status, const HttpHeaders &headers, const QDateTime &now);

/// The server asked everyone to stay away for a while: 429, or 503, with Retry-After.
bool asksForPause(int status, const std::optional<Error> &error);

} // namespace parley
