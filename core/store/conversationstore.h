// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"
#include "core/store/viewcounters.h"

#include <map>

namespace parley {

/// The table `conversation`, as it is written. What changes is gathered in memory and written by `flush`, together with
/// the view counters; until then `facts` answers from memory.
class ConversationStore {
public:
    ConversationStore(Connection &connection, ViewCounters &counters);

    Result<ConversationFacts> facts(ConversationId id); ///< Storage: there is none.
    /// A new one of one message.
    Result<ConversationFacts> add(const ConversationFacts &first);
    Status set(const ConversationFacts &facts);
    /// Everything of `from` goes into `into`, whose id stays; `from` is gone.
    Result<ConversationFacts> merge(ConversationId into, ConversationId from);
    Status remove(ConversationId id);
    /// Recounts one conversation from its messages, after some of them went; a conversation without any goes too.
    Status recount(ConversationId id);

    Result<QList<MessageId>> unreadMessages(ConversationId id);
    Status setUnread(ConversationId id, const QList<MessageId> &messages, bool unread);
    Result<MessageId> lastIncoming(ConversationId id);

    Status flush(InboxChange &change); ///< Writes what was gathered, and says which ones they were.
    void forget();                     ///< After a roll-back.

private:
    struct Touched {
        std::optional<ConversationFacts> before; ///< None: new in this transaction.
        std::optional<ConversationFacts> after;  ///< None: gone.
        ConversationFacts row;                   ///< As the table has it.
    };

    Connection &m_connection;
    ViewCounters &m_counters;
    std::map<qint64, Touched> m_touched;
    Statement m_facts;
    Statement m_add;
    Statement m_update;
    Statement m_delete;
    Statement m_moveMessages;
    Statement m_moveNotes;
    Statement m_moveDraft;
    Statement m_recount;
    Statement m_unread;
    Statement m_setUnread;
    Statement m_lastIncoming;
};

} // namespace parley
