// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversationlist.h"

#include "core/store/connection.h"
#include "core/store/transaction.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr char selectRow[]
    = "SELECT c.id, c.source, c.state, c.last_activity_ms, c.n, c.unread, c.n_private, c.first_expires_ms,"
      " f.title, substr(f.text, 1, 120), substr(l.text, 1, 240), l.title, s.name, s.handle, o.platform, o.number,"
      " l.gone, l.gone_ms"
      " FROM conversation c CROSS JOIN message f ON f.id = c.first_message CROSS JOIN message l ON l.id = c.last_message"
      " CROSS JOIN snapshot s ON s.id = l.snap CROSS JOIN source o ON o.id = c.source";

const char *conditionOf(View::Kind kind)
{
    switch (kind) {
    case View::Kind::All: return "?4 = 0";
    case View::Kind::Open: return "c.state = 0 AND ?4 = 0";
    case View::Kind::Closed: return "c.state = 1 AND ?4 = 0";
    case View::Kind::Unread: return "c.unread > 0 AND ?4 = 0";
    case View::Kind::Public: return "c.n > c.n_private AND ?4 = 0";
    case View::Kind::Private: return "c.n_private > 0 AND ?4 = 0";
    case View::Kind::Source: return "c.source = ?4";
    }
    Q_UNREACHABLE_RETURN("");
}

QString firstLine(const QString &text)
{
    return text.simplified();
}

ConversationRow rowOf(const Row &row)
{
    const QString title = row.text(8);
    const QString lastText = row.text(10);
    const std::optional<Withdrawal::Kind> gone
        = row.isNull(16) ? std::nullopt : std::optional(row.enumeration<Withdrawal::Kind>(16));
    return {.id = row.id<ConversationId>(0), .source = row.id<SourceId>(1),
        .sourceReference = row.text(14) + u'/' + QString::number(row.int64(15)), .platform = row.text(14),
        .state = row.enumeration<WorkState>(2), .subject = title.isEmpty() ? firstLine(row.text(9)) : title,
        .excerpt = gone ? QString() : firstLine(lastText.isEmpty() ? row.text(11) : lastText),
        .lastAuthor = gone ? QString() : row.text(12), .lastHandle = gone ? QString() : row.text(13), .lastGone = gone,
        .lastGoneAt = gone ? row.moment(17) : QDateTime(), .lastAt = row.moment(3), .firstExpiresAt = row.moment(7), .messages = row.int32(4),
        .unread = row.int32(5), .hasPublic = row.int64(4) > row.int64(6), .hasPrivate = row.int64(6) > 0};
}

} // namespace

ConversationList::ConversationList(Connection &connection)
    : m_connection(connection)
    , m_counters(connection)
    , m_one(connection, "list.one", QByteArray(selectRow) + " WHERE c.id = ?1")
{
}

ConversationList::Statements &ConversationList::of(View::Kind kind)
{
    const auto found = m_statements.find(kind);
    if (found != m_statements.end())
        return found->second;
    const QByteArray where = QByteArray(selectRow) + " WHERE " + conditionOf(kind);
    const QByteArray order = " ORDER BY c.last_activity_ms DESC, c.id DESC LIMIT ?3";
    return m_statements
        .emplace(kind,
            Statements {Statement(m_connection, "list.after", where + " AND (c.last_activity_ms, c.id) < (?1, ?2)" + order),
                Statement(m_connection, "list.from", where + " AND c.last_activity_ms < ?1" + order + " OFFSET ?2")})
        .first->second;
}

Result<ConversationPage> ConversationList::page(const View &view, const ListPosition &after, int limit)
{
    constexpr qint64 newest = std::numeric_limits<qint64>::max();
    Statement &statement = of(view.kind).after;
    statement.bindAll(after.isStart() ? newest : after.lastActivityMs, after.isStart() ? newest : after.conversation.value,
        limit + 1, view.source);
    QList<ConversationRow> rows;
    if (const Status read = statement.forEach([&](const Row &row) { rows.append(rowOf(row)); }); !read)
        return std::unexpected(read.error());
    return finished(view, std::move(rows), limit);
}

Result<ConversationPage> ConversationList::pageAtRow(const View &view, qint64 row, int limit)
{
    const auto snapshot = ReadTransaction::begin(m_connection);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const auto hours = m_counters.hours(view);
    if (!hours)
        return std::unexpected(hours.error());
    qint64 past = 0;
    qint64 hour = std::numeric_limits<qint64>::max() / 3'600'000 - 1;
    for (const auto &[startHour, count] : *hours) {
        hour = startHour;
        if (past + count > row)
            break;
        past += count;
    }
    Statement &statement = of(view.kind).from;
    statement.bindAll((hour + 1) * 3'600'000, std::max<qint64>(0, row - past), limit + 1, view.source);
    QList<ConversationRow> rows;
    if (const Status read = statement.forEach([&](const Row &found) { rows.append(rowOf(found)); }); !read)
        return std::unexpected(read.error());
    return finished(view, std::move(rows), limit);
}

Result<ConversationPage> ConversationList::finished(const View &view, QList<ConversationRow> rows, int limit)
{
    const auto total = m_counters.count(view);
    if (!total)
        return std::unexpected(total.error());
    ConversationPage page {.rows = std::move(rows), .next = {}, .total = *total};
    if (page.rows.size() > limit) {
        page.rows.resize(limit);
        page.next = ListPosition {page.rows.last().lastAt.toMSecsSinceEpoch(), page.rows.last().id};
    }
    return page;
}

Result<QList<ConversationRow>> ConversationList::rows(const QList<ConversationId> &ids)
{
    QList<ConversationRow> rows;
    for (const ConversationId id : ids) {
        const auto row = m_one.bindAll(id).one(rowOf);
        if (!row)
            return std::unexpected(row.error());
        if (row->has_value())
            rows.append(**row);
    }
    return rows;
}

} // namespace parley
