// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platform.h"
#include "core/inbox/inbox.h"

namespace parley {

/// An inbox that answers from memory, for the tests of widgets and for looking at them. Answers come at once, unless
/// they are held back.
class MemoryInbox final : public Inbox {
    Q_OBJECT
public:
    explicit MemoryInbox(const QDateTime &now, QObject *parent = nullptr);

    // What a test fills it with.
    SourceId addSource(const QString &platform, const QString &title, std::optional<Error> problem = {});
    /// One message of a conversation; the first makes it.
    MessageId addMessage(ConversationId conversation, Message message);
    ConversationId addConversation(SourceId source, const QString &subject, const QList<Message> &messages, bool unread);
    /// As if it was just collected: told by `changed`.
    ConversationId collect(SourceId source, const Message &message);
    void setPayload(MessageId id, const Payload &payload) { m_payloads.insert(id, payload); }
    void setAvatar(MessageId id, const QByteArray &png) { m_avatars.insert(id, png); }
    void expire(ConversationId id);
    /// From now on each answer is this error; none: answers again.
    void failWith(std::optional<Error> error) { m_failure = std::move(error); }

    int pagesAsked() const { return m_pagesAsked; }
    const Conversation *find(ConversationId id) const;
    QList<PlatformInfo> platforms() const;

    QFuture<Result<ConversationPage>> page(const View &view, const ListPosition &after, int limit) override;
    QFuture<Result<ConversationPage>> pageAtRow(const View &view, qint64 row, int limit) override;
    QFuture<Result<QList<ConversationRow>>> rows(const QList<ConversationId> &ids) override;
    QFuture<Result<QList<ViewCount>>> counts() override;
    QFuture<Result<Conversation>> conversation(ConversationId id) override;
    QFuture<Result<SearchPage>> search(const QString &text, std::optional<MessageId> before, int limit) override;
    QFuture<Result<Payload>> payload(MessageId id) override;
    QFuture<Result<QByteArray>> avatar(MessageId id) override;
    QFuture<Result<int>> conversationsWithAuthor(MessageId id) override;
    QFuture<Result<QList<SourceRow>>> sources() override;
    QFuture<Result<WorkChange>> setState(const QList<ConversationId> &ids, WorkState state) override;
    QFuture<Result<WorkChange>> setUnread(const QList<ConversationId> &ids, bool unread) override;
    QFuture<Result<WorkChange>> addNote(ConversationId id, const QString &text) override;
    QFuture<Result<WorkChange>> removeNote(qint64 noteId) override;
    QFuture<Status> saveDraft(ConversationId id, const QString &text) override;
    QFuture<Status> undo(const WorkChange &change) override;
    QFuture<Result<Source>> addSource(const Source &source, const SharedSecret &token) override;
    QFuture<Status> setSourceState(SourceId id, Source::State state) override;
    QFuture<Status> removeSource(SourceId id) override;

private:
    template <typename T>
    QFuture<Result<T>> answer(T value) const;
    Conversation *find(ConversationId id);
    QList<ConversationRow> rowsOf(const View &view) const;
    void refreshRow(Conversation &conversation);
    void tell(const QList<ConversationId> &changed, int newMessages = 0, const QList<ConversationId> &added = {});

    QDateTime m_now;
    QList<Conversation> m_conversations;
    QList<SourceRow> m_sources;
    QHash<MessageId, Payload> m_payloads;
    QHash<MessageId, QByteArray> m_avatars;
    std::optional<Error> m_failure;
    qint64 m_nextId = 1;
    int m_pagesAsked = 0;
};

} // namespace parley
