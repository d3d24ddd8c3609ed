// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversationstore.h"

#include "core/store/connection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

ConversationFacts factsOf(const Row &row)
{
    return {.id = row.id<ConversationId>(0), .source = row.id<SourceId>(1), .state = row.enumeration<WorkState>(2),
        .lastActivityMs = row.int64(3), .messages = row.int32(4), .unread = row.int32(5), .privateMessages = row.int32(6),
        .first = row.id<MessageId>(7), .last = row.id<MessageId>(8), .firstExpiresMs = row.int64(9)};
}

} // namespace

ConversationStore::ConversationStore(Connection &connection, ViewCounters &counters)
    : m_connection(connection)
    , m_counters(counters)
    , m_facts(connection, "conversation.facts",
          "SELECT id, source, state, last_activity_ms, n, unread, n_private, first_message, last_message, first_expires_ms"
          " FROM conversation WHERE id = ?1")
    , m_add(connection, "conversation.add",
          "INSERT INTO conversation(source, state, last_activity_ms, n, unread, n_private, first_message, last_message,"
          " first_expires_ms) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
    , m_update(connection, "conversation.update",
          "UPDATE conversation SET state = ?2, last_activity_ms = ?3, n = ?4, unread = ?5, n_private = ?6,"
          " first_message = ?7, last_message = ?8, first_expires_ms = ?9 WHERE id = ?1")
    , m_delete(connection, "conversation.delete", "DELETE FROM conversation WHERE id = ?1")
    , m_moveMessages(connection, "conversation.moveMessages", "UPDATE message SET conversation = ?1 WHERE conversation = ?2")
    , m_moveNotes(connection, "conversation.moveNotes", "UPDATE note SET conversation = ?1 WHERE conversation = ?2")
    , m_moveDraft(connection, "conversation.moveDraft",
          "INSERT INTO draft(conversation, written_ms, text) SELECT ?1, written_ms, text FROM draft WHERE conversation = ?2"
          " ON CONFLICT DO UPDATE SET text = text || char(10) || excluded.text")
    , m_recount(connection, "conversation.recount",
          "SELECT count(*), coalesce(sum(unread), 0), coalesce(sum(visibility = 1), 0), min(id), max(id), max(posted_ms),"
          " min(expires_ms) FROM message WHERE conversation = ?1")
    , m_unread(connection, "conversation.unread", "SELECT id FROM message WHERE conversation = ?1 AND unread = 1 ORDER BY id")
    , m_setUnread(connection, "conversation.setUnread", "UPDATE message SET unread = ?2 WHERE id = ?1 AND unread <> ?2")
    , m_lastIncoming(connection, "conversation.lastIncoming",
          "SELECT id FROM message WHERE conversation = ?1 AND direction = 0 ORDER BY id DESC LIMIT 1")
{
}

Result<ConversationFacts> ConversationStore::facts(ConversationId id)
{
    if (const auto touched = m_touched.find(id.value); touched != m_touched.end()) {
        if (touched->second.after)
            return *touched->second.after;
        return failure(ErrorKind::Usage, u"no such conversation"_s);
    }
    const auto found = m_facts.bindAll(id).one(factsOf);
    if (!found)
        return std::unexpected(found.error());
    if (!found->has_value())
        return failure(ErrorKind::Usage, u"no such conversation"_s);
    m_touched.try_emplace(id.value, Touched {**found, **found, **found});
    return **found;
}

Result<ConversationFacts> ConversationStore::add(const ConversationFacts &first)
{
    const Status added = m_add.run(first.source, first.state, first.lastActivityMs, first.messages, first.unread,
        first.privateMessages, first.first, first.last, first.firstExpiresMs);
    if (!added)
        return std::unexpected(added.error());
    ConversationFacts made = first;
    made.id = ConversationId {m_connection.lastInsertId()};
    m_touched[made.id.value] = {std::nullopt, made, made};
    return made;
}

Status ConversationStore::set(const ConversationFacts &facts)
{
    if (const auto known = this->facts(facts.id); !known)
        return std::unexpected(known.error());
    m_touched[facts.id.value].after = facts;
    return {};
}

Result<ConversationFacts> ConversationStore::merge(ConversationId into, ConversationId from)
{
    const auto left = facts(into);
    const auto right = facts(from);
    if (!left || !right)
        return std::unexpected(left ? right.error() : left.error());
    if (const Status moved = m_moveMessages.run(into, from); !moved)
        return std::unexpected(moved.error());
    if (const Status moved = m_moveNotes.run(into, from); !moved)
        return std::unexpected(moved.error());
    if (const Status moved = m_moveDraft.run(into, from); !moved)
        return std::unexpected(moved.error());
    ConversationFacts merged = *left;
    merged.state = left->state == WorkState::Open || right->state == WorkState::Open ? WorkState::Open : WorkState::Closed;
    merged.lastActivityMs = std::max(left->lastActivityMs, right->lastActivityMs);
    merged.messages += right->messages;
    merged.unread += right->unread;
    merged.privateMessages += right->privateMessages;
    merged.first = std::min(left->first, right->first);
    merged.last = std::max(left->last, right->last);
    merged.firstExpiresMs = std::min(left->firstExpiresMs, right->firstExpiresMs);
    if (const Status written = set(merged); !written)
        return std::unexpected(written.error());
    if (const Status gone = remove(from); !gone)
        return std::unexpected(gone.error());
    return merged;
}

Status ConversationStore::remove(ConversationId id)
{
    if (const auto known = facts(id); !known)
        return std::unexpected(known.error());
    m_touched[id.value].after.reset();
    return m_delete.run(id);
}

Status ConversationStore::recount(ConversationId id)
{
    const auto before = facts(id);
    if (!before)
        return std::unexpected(before.error());
    const auto counted = m_recount.bindAll(id).one([&](const Row &row) {
        ConversationFacts facts = *before;
        facts.messages = row.int32(0);
        facts.unread = row.int32(1);
        facts.privateMessages = row.int32(2);
        facts.first = row.id<MessageId>(3);
        facts.last = row.id<MessageId>(4);
        facts.lastActivityMs = row.int64(5);
        facts.firstExpiresMs = row.int64(6);
        return facts;
    });
    if (!counted)
        return std::unexpected(counted.error());
    return (*counted)->messages == 0 ? remove(id) : set(**counted);
}

Result<QList<MessageId>> ConversationStore::unreadMessages(ConversationId id)
{
    QList<MessageId> messages;
    const Status read
        = m_unread.bindAll(id).forEach([&](const Row &row) { messages.append(row.id<MessageId>(0)); });
    if (!read)
        return std::unexpected(read.error());
    return messages;
}

Status ConversationStore::setUnread(ConversationId id, const QList<MessageId> &messages, bool unread)
{
    auto known = facts(id);
    if (!known)
        return std::unexpected(known.error());
    for (const MessageId message : messages) {
        if (const Status set = m_setUnread.run(message, unread ? 1 : 0); !set)
            return set;
        known->unread += static_cast<int>(m_connection.changes()) * (unread ? 1 : -1);
    }
    return set(*known);
}

Result<MessageId> ConversationStore::lastIncoming(ConversationId id)
{
    const auto found = m_lastIncoming.bindAll(id).number();
    if (!found)
        return std::unexpected(found.error());
    return MessageId {*found};
}

Status ConversationStore::flush(InboxChange &change)
{
    for (const auto &[id, touched] : m_touched) {
        if (touched.before == touched.after)
            continue;
        if (touched.before)
            m_counters.remove(*touched.before);
        if (!touched.after) {
            if (touched.before)
                change.removed.append(ConversationId {id});
            continue;
        }
        const ConversationFacts &facts = *touched.after;
        m_counters.add(facts);
        if (facts != touched.row) {
            const Status written = m_update.run(facts.id, facts.state, facts.lastActivityMs, facts.messages, facts.unread,
                facts.privateMessages, facts.first, facts.last, facts.firstExpiresMs);
            if (!written)
                return written;
        }
        (touched.before ? change.changed : change.added).append(ConversationId {id});
    }
    m_touched.clear();
    return m_counters.flush();
}

void ConversationStore::forget()
{
    m_touched.clear();
    m_counters.forget();
}

} // namespace parley
