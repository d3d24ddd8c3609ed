// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story/timeline.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parley::demo {

Timeline::Timeline(const TownSettings &settings)
    : m_start(settings.start.toUTC())
    , m_speed(settings.still ? 1 : settings.speed)
    , m_still(settings.still)
    , m_zone(settings.zone)
{
}

qint64 Timeline::secondAt(const QDateTime &moment) const
{
    const double passed = static_cast<double>(m_start.msecsTo(moment)) / 1000 * (moment < m_start ? 1 : m_speed);
    return std::min(openingSecond() + static_cast<qint64>(std::floor(passed)), lastSecond());
}

QDateTime Timeline::momentOf(qint64 second) const
{
    const qint64 after = second - openingSecond();
    if (after <= 0)
        return m_start.addSecs(after);
    return m_start.addMSecs(static_cast<qint64>(std::ceil(static_cast<double>(after) * 1000 / m_speed)));
}

int Timeline::hourOf(qint64 second) const
{
    return m_start.addSecs(second - openingSecond()).toTimeZone(m_zone).time().hour();
}

QString Timeline::withTimes(const QString &text, qint64 second) const
{
    static const QRegularExpression mark(u"\\{([+-]\\d{1,4})\\}"_s);
    QString told;
    qsizetype done = 0;
    for (auto marks = mark.globalMatch(text); marks.hasNext();) {
        const QRegularExpressionMatch match = marks.next();
        const QTime time = momentOf(second + 60 * match.captured(1).toInt()).toTimeZone(m_zone).time();
        told += QStringView(text).sliced(done, match.capturedStart() - done);
        told += QTime(time.hour(), time.minute() / 5 * 5).toString(u"HH:mm"_s);
        done = match.capturedEnd();
    }
    told += QStringView(text).sliced(done);
    return told;
}

} // namespace parley::demo
