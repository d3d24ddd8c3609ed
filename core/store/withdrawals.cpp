// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/withdrawals.h"

#include "core/store/connection.h"

using namespace Qt::StringLiterals;

namespace parley {

Withdrawals::Withdrawals(
    Connection &connection, const KeyedHash &hash, AuthorStore &authors, SearchIndex &index, MessageSourceStore &sources)
    : m_connection(connection)
    , m_hash(hash)
    , m_authors(authors)
    , m_index(index)
    , m_sources(sources)
    , m_journal(connection)
    , m_find(connection, "withdrawal.find",
          "SELECT m.id, m.conversation, m.class FROM message m JOIN message_source s ON s.message = m.id AND s.source = ?2"
          " WHERE m.key = ?1")
    , m_isErased(connection, "withdrawal.isErased", "SELECT 1 FROM message WHERE id = ?1 AND gone IS 1")
    , m_erase(connection, "withdrawal.erase",
          "UPDATE message SET gone = 1, gone_ms = ?2, title = '', text = '', lang = '', followers = NULL, author = ?3,"
          " snap = ?4 WHERE id = ?1 AND gone IS NOT 1")
    , m_hide(connection, "withdrawal.hide", "UPDATE message SET gone = 2, gone_ms = ?2 WHERE id = ?1 AND gone IS NULL")
    , m_edit(connection, "withdrawal.edit",
          "UPDATE message SET edited_ms = ?2 WHERE id = ?1 AND gone IS NOT 1 AND (edited_ms IS NULL OR edited_ms < ?2)")
    , m_setUntidy(connection, "withdrawal.setUntidy", "INSERT OR IGNORE INTO meta(name, value) VALUES('untidy', x'01')")
{
}

Status Withdrawals::apply(const PollBatch &batch, InboxChange &change)
{
    for (const QString &platformId : batch.checked) {
        const auto known = find(batch, platformId);
        if (!known)
            return std::unexpected(known.error());
        if (!known->has_value())
            continue;
        if (const Status noted = m_sources.checked((*known)->id, batch.source, batch.finishedAt); !noted)
            return noted;
    }
    for (const Withdrawal &withdrawal : batch.withdrawn) {
        const auto known = find(batch, withdrawal.platformId);
        if (!known)
            return std::unexpected(known.error());
        if (!known->has_value())
            continue;
        const auto changed = note(batch, withdrawal, **known);
        if (!changed)
            return std::unexpected(changed.error());
        const ConversationId conversation = (*known)->conversation;
        if (*changed && !change.added.contains(conversation) && !change.changed.contains(conversation))
            change.changed.append(conversation);
    }
    return {};
}

Result<std::optional<Withdrawals::Known>> Withdrawals::find(const PollBatch &batch, const QString &platformId)
{
    return m_find.bindAll(m_hash(batch.platform, platformId), batch.source).one([](const Row &row) {
        return Known {row.id<MessageId>(0), row.id<ConversationId>(1), row.int32(2)};
    });
}

Result<bool> Withdrawals::note(const PollBatch &batch, const Withdrawal &withdrawal, const Known &known)
{
    if (withdrawal.kind == Withdrawal::Kind::Removed)
        return erase(batch, withdrawal, known);
    Statement &statement = withdrawal.kind == Withdrawal::Kind::Hidden ? m_hide : m_edit;
    if (const Status noted = statement.run(known.id, withdrawal.at); !noted)
        return std::unexpected(noted.error());
    return m_connection.changes() != 0;
}

Result<bool> Withdrawals::erase(const PollBatch &batch, const Withdrawal &withdrawal, const Known &known)
{
    const auto isErased = m_isErased.bindAll(known.id).number();
    if (!isErased)
        return std::unexpected(isErased.error());
    if (*isErased != 0)
        return false;
    // The index finds the words by the text, so it goes first.
    if (const Status removed = m_index.remove(known.id, known.retentionClass); !removed)
        return std::unexpected(removed.error());
    const auto nobody = m_authors.keep(batch.platform, FoundAuthor(), std::nullopt, {});
    if (!nobody)
        return std::unexpected(nobody.error());
    if (const Status erased = m_erase.run(known.id, withdrawal.at, nobody->author, nobody->snapshot); !erased)
        return std::unexpected(erased.error());
    // It still has a place there, without words: index and content stay equal.
    if (const Status added = m_index.add(known.id, known.retentionClass); !added)
        return std::unexpected(added.error());
    // The next daily round merges what the index keeps of deleted words, and removes files that nothing points to.
    if (const Status marked = m_setUntidy.run(); !marked)
        return std::unexpected(marked.error());
    const Status written
        = m_journal.write(batch.finishedAt, u"parley", u"message.erasedAtSource", QString::number(known.id.value));
    if (!written)
        return std::unexpected(written.error());
    return true;
}

} // namespace parley
