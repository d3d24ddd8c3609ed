// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/httpmessage.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace parley {

class XmlElement;

/// The pause that a channel asks for: ttl, sy:updatePeriod and sy:updateFrequency, skipHours and skipDays (which are in
/// GMT). At most six hours, since an item may be collected only within 72 hours.
std::optional<std::chrono::seconds> pauseOfChannel(const XmlElement &channel, const QDateTime &now);

/// The same by Cache-Control: max-age (RFC 9111, 5.2.2.1).
std::optional<std::chrono::seconds> pauseOfHeaders(const HttpHeaders &headers);

/// The longer of two.
std::optional<std::chrono::seconds> longerPause(
    std::optional<std::chrono::seconds> one, std::optional<std::chrono::seconds> other);

} // namespace parley
