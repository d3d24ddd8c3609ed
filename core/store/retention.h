// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"
#include "core/store/avatarstore.h"
#include "core/store/conversationstore.h"
#include "core/store/journal.h"
#include "core/store/searchindex.h"

namespace parley {

class MediaStore;

/// The plain daily deletion of what has expired. Text, words in the index, snapshots, pictures and notes of conversations
/// that end go; what stays is a number in the journal.
class Retention {
public:
    Retention(Connection &connection, const KeyedHash &hash, MediaStore &media);

    /// Deletes all that expired at `now` or before, in steps, so that others can write in between.
    Result<InboxChange> deleteExpired(const QDateTime &now);
    Result<qint64> due(const QDateTime &now);

private:
    Result<qint64> step(const QDateTime &now, InboxChange &change);
    Status tidy(const QDateTime &now, qint64 deleted);

    Connection &m_connection;
    MediaStore &m_media;
    ViewCounters m_counters;
    ConversationStore m_conversations;
    AvatarStore m_avatars;
    SearchIndex m_index;
    Journal m_journal;
    Statement m_due;
    Statement m_expired;
    Statement m_delete;
    Statement m_isUntidy; ///< Something was deleted and its traces are not all gone yet.
    Statement m_setUntidy;
    Statement m_setTidy;
};

} // namespace parley
