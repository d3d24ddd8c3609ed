// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedpause.h"

#include "core/connectors/feeds/feedxml.h"

#include <QHash>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

using Pause = std::optional<std::chrono::seconds>;

constexpr std::chrono::seconds longestPause = 6h;

Pause bounded(std::chrono::seconds pause)
{
    return pause > 0s ? Pause(std::min(pause, longestPause)) : std::nullopt;
}

Pause pauseOfTtl(const XmlElement &channel)
{
    bool isNumber = false;
    const int minutes = channel.child(u"", u"ttl").text().toInt(&isNumber);
    return isNumber ? bounded(std::chrono::minutes(std::clamp(minutes, 0, 100000))) : std::nullopt;
}

Pause pauseOfPeriod(const XmlElement &channel)
{
    static const QHash<QString, std::chrono::seconds> periods
        = {{u"hourly"_s, 1h}, {u"daily"_s, 24h}, {u"weekly"_s, 168h}, {u"monthly"_s, 720h}, {u"yearly"_s, 8760h}};
    const auto period = periods.constFind(channel.child(u"sy", u"updateperiod").text().toLower());
    if (period == periods.cend())
        return std::nullopt;
    const int frequency = channel.child(u"sy", u"updatefrequency").text().toInt();
    return bounded(*period / std::clamp(frequency, 1, 100000));
}

bool isSkipped(const QDateTime &moment, const QSet<int> &hours, const QSet<QString> &days)
{
    static const QStringList names
        = {u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s, u"saturday"_s, u"sunday"_s};
    return hours.contains(moment.time().hour()) || days.contains(names[moment.date().dayOfWeek() - 1]);
}

Pause pauseOfSkips(const XmlElement &channel, const QDateTime &now)
{
    QSet<int> hours;
    for (const XmlElement &hour : channel.child(u"", u"skiphours").children()) {
        bool isNumber = false;
        if (const int number = hour.text().toInt(&isNumber); isNumber)
            hours.insert(number % 24);
    }
    QSet<QString> days;
    for (const XmlElement &day : channel.child(u"", u"skipdays").children())
        days.insert(day.text().toLower());
    const QDateTime utc = now.toUTC();
    if ((hours.isEmpty() && days.isEmpty()) || !utc.isValid() || !isSkipped(utc, hours, days))
        return std::nullopt;
    const QDateTime hour(utc.date(), QTime(utc.time().hour(), 0), utc.timeZone());
    for (int ahead = 1; ahead < 6; ++ahead) {
        const QDateTime next = hour.addSecs(3600 * ahead);
        if (!isSkipped(next, hours, days))
            return bounded(std::chrono::seconds(utc.secsTo(next)));
    }
    return longestPause;
}

} // namespace

Pause longerPause(Pause one, Pause other)
{
    return one && other ? std::max(one, other) : one ? one : other;
}

Pause pauseOfChannel(const XmlElement &channel, const QDateTime &now)
{
    return longerPause(longerPause(pauseOfTtl(channel), pauseOfPeriod(channel)), pauseOfSkips(channel, now));
}

Pause pauseOfHeaders(const HttpHeaders &headers)
{
    for (const QByteArray &value : headers.values("Cache-Control")) {
        for (const QByteArray &directive : value.toLower().split(',')) {
            if (!directive.trimmed().startsWith("max-age="))
                continue;
            bool isNumber = false;
            const qint64 seconds = directive.trimmed().sliced(8).replace('"', "").toLongLong(&isNumber);
            if (isNumber)
                return bounded(std::chrono::seconds(std::clamp<qint64>(seconds, 0, 1'000'000'000)));
        }
    }
    return std::nullopt;
}

} // namespace parley
