// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/draftstore.h"

#include "core/store/connection.h"

namespace parley {

DraftStore::DraftStore(Connection &connection)
    : m_set(connection, "draft.set",
          "INSERT OR REPLACE INTO draft(conversation, written_ms, text) SELECT ?1, ?2, ?3 FROM conversation WHERE id = ?1")
    , m_remove(connection, "draft.remove", "DELETE FROM draft WHERE conversation = ?1")
    , m_of(connection, "draft.of", "SELECT text FROM draft WHERE conversation = ?1")
{
}

Status DraftStore::set(ConversationId conversation, QStringView text, const QDateTime &at)
{
    return text.isEmpty() ? m_remove.run(conversation) : m_set.run(conversation, at, text);
}

Result<QString> DraftStore::of(ConversationId conversation)
{
    const auto text = m_of.bindAll(conversation).one([](const Row &row) { return row.text(0); });
    if (!text)
        return std::unexpected(text.error());
    return text->value_or(QString());
}

} // namespace parley
