// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace parley {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

FixedClock::FixedClock(const QDateTime &moment)
    : m_moment(moment.toUTC())
{
}

QDateTime FixedClock::now() const
{
    return m_moment;
}

void FixedClock::set(const QDateTime &moment)
{
    m_moment = moment.toUTC();
}

} // namespace parley
