// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/moments.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

struct Moments {
    Q_DECLARE_TR_FUNCTIONS(Moments)
};

QDate localDate(const QDateTime &moment)
{
    return moment.toLocalTime().date();
}

} // namespace

QString shownAge(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return {};
    const qint64 minutes = then.secsTo(now) / 60;
    if (minutes < 1)
        return Moments::tr("now", "age of a message under a minute");
    if (minutes < 60)
        return Moments::tr("%1 min").arg(minutes);
    if (minutes < 180)
        return Moments::tr("%1 h %2", "hours and minutes, short").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
    if (localDate(then) == localDate(now))
        return Moments::tr("%1 h", "hours, short").arg(minutes / 60);
    if (localDate(then).addDays(1) == localDate(now))
        return Moments::tr("yesterday");
    const QDate day = localDate(then);
    const QString text = QLocale().toString(day, u"d MMM"_s).remove(u'.');
    return day.year() == localDate(now).year() ? text : text + u" ’%1"_s.arg(day.year() % 100, 2, 10, QChar(u'0'));
}

QString spokenAge(const QDateTime &then, const QDateTime &now)
{
    const int minutes = int(then.secsTo(now) / 60);
    if (minutes < 1)
        return Moments::tr("just now");
    if (minutes < 60)
        return Moments::tr("%n minute(s) ago", nullptr, minutes);
    if (minutes < 24 * 60)
        return Moments::tr("%n hour(s) ago", nullptr, minutes / 60);
    return QLocale().toString(localDate(then), QLocale::LongFormat);
}

QString shownTime(const QDateTime &moment)
{
    return moment.toLocalTime().toString(u"HH:mm"_s);
}

QString shownTimeWithSeconds(const QDateTime &moment)
{
    return moment.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString shownDate(const QDateTime &moment)
{
    return QLocale().toString(localDate(moment), QLocale::ShortFormat);
}

QString shownMoment(const QDateTime &moment)
{
    return shownDate(moment) + u' ' + shownTimeWithSeconds(moment);
}

QString shownDay(const QDateTime &moment, const QDateTime &now)
{
    const bool thisYear = localDate(moment).year() == localDate(now).year();
    return QLocale().toString(localDate(moment), thisYear ? u"dddd d MMMM"_s : u"dddd d MMMM yyyy"_s);
}

QString shownSpan(qint64 seconds)
{
    if (seconds < 60)
        return Moments::tr("%1 s", "seconds, short").arg(seconds);
    if (seconds < 3600)
        return Moments::tr("%1 min").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return Moments::tr("%1 h", "hours, short").arg(seconds / 3600);
    return Moments::tr("%n day(s)", nullptr, int(seconds / 86400));
}

} // namespace parley
