// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollbatch.h"
#include "core/store/statement.h"

namespace parley {

/// The table `message_source`: which sources have a message, what each of them calls it and its parent, and when to ask
/// whether it is still there.
class MessageSourceStore {
public:
    explicit MessageSourceStore(Connection &connection);

    struct Place {
        ConversationId conversation;
        std::optional<MessageId> parent;
    };

    /// False: the source had it already.
    Result<bool> add(MessageId message, SourceId source, const FoundMessage &found, const QDateTime &collected);
    /// Where an answer belongs, by what the source calls its parent: with it, or else with other answers to it.
    Result<Place> placeOf(SourceId source, const QString &parentLocal);
    /// Conversations of answers that wait for the message which the source calls so; one may come more than once.
    Result<QList<ConversationId>> waitingFor(SourceId source, const QString &local);
    Status adopt(MessageId parent, SourceId source, const QString &local);

    /// What is to be asked after at `now`, longest waiting first.
    Result<QList<StoredItem>> due(SourceId source, const QDateTime &now);
    /// It was there: the longer a message stays, the less often it is asked after, and after a week no more.
    Status checked(MessageId message, SourceId source, const QDateTime &now);

private:
    Connection &m_connection;
    Statement m_add;
    Statement m_parent;
    Statement m_sibling;
    Statement m_waiting;
    Statement m_adopt;
    Statement m_due;
    Statement m_checked;
};

} // namespace parley
