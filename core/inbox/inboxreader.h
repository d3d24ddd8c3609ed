// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"
#include "core/domain/pollbatch.h"
#include "core/store/connection.h"
#include "core/store/inboxfile.h"

#include <memory>
#include <stop_token>

namespace parley {

class AvatarStore;
class ConversationList;
class GapStore;
class KeyedHash;
class MediaStore;
class MessageStore;
class NoteStore;
class DraftStore;
class SearchIndex;
class SourceStore;

/// Answers what is in one inbox, on the thread that opened it: parleyctl asks it directly, the window through Inbox.
class InboxReader {
public:
    [[nodiscard]] static Result<std::unique_ptr<InboxReader>> open(const InboxFile &file);
    /// The two halves of `open`: the first, which takes the longest, may go on beside a writer that still brings the file to
    /// its newest version; the second comes after it, and before all else.
    [[nodiscard]] static Result<std::unique_ptr<InboxReader>> connect(const InboxFile &file);
    [[nodiscard]] Status prepare(const InboxFile &file);
    ~InboxReader();
    Q_DISABLE_COPY_MOVE(InboxReader)

    Result<ConversationPage> page(const View &view, const ListPosition &after, int limit);
    Result<ConversationPage> pageAtRow(const View &view, qint64 row, int limit);
    Result<QList<ConversationRow>> rows(const QList<ConversationId> &ids);
    Result<QList<ViewCount>> counts();
    Result<Conversation> conversation(ConversationId id); ///< Usage: there is none.
    /// `stop` ends it as Cancelled; the handle of `interruptHandle` besides ends a statement that is running.
    Result<SearchPage> search(const QString &text, std::optional<MessageId> before, int limit, const std::stop_token &stop = {});
    Result<Message> message(MessageId id); ///< Usage: there is none.
    Result<Payload> payload(MessageId id);
    Result<QByteArray> avatar(MessageId id);
    /// The file at this place among Message::attachments. Usage: it is only a link, or there is none.
    Result<QByteArray> attachment(MessageId id, int place);
    Result<int> conversationsWithAuthor(MessageId id);
    Result<QList<SourceRow>> sources();
    Result<Source> source(const QString &reference); ///< `feeds/1`. Usage: there is none.
    Result<PollState> pollState(SourceId id);
    Result<QStringList> problems(); ///< Of the file, its counters and its pictures; reads everything.

    Result<bool> hasExpired(const QDateTime &now); ///< Something that a writer would delete before all else.

    InterruptHandle interruptHandle() const;

private:
    explicit InboxReader(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<KeyedHash> m_hash;
    std::unique_ptr<MediaStore> m_media;
    std::unique_ptr<ConversationList> m_list;
    std::unique_ptr<MessageStore> m_messages;
    std::unique_ptr<NoteStore> m_notes;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<SearchIndex> m_index;
    std::unique_ptr<SourceStore> m_sources;
    std::unique_ptr<GapStore> m_gaps;
    std::unique_ptr<AvatarStore> m_avatars;
};

} // namespace parley
