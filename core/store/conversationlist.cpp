// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversationlist.h"

#include "core/store/connection.h"
#include "core/store/sourcelabel.h"
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

/// False: QString::simplified might change something. Written so that the compiler looks at many characters at a time:
/// nearly every text is as it should be, and to copy it once more took a third of reading the list.
bool isSimple(QStringView text)
{
    if (text.isEmpty())
        return true;
    if (text.front().isSpace() || text.back().isSpace())
        return false;
    const char16_t *characters = text.utf16();
    quint16 odd = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const quint16 c = characters[i];
        const quint16 next = characters[i + 1];
        odd |= quint16(c < 0x20) | (quint16(c == 0x20) & quint16(next == 0x20));
        // Blanks beyond ASCII, and a few that are none.
        odd |= quint16(quint16(c - 0x7f) < 0x22) | quint16(c == 0x1680) | quint16(quint16(c - 0x2000) < 0x60) | quint16(c == 0x3000);
    }
    return !odd;
}

QString firstLine(const QString &text)
{
    return isSimple(text) ? text : text.simplified();
}

/// Makes the rows of one page.
class RowMaker {
public:
    ConversationRow operator()(const Row &row)
    {
        const auto source = row.id<SourceId>(1);
        m_label.set(source, row.utf8(14), row.int64(15));
        const QString title = row.text(8);
        const QString lastText = row.text(10);
        const int messages = row.int32(4);
        const int privateMessages = row.int32(6);
        const auto gone = row.isNull(16) ? std::nullopt : std::optional(row.enumeration<Withdrawal::Kind>(16));
        return {.id = row.id<ConversationId>(0), .source = source, .sourceReference = m_label.reference(), .platform = m_label.platform(),
            .state = row.enumeration<WorkState>(2), .subject = title.isEmpty() ? firstLine(row.text(9)) : title,
            .excerpt = gone ? QString() : firstLine(lastText.isEmpty() ? row.text(11) : lastText),
            .lastAuthor = gone ? QString() : row.text(12), .lastHandle = gone ? QString() : row.text(13), .lastGone = gone,
            .lastGoneAt = gone ? row.moment(17) : QDateTime(), .lastAt = row.moment(3), .firstExpiresAt = row.moment(7), .messages = messages,
            .unread = row.int32(5), .hasPublic = messages > privateMessages, .hasPrivate = privateMessages > 0};
    }

private:
    SourceLabel m_label;
};

} // namespace

ConversationList::ConversationList(Connection &connection)
    : m_connection(connection)
    , m_counters(connection)
    , m_hours(connection, m_counters)
    , m_one(connection, "list.one", QByteArray(selectRow) + " WHERE c.id = ?1")
{
}

ConversationList::Statements &ConversationList::of(View::Kind kind)
{
    const auto found = m_statements.find(kind);
    if (found != m_statements.end())
        return found->second;
    const QByteArray where = QByteArray(" WHERE ") + conditionOf(kind);
    const QByteArray order = " ORDER BY c.last_activity_ms DESC, c.id DESC LIMIT ";
    return m_statements
        .emplace(kind,
            Statements {Statement(m_connection, "list.after",
                            selectRow + where + " AND (c.last_activity_ms, c.id) < (?1, ?2)" + order + "?3"),
                // From the index alone: a skipped row is not looked up.
                Statement(m_connection, "list.place",
                    "SELECT c.last_activity_ms, c.id FROM conversation c" + where + " AND c.last_activity_ms < ?1" + order
                        + "1 OFFSET ?2")})
        .first->second;
}

Result<ConversationPage> ConversationList::page(const View &view, const ListPosition &after, int limit)
{
    constexpr qint64 newest = std::numeric_limits<qint64>::max();
    return after.isStart() ? pageFrom(view, newest, newest, limit)
                           : pageFrom(view, after.lastActivityMs, after.conversation.value, limit);
}

Result<ConversationPage> ConversationList::pageAtRow(const View &view, qint64 row, int limit)
{
    const auto snapshot = ReadTransaction::begin(m_connection);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const auto hour = m_hours.placeOf(view, row);
    if (!hour)
        return std::unexpected(hour.error());
    const auto place = of(view.kind).place.bindAll(hour->beforeMs, hour->skip, nullptr, view.source).one([](const Row &found) {
        return ListPosition {found.int64(0), found.id<ConversationId>(1)};
    });
    if (!place)
        return std::unexpected(place.error());
    // Past the end: nothing is older than the beginning of time.
    return *place ? pageFrom(view, (*place)->lastActivityMs, (*place)->conversation.value + 1, limit)
                  : pageFrom(view, std::numeric_limits<qint64>::min(), 0, limit);
}

/// Rows that come after this activity and id.
Result<ConversationPage> ConversationList::pageFrom(const View &view, qint64 activityMs, qint64 id, int limit)
{
    QList<ConversationRow> rows;
    rows.reserve(std::min(limit, 1000) + 1);
    const Status read = of(view.kind).after.bindAll(activityMs, id, limit + 1, view.source).forEach(
        [&, make = RowMaker()](const Row &row) mutable { rows.append(make(row)); });
    if (!read)
        return std::unexpected(read.error());
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
    rows.reserve(ids.size());
    RowMaker make;
    for (const ConversationId id : ids) {
        const Status read = m_one.bindAll(id).forEach([&](const Row &row) { rows.append(make(row)); });
        if (!read)
            return std::unexpected(read.error());
    }
    return rows;
}

} // namespace parley
