// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messagesourcestore.h"

#include "core/store/connection.h"

using namespace std::chrono_literals;

namespace parley {

namespace {

constexpr std::chrono::seconds firstCheck = 15min;
constexpr int mostDue = 40; ///< In one poll: Mastodon's limit for statuses by their identifiers.

} // namespace

MessageSourceStore::MessageSourceStore(Connection &connection)
    : m_connection(connection)
    , m_add(connection, "messageSource.add",
          "INSERT OR IGNORE INTO message_source(message, source, local_id, parent_local, check_ms) VALUES(?1, ?2, ?3, ?4, ?5)")
    , m_parent(connection, "messageSource.parent",
          "SELECT m.conversation, m.id FROM message_source s JOIN message m ON m.id = s.message"
          " WHERE s.source = ?1 AND s.local_id = ?2 AND s.local_id <> '' LIMIT 1")
    , m_sibling(connection, "messageSource.sibling",
          "SELECT m.conversation FROM message_source s JOIN message m ON m.id = s.message"
          " WHERE s.source = ?1 AND s.parent_local = ?2 AND s.parent_local <> '' AND m.parent IS NULL LIMIT 1")
    , m_waiting(connection, "messageSource.waiting",
          "SELECT m.conversation FROM message_source s JOIN message m ON m.id = s.message"
          " WHERE s.source = ?1 AND s.parent_local = ?2 AND s.parent_local <> '' AND m.parent IS NULL")
    , m_adopt(connection, "messageSource.adopt",
          "UPDATE message SET parent = ?1 WHERE parent IS NULL AND id <> ?1 AND id IN"
          " (SELECT message FROM message_source WHERE source = ?2 AND parent_local = ?3 AND parent_local <> '')")
    , m_due(connection, "messageSource.due",
          "SELECT m.ext_id, s.local_id FROM message_source s JOIN message m ON m.id = s.message"
          " WHERE s.source = ?1 AND s.check_ms IS NOT NULL AND s.check_ms <= ?2 ORDER BY s.check_ms LIMIT ?3")
    , m_checked(connection, "messageSource.checked",
          "UPDATE message_source SET check_ms = (SELECT CASE WHEN ?3 - m.collected_ms > 604800000 THEN NULL"
          " ELSE ?3 + ?4 + (?3 - m.collected_ms) / 2 END FROM message m WHERE m.id = ?1)"
          " WHERE message = ?1 AND source = ?2 AND check_ms IS NOT NULL")
{
}

Result<bool> MessageSourceStore::add(MessageId message, SourceId source, const FoundMessage &found, const QDateTime &collected)
{
    const QDateTime check = found.localId.isEmpty() ? QDateTime() : collected.addSecs(firstCheck.count());
    if (const Status added = m_add.run(message, source, found.localId, found.parentLocalId, check); !added)
        return std::unexpected(added.error());
    return m_connection.changes() != 0;
}

Result<MessageSourceStore::Place> MessageSourceStore::placeOf(SourceId source, const QString &parentLocal)
{
    if (parentLocal.isEmpty())
        return Place {};
    const auto parent = m_parent.bindAll(source, parentLocal).one([](const Row &row) {
        return Place {row.id<ConversationId>(0), row.id<MessageId>(1)};
    });
    if (!parent)
        return std::unexpected(parent.error());
    if (parent->has_value())
        return **parent;
    return m_sibling.bindAll(source, parentLocal).number().transform([](qint64 conversation) {
        return Place {.conversation = {conversation}, .parent = {}};
    });
}

Result<QList<ConversationId>> MessageSourceStore::waitingFor(SourceId source, const QString &local)
{
    QList<ConversationId> waiting;
    if (local.isEmpty())
        return waiting;
    const Status read = m_waiting.bindAll(source, local).forEach(
        [&](const Row &row) { waiting.append(row.id<ConversationId>(0)); });
    if (!read)
        return std::unexpected(read.error());
    return waiting;
}

Status MessageSourceStore::adopt(MessageId parent, SourceId source, const QString &local)
{
    return m_adopt.run(parent, source, local);
}

Result<QList<StoredItem>> MessageSourceStore::due(SourceId source, const QDateTime &now)
{
    QList<StoredItem> items;
    const Status read = m_due.bindAll(source, now, mostDue).forEach(
        [&](const Row &row) { items.append({.platformId = row.text(0), .localId = row.text(1)}); });
    if (!read)
        return std::unexpected(read.error());
    return items;
}

Status MessageSourceStore::checked(MessageId message, SourceId source, const QDateTime &now)
{
    return m_checked.run(message, source, now, qint64(std::chrono::milliseconds(firstCheck).count()));
}

} // namespace parley
