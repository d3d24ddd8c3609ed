// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <numeric>

#include <sys/resource.h>
#include <time.h>

using namespace Qt::StringLiterals;

namespace parley::bench {

Nanoseconds threadCpu()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + Nanoseconds(now.tv_nsec);
}

Nanoseconds childrenCpu()
{
    rusage usage {};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto of = [](const timeval &time) { return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec); };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

double milliseconds(Nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

Nanoseconds Spread::percentile(double part) const
{
    if (m_times.empty())
        return {};
    std::ranges::sort(m_times);
    const auto at = size_t(std::ceil(part * double(m_times.size())));
    return m_times[std::clamp<size_t>(at, 1, m_times.size()) - 1];
}

Nanoseconds Spread::sum() const
{
    return std::accumulate(m_times.begin(), m_times.end(), Nanoseconds(0));
}

void tell(const Figure &figure)
{
    static const char *const demands[] = {"", "atMost", "atLeast"};
    const QJsonObject line {{u"what"_s, figure.what}, {u"ratio"_s, figure.ratio},
        {u"demand"_s, QString::fromLatin1(demands[int(figure.demand)])}, {u"bound"_s, figure.bound}, {u"ours"_s, figure.ours},
        {u"other"_s, figure.other}, {u"goal"_s, figure.goal}, {u"note"_s, figure.note}};
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

QString inMilliseconds(Nanoseconds time)
{
    const double ms = milliseconds(time);
    return QString::number(ms, 'f', ms < 0.1 ? 3 : ms < 10 ? 2 : ms < 100 ? 1 : 0);
}

QString percentiles(const Spread &spread)
{
    return inMilliseconds(spread.percentile(0.5)) + u" / "_s + inMilliseconds(spread.percentile(0.95)) + u" / "_s
        + inMilliseconds(spread.percentile(0.99)) + u" ms"_s;
}

QString loadAverage()
{
    QFile file(u"/proc/loadavg"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().split(' ').value(0)) : QString();
}

} // namespace parley::bench
