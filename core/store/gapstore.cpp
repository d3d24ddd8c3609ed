// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/gapstore.h"

#include "core/base/errortext.h"

#include <QTimeZone>

namespace parley {

namespace {

/// A source that was not asked for this long was not covered: Parley was closed, or asleep.
constexpr qint64 unaskedMs = 2 * 3'600'000;

} // namespace

GapStore::GapStore(Connection &connection)
    : m_isOpen(connection, "gap.isOpen", "SELECT 1 FROM gap WHERE source = ?1 AND filled = 0 AND to_ms IS NULL")
    , m_open(connection, "gap.open", "INSERT INTO gap(source, from_ms, cause) VALUES(?1, ?2, ?3)")
    , m_close(connection, "gap.close", "UPDATE gap SET to_ms = max(from_ms, ?2) WHERE source = ?1 AND to_ms IS NULL")
    , m_fill(connection, "gap.fill",
          "UPDATE gap SET filled = 1, to_ms = coalesce(to_ms, ?3) WHERE source = ?1 AND filled = 0 AND from_ms >= ?2")
    , m_unfilled(connection, "gap.unfilled",
          "SELECT from_ms, to_ms, cause FROM gap WHERE source = ?1 AND filled = 0 ORDER BY from_ms DESC LIMIT 100")
{
}

Status GapStore::open(SourceId source, const QDateTime &from, ErrorKind cause)
{
    const auto isOpen = m_isOpen.bindAll(source).number();
    if (!isOpen)
        return std::unexpected(isOpen.error());
    if (*isOpen != 0)
        return {};
    return m_open.run(source, from, nameOf(cause));
}

Status GapStore::account(const PollBatch &batch, const QDateTime &lastGood, bool known)
{
    const QDateTime since = lastGood.isValid() ? lastGood : batch.startedAt;
    if (!batch.complete)
        return open(batch.source, since, batch.report.error ? batch.report.error->kind : ErrorKind::BadResponse);

    if (lastGood.isValid() && lastGood.msecsTo(batch.startedAt) > unaskedMs) {
        if (const Status opened = open(batch.source, lastGood, ErrorKind::NotAsked); !opened)
            return opened;
    }
    // Whatever it shows, nothing older than 72 hours may be collected any more: that part of a gap stays open for ever.
    const QDateTime reach = batch.startedAt.addSecs(-72 * 3600);
    if (!batch.reachedKnown && lastGood.isValid() && lastGood < reach)
        return closeAll(batch.source, reach, batch.finishedAt);
    if (batch.reachedKnown || known || !lastGood.isValid())
        return closeAll(batch.source, QDateTime::fromMSecsSinceEpoch(0, QTimeZone::UTC), batch.finishedAt);
    // All that was there is new: what came between the last good poll and the oldest of it has fallen out of the window.
    if (!batch.oldestSeen.isValid() || batch.oldestSeen <= lastGood)
        return closeAll(batch.source, batch.oldestSeen.isValid() ? batch.oldestSeen : lastGood, batch.finishedAt);
    if (const Status opened = open(batch.source, lastGood, ErrorKind::Overflown); !opened)
        return opened;
    return m_close.run(batch.source, batch.oldestSeen);
}

Status GapStore::closeAll(SourceId source, const QDateTime &reachedBackTo, const QDateTime &now)
{
    if (const Status filled = m_fill.run(source, reachedBackTo, now); !filled)
        return filled;
    return m_close.run(source, reachedBackTo);
}

Result<QList<Gap>> GapStore::unfilled(SourceId source)
{
    QList<Gap> gaps;
    const Status read = m_unfilled.bindAll(source).forEach([&](const Row &row) {
        gaps.append({source, row.moment(0), row.moment(1), errorKindFromName(row.text(2)), false});
    });
    if (!read)
        return std::unexpected(read.error());
    return gaps;
}

} // namespace parley
