// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace parley {

// How moments are written: in the reader's time zone and locale. `now` is handed in (core/base/clock.h).

/// For a list: "now", "4 min", "1 h 06", "3 h", "yesterday", "22 May", "22 May ’25".
QString shownAge(const QDateTime &then, const QDateTime &now);
/// For a screen reader: "4 minutes ago".
QString spokenAge(const QDateTime &then, const QDateTime &now);
QString shownTime(const QDateTime &moment);            ///< 10:27
QString shownTimeWithSeconds(const QDateTime &moment); ///< 10:27:51
QString shownDate(const QDateTime &moment);            ///< 17-11-2026
QString shownMoment(const QDateTime &moment);          ///< 17-11-2026 10:27:51
/// A heading between messages: "Monday 16 November", with the year where it is another one than now.
QString shownDay(const QDateTime &moment, const QDateTime &now);
/// How long something took: "47 s", "3 min", "5 h", "2 days".
QString shownSpan(qint64 seconds);

} // namespace parley
