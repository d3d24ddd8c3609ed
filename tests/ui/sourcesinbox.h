// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/inbox.h"

namespace parley {

/// An inbox of sources only, in memory; every other question ends as Usage. `refusal`, once set, is the answer to all
/// orders.
class SourcesInbox final : public Inbox {
    Q_OBJECT
public:
    QList<SourceRow> sourceRows;
    std::optional<Error> refusal;

    QFuture<Result<ConversationPage>> page(const View &, const ListPosition &, int) override;
    QFuture<Result<ConversationPage>> pageAtRow(const View &, qint64, int) override;
    QFuture<Result<QList<ConversationRow>>> rows(const QList<ConversationId> &) override;
    QFuture<Result<QList<ViewCount>>> counts() override;
    QFuture<Result<Conversation>> conversation(ConversationId) override;
    QFuture<Result<SearchPage>> search(const QString &, std::optional<MessageId>, int) override;
    QFuture<Result<Payload>> payload(MessageId) override;
    QFuture<Result<QByteArray>> avatar(MessageId) override;
    QFuture<Result<int>> conversationsWithAuthor(MessageId) override;
    QFuture<Result<QList<SourceRow>>> sources() override;
    QFuture<Result<WorkChange>> setState(const QList<ConversationId> &, WorkState) override;
    QFuture<Result<WorkChange>> setUnread(const QList<ConversationId> &, bool) override;
    QFuture<Result<WorkChange>> addNote(ConversationId, const QString &) override;
    QFuture<Result<WorkChange>> removeNote(qint64) override;
    QFuture<Status> saveDraft(ConversationId, const QString &) override;
    QFuture<Status> undo(const WorkChange &) override;
    QFuture<Result<Source>> addSource(const Source &source, const SharedSecret &token) override;
    QFuture<Status> setSourceState(SourceId id, Source::State state) override;
    QFuture<Status> removeSource(SourceId id) override;
};

} // namespace parley
