// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace parley {

/// How long a Retry-After field asks to wait from `now` (UTC) on: seconds or an HTTP-date (RFC 9110, 10.2.3). Between
/// zero and 24 hours: a date gone by is zero, a longer wait is cut. Nothing if it can't be read.
std::optional<std::chrono::seconds> retryAfterFrom(const QByteArray &value, const QDateTime &now);

/// The three forms of RFC 9110, 5.6.7: IMF-fixdate, RFC 850 (a two-digit year is at most 50 years ahead of `now`) and
/// asctime. UTC; invalid if it is none of them.
QDateTime dateTimeFromHttpDate(const QByteArray &text, const QDateTime &now);

} // namespace parley
