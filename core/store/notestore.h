// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/conversation.h"
#include "core/store/statement.h"

namespace parley {

/// The table `note`: remarks for the team. A note goes with its conversation.
class NoteStore {
public:
    explicit NoteStore(Connection &connection);

    Result<Note> add(ConversationId conversation, QStringView text, const QDateTime &at);
    Status restore(const Note &note); ///< Under its old id, for undo.
    Result<std::optional<Note>> take(qint64 id);
    Result<QList<Note>> of(ConversationId conversation);

private:
    Connection &m_connection;
    Statement m_add;
    Statement m_restore;
    Statement m_one;
    Statement m_delete;
    Statement m_ofConversation;
};

} // namespace parley
