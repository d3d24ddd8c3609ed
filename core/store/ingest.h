// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"
#include "core/domain/pollbatch.h"
#include "core/store/authorstore.h"
#include "core/store/avatarstore.h"
#include "core/store/conversationstore.h"
#include "core/store/gapstore.h"
#include "core/store/searchindex.h"
#include "core/store/messagesourcestore.h"
#include "core/store/sourcestore.h"
#include "core/store/withdrawals.h"

namespace parley {

class MediaStore;

/// Stores what one poll found: messages, snapshots, cursor, counters and gap ledger in one transaction, so that a kill at
/// any moment loses nothing that was reported as stored and doubles nothing (design.md, section 3).
class Ingest {
public:
    Ingest(Connection &connection, const KeyedHash &hash, MediaStore &media);

    struct Stored {
        QList<PollReport> reports; ///< One for each batch, in their order.
        InboxChange change;        ///< Of all of them.
    };
    /// All of the batches in one transaction, or an error and nothing: a commit costs as much as some tens of messages, since
    /// each writes the same upper pages of every index anew.
    Result<Stored> store(const QList<PollBatch> &batches);

    /// After retention has dropped partitions of the index.
    void forgetPartitions() { m_index.forgetPartitions(); }

    /// What is worth fetching for those of `messages` that are not stored yet.
    Result<WantedMedia> wantedMedia(const QString &platform, const QList<CollectedMessage> &messages);

private:
    struct Keys {
        qint64 id = 0;
        qint64 link = 0; ///< 0: none.
        qint64 parent = 0;
        qint64 parentLink = 0;
    };
    struct Place {
        ConversationId conversation; ///< None: it begins one.
        std::optional<MessageId> parent;
        /// Where the parent is absent and its answers name it in two ways: the conversation of the other way.
        ConversationId alsoHere;
    };
    struct Indexed {
        MessageId id;
        int retentionClass;
    };

    Result<Stored> storeAll(const QList<PollBatch> &batches);
    /// One of them, up to the index.
    Result<PollReport> storeRows(const PollBatch &batch);
    Status indexMessages();
    Result<QHash<QUrl, qint64>> storeAvatars(const PollBatch &batch);
    enum class Outcome { Stored, KnownHere, KnownElsewhere };
    Result<Outcome> storeMessage(const PollBatch &batch, const CollectedMessage &message, const QHash<QUrl, qint64> &avatars);
    Keys keysOf(const QString &platform, const FoundMessage &found) const;
    Result<std::optional<MessageId>> stored(const Keys &keys);
    Result<Place> placeOf(const Keys &keys, SourceId source, const QString &parentLocal);
    Result<MessageId> freeId(const QDateTime &posted);
    Result<ConversationId> join(const Place &place, const PollBatch &batch, const CollectedMessage &message, MessageId id,
        const QDateTime &expires);
    Status joinRelated(const Keys &keys, SourceId source, const QString &local, const Place &place, MessageId id,
        ConversationId conversation);
    Status insert(const PollBatch &batch, const CollectedMessage &message, const Keys &keys, MessageId id,
        const AuthorStore::Kept &author, const Place &place, ConversationId conversation, const QDateTime &expires);
    Status insertParts(const PollBatch &batch, const CollectedMessage &message, MessageId id);
    Status insertAttachments(const PollBatch &batch, const CollectedMessage &message, MessageId id);
    /// The row of `media` of a fetched file; none: it is only a link.
    Result<std::optional<qint64>> storeFile(const PollBatch &batch, const CollectedMessage &message, qsizetype place, MessageId id);

    Connection &m_connection;
    const KeyedHash &m_hash;
    MediaStore &m_media;
    ViewCounters m_counters;
    ConversationStore m_conversations;
    AuthorStore m_authors;
    AvatarStore m_avatars;
    SourceStore m_sources;
    MessageSourceStore m_messageSources;
    GapStore m_gaps;
    SearchIndex m_index;
    Withdrawals m_withdrawals;
    /// The last stretch of ids that were all taken: of a thousand messages of one second each would walk it again.
    struct {
        qint64 from = 0;
        qint64 to = 0;
    } m_crowded;
    QList<Indexed> m_indexed; ///< Of this transaction: into the index at its end, in ascending order.

    Statement m_byKey;
    Statement m_byLink;
    Statement m_parentByKey;
    Statement m_parentByLink;
    Statement m_siblingByKey;
    Statement m_siblingByLink;
    Statement m_taken;
    Statement m_nextFree;
    Statement m_waitingByKey;
    Statement m_waitingByLink;
    Statement m_setParent;
    Statement m_insert;
    Statement m_addMatch;
    Statement m_addPayload;
    Statement m_addAttachment;
};

/// When a message that was collected at `collected` ends: 18 calendar months later, clamped to the month's end, or after
/// the platform's cap if that is sooner; and the retention class that says which it was.
struct Expiry {
    QDateTime at;
    int retentionClass = 0; ///< 0: 18 months; else the cap in days.
};
Expiry expiryOf(const QDateTime &collected, std::optional<int> retentionCapDays);

} // namespace parley
