// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/inboxchange.h"
#include "core/domain/pollbatch.h"
#include "core/store/connection.h"
#include "core/store/inboxfile.h"

#include <functional>
#include <memory>

namespace parley {

class ConversationStore;
class Ingest;
class Journal;
class KeyedHash;
class MediaStore;
class MessageSourceStore;
class NoteStore;
class DraftStore;
class Retention;
class SourceStore;
class ViewCounters;

/// Writes one inbox, on the thread that opened it; one writer per file (WorkspaceLock). What a person did is on disk, with
/// its record in the journal, before the function returns. Collecting is for whoever has the key; what a person does takes
/// a role (rule: role-may-not-…).
class InboxWriter {
public:
    /// Brings the file to the newest version and deletes what has expired, before anybody sees it. `who`: the random
    /// reference of the person who works here.
    [[nodiscard]] static Result<std::unique_ptr<InboxWriter>> open(const InboxFile &file, const Clock &clock, const QString &who);
    ~InboxWriter();
    Q_DISABLE_COPY_MOVE(InboxWriter)

    /// Is told of every write that changed a conversation, after its commit.
    void onChange(std::function<void(const InboxChange &)> listener) { m_listener = std::move(listener); }

    Result<PollReport> store(const PollBatch &batch);
    /// Several in one transaction, which costs less. One that can't be stored takes none of the others with it.
    QList<Result<PollReport>> store(const QList<PollBatch> &batches);
    Result<WantedMedia> wantedMedia(const QString &platform, const QList<CollectedMessage> &messages);
    Result<QList<StoredItem>> dueToCheck(SourceId source, const QDateTime &now);

    Result<WorkChange> setState(const QList<ConversationId> &ids, WorkState state);
    Result<WorkChange> setUnread(const QList<ConversationId> &ids, bool unread);
    Result<WorkChange> addNote(ConversationId id, const QString &text);
    Result<WorkChange> removeNote(qint64 noteId);
    /// No act, and so not in the journal. Keeping the note ends its draft.
    Status saveDraft(ConversationId id, const QString &text);
    Status undo(const WorkChange &change);

    Result<Source> addSource(const Source &source, const SharedSecret &token = {});
    Status setSourceToken(SourceId id, const SharedSecret &token); ///< In the place of an older one.
    Status setSourceState(SourceId id, Source::State state);
    Status removeSource(SourceId id);
    Result<PollState> pollState(SourceId id);

    Status deleteExpired();

private:
    InboxWriter(std::unique_ptr<Connection> connection, const Clock &clock, const QString &who, Roles roles);
    Status prepare(const InboxFile &file);
    /// Runs `act` in one durable transaction with its record, and tells the listener. Refused: `kind` is not for our roles.
    Status perform(Act kind, QStringView what, QStringView reference, const std::function<Status(InboxChange &)> &act);

    std::unique_ptr<Connection> m_connection;
    const Clock &m_clock;
    QString m_who;
    Roles m_roles;
    std::function<void(const InboxChange &)> m_listener;
    std::unique_ptr<KeyedHash> m_hash;
    std::unique_ptr<MediaStore> m_media;
    std::unique_ptr<ViewCounters> m_counters;
    std::unique_ptr<ConversationStore> m_conversations;
    std::unique_ptr<NoteStore> m_notes;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<SourceStore> m_sources;
    std::unique_ptr<MessageSourceStore> m_messageSources;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Ingest> m_ingest;
    std::unique_ptr<Retention> m_retention;
};

} // namespace parley
