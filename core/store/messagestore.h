// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"
#include "core/store/statement.h"

#include <stop_token>

namespace parley {

/// Reads messages with all that belongs to them: snapshot, matches, attachments, payload.
class MessageStore {
public:
    explicit MessageStore(Connection &connection);

    Result<std::optional<Message>> byId(MessageId id);
    Result<QList<Message>> ofConversation(ConversationId id); ///< Oldest first.
    Result<std::optional<Payload>> payload(MessageId id);
    Result<bool> hasExpired(const QDateTime &now); ///< Something is there that should have gone.
    Result<int> conversationsWithAuthorOf(MessageId id);
    Result<QList<SearchHit>> hits(const QList<MessageId> &ids, const std::stop_token &stop = {}); ///< In the order given; one that is gone is left out.

private:
    Status complete(Message &message);

    Statement m_one;
    Statement m_ofConversation;
    Statement m_matches;
    Statement m_attachments;
    Statement m_payload;
    Statement m_countConversations;
    Statement m_expired;
    Statement m_hit;
};

} // namespace parley
