// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

#include <optional>

namespace parley {

/// A moment as feeds write it, in UTC; none: no date, or none that can be read without guessing which number is what.
/// Reads RFC 822 and 2822 with their usual faults (two-digit year, full or Dutch, German, French, Spanish, Italian,
/// Portuguese month names, no or a wrong day name, zone names, military letters as UTC), RFC 3339 and W3CDTF down to the
/// year, asctime. No zone means UTC, no time 00:00; hour 24 is the next midnight, second 60 the next minute.
std::optional<QDateTime> dateFromText(QStringView text);

} // namespace parley
