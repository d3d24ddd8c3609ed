// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/viewcounters.h"

namespace parley {

namespace {

constexpr qint64 firstSourceView = 1000;

View viewOfNumber(qint64 number)
{
    if (number >= firstSourceView)
        return {View::Kind::Source, SourceId {number - firstSourceView}};
    return {static_cast<View::Kind>(number), {}};
}

} // namespace

qint64 viewNumber(const View &view)
{
    return view.kind == View::Kind::Source ? firstSourceView + view.source.value : static_cast<qint64>(view.kind);
}

QList<qint64> viewsOf(const ConversationFacts &facts)
{
    QList<qint64> views {viewNumber({View::Kind::All}), firstSourceView + facts.source.value,
        viewNumber({facts.state == WorkState::Open ? View::Kind::Open : View::Kind::Closed})};
    if (facts.unread > 0)
        views.append(viewNumber({View::Kind::Unread}));
    if (facts.messages > facts.privateMessages)
        views.append(viewNumber({View::Kind::Public}));
    if (facts.privateMessages > 0)
        views.append(viewNumber({View::Kind::Private}));
    return views;
}

qint64 hourOf(qint64 momentMs)
{
    constexpr qint64 hourMs = 3'600'000;
    return momentMs / hourMs;
}

ViewCounters::ViewCounters(Connection &connection)
    : m_addToView(connection, "view.add",
          "INSERT INTO view_count(view, n, unread) VALUES(?1, ?2, ?3)"
          " ON CONFLICT(view) DO UPDATE SET n = n + ?2, unread = unread + ?3")
    , m_addToHour(connection, "view.addHour",
          "INSERT INTO view_hour(view, hour, n) VALUES(?1, ?2, ?3) ON CONFLICT(view, hour) DO UPDATE SET n = n + ?3")
    , m_dropHour(connection, "view.dropHour", "DELETE FROM view_hour WHERE view = ?1 AND hour = ?2 AND n = 0")
    , m_counts(connection, "view.counts", "SELECT view, n, unread FROM view_count")
    , m_count(connection, "view.count", "SELECT n FROM view_count WHERE view = ?1")
    , m_hoursOf(connection, "view.hours", "SELECT hour, n FROM view_hour WHERE view = ?1 ORDER BY hour DESC")
{
}

void ViewCounters::change(const ConversationFacts &facts, int sign)
{
    const qint64 hour = hourOf(facts.lastActivityMs);
    for (const qint64 view : viewsOf(facts)) {
        Delta &delta = m_views[view];
        delta.conversations += sign;
        delta.unread += facts.unread > 0 ? sign : 0;
        m_hours[{view, hour}] += sign;
    }
}

Status ViewCounters::flush()
{
    for (auto it = m_views.cbegin(); it != m_views.cend(); ++it) {
        if (it->conversations == 0 && it->unread == 0)
            continue;
        if (const Status added = m_addToView.run(it.key(), it->conversations, it->unread); !added)
            return added;
    }
    for (auto it = m_hours.cbegin(); it != m_hours.cend(); ++it) {
        if (it.value() == 0)
            continue;
        if (const Status added = m_addToHour.run(it.key().first, it.key().second, it.value()); !added)
            return added;
        if (it.value() < 0) {
            if (const Status dropped = m_dropHour.run(it.key().first, it.key().second); !dropped)
                return dropped;
        }
    }
    forget();
    return {};
}

void ViewCounters::forget()
{
    m_views.clear();
    m_hours.clear();
}

Result<QList<ViewCount>> ViewCounters::counts()
{
    QList<ViewCount> counts;
    const Status read = m_counts.forEach(
        [&](const Row &row) { counts.append({viewOfNumber(row.int64(0)), row.int64(1), row.int64(2)}); });
    if (!read)
        return std::unexpected(read.error());
    return counts;
}

Result<qint64> ViewCounters::count(const View &view)
{
    return m_count.bindAll(viewNumber(view)).number();
}

Result<QList<std::pair<qint64, qint64>>> ViewCounters::hours(const View &view)
{
    QList<std::pair<qint64, qint64>> hours;
    const Status read = m_hoursOf.bindAll(viewNumber(view)).forEach([&](const Row &row) {
        hours.emplaceBack(row.int64(0), row.int64(1));
    });
    if (!read)
        return std::unexpected(read.error());
    return hours;
}

} // namespace parley
