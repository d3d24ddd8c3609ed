// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/retryafter.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

constexpr std::chrono::seconds longestWait = 24h;

int monthFromName(QStringView name)
{
    constexpr auto names = "janfebmaraprmayjunjulaugsepoctnovdec"_L1;
    const qsizetype at = QString(names).indexOf(name, 0, Qt::CaseInsensitive);
    return at >= 0 && at % 3 == 0 ? static_cast<int>(at / 3) + 1 : 0;
}

// QTime knows no leap second.
int secondOf(const QString &digits)
{
    const int second = digits.toInt();
    return second == 60 ? 59 : second;
}

} // namespace

QDateTime dateTimeFromHttpDate(const QByteArray &text, const QDateTime &now)
{
    static const QRegularExpression fixdate(
        u"^(?:[a-z]{3}|[a-z]{6,9}), (\\d{2})[ -]([a-z]{3})[ -](\\d{4}|\\d{2}) (\\d{2}):(\\d{2}):(\\d{2}) GMT$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression asctime(u"^[a-z]{3} ([a-z]{3}) ([ \\d]\\d) (\\d{2}):(\\d{2}):(\\d{2}) (\\d{4})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString line = QString::fromLatin1(text.trimmed());
    QString day, month, year;
    QTime time;
    if (const auto match = fixdate.match(line); match.hasMatch()) {
        day = match.captured(1);
        month = match.captured(2);
        year = match.captured(3);
        time = QTime(match.captured(4).toInt(), match.captured(5).toInt(), secondOf(match.captured(6)));
    } else if (const auto match = asctime.match(line); match.hasMatch()) {
        month = match.captured(1);
        day = match.captured(2).trimmed();
        time = QTime(match.captured(3).toInt(), match.captured(4).toInt(), secondOf(match.captured(5)));
        year = match.captured(6);
    } else {
        return {};
    }
    int fullYear = year.toInt();
    if (year.size() == 2) {
        const int latest = now.toUTC().date().year() + 50;
        fullYear = latest - (latest - fullYear) % 100;
    }
    const QDate date(fullYear, monthFromName(month), day.toInt());
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, QTimeZone::UTC);
}

std::optional<std::chrono::seconds> retryAfterFrom(const QByteArray &value, const QDateTime &now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return {};
    if (std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qlonglong seconds = text.toLongLong(&fits);
        return fits ? std::min(std::chrono::seconds(seconds), longestWait) : longestWait;
    }
    const QDateTime moment = dateTimeFromHttpDate(text, now);
    if (!moment.isValid())
        return {};
    const auto wait = std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(now.msecsTo(moment)));
    return std::clamp<std::chrono::seconds>(wait, 0s, longestWait);
}

} // namespace parley
