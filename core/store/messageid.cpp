// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messageid.h"

#include <QTimeZone>

namespace parley {

namespace {
constexpr qint64 epochSeconds = 946'684'800; // 2000-01-01T00:00:00Z
constexpr int bits = 4;

MessageId firstIdOfSecond(qint64 seconds)
{
    return {(seconds - epochSeconds) * (qint64(1) << bits)};
}
} // namespace

MessageId firstIdAt(const QDateTime &posted)
{
    return firstIdOfSecond(posted.toSecsSinceEpoch());
}

MonthOfIds monthOf(MessageId id)
{
    const QDate day = QDateTime::fromSecsSinceEpoch((id.value >> bits) + epochSeconds, QTimeZone::UTC).date();
    const QDate first(day.year(), day.month(), 1);
    return {firstIdOfSecond(first.startOfDay(QTimeZone::UTC).toSecsSinceEpoch()),
        firstIdOfSecond(first.addMonths(1).startOfDay(QTimeZone::UTC).toSecsSinceEpoch())};
}

} // namespace parley
