// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ratelimit.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

constexpr std::chrono::seconds longestRest = 1h;
constexpr qint64 surelyAMoment = 1'000'000'000; // As seconds since 1970: 2001.

QDateTime momentFrom(const QByteArray &text, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        return QDateTime::fromString(QString::fromLatin1(text.first(std::min<qsizetype>(text.size(), 64))), Qt::ISODateWithMs);
    if (number < 0)
        return {};
    return number >= surelyAMoment ? QDateTime::fromSecsSinceEpoch(std::min(number, qint64(4'000'000'000)), QTimeZone::UTC)
                                   : now.addSecs(number);
}

} // namespace

std::optional<std::chrono::seconds> untilLimitResets(const HttpHeaders &headers, const QDateTime &now)
{
    const QDateTime moment = momentFrom(headers.value("X-RateLimit-Reset").trimmed(), now);
    if (!moment.isValid())
        return std::nullopt;
    const auto rest = std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(now.msecsTo(moment)));
    return std::clamp<std::chrono::seconds>(rest, 0s, longestRest);
}

bool isLimitNearlySpent(const HttpHeaders &headers)
{
    bool hasLimit = false;
    bool hasRest = false;
    const qint64 limit = headers.value("X-RateLimit-Limit").trimmed().toLongLong(&hasLimit);
    const qint64 rest = headers.value("X-RateLimit-Remaining").trimmed().toLongLong(&hasRest);
    return hasLimit && hasRest && limit > 0 && rest <= limit / 20;
}

} // namespace parley
