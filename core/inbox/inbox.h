// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"
#include "core/domain/inboxchange.h"

#include <QFuture>
#include <QObject>

namespace parley {

/// One organisation's inbox as the window knows it. Lives on the GUI thread and does no work there: each question is
/// answered by a future. Everything that was written, by whomever in this process, is told by `changed`, in identifiers.
/// ThreadedInbox is the real one; tests of widgets hand in one that answers from memory.
class Inbox : public QObject {
    Q_OBJECT
public:
    ~Inbox() override = default;

    // What is there. A newer question of the same kind cancels the older one, whose future then ends as Cancelled.
    virtual QFuture<Result<ConversationPage>> page(const View &view, const ListPosition &after, int limit) = 0;
    /// The page that starts at row `row` of the view: for a scroll bar that is dragged.
    virtual QFuture<Result<ConversationPage>> pageAtRow(const View &view, qint64 row, int limit) = 0;
    virtual QFuture<Result<QList<ConversationRow>>> rows(const QList<ConversationId> &ids) = 0;
    virtual QFuture<Result<QList<ViewCount>>> counts() = 0;
    virtual QFuture<Result<Conversation>> conversation(ConversationId id) = 0;
    virtual QFuture<Result<SearchPage>> search(const QString &text, std::optional<MessageId> before, int limit) = 0;
    virtual QFuture<Result<Payload>> payload(MessageId id) = 0;
    virtual QFuture<Result<QByteArray>> avatar(MessageId id) = 0; ///< PNG, at most 256x256; empty if there is none.
    /// How many conversations the author of this message has with the organisation; counted when asked (promise R24).
    virtual QFuture<Result<int>> conversationsWithAuthor(MessageId id) = 0;
    virtual QFuture<Result<QList<SourceRow>>> sources() = 0;

    // What people do. Each answer can be handed to `undo`.
    virtual QFuture<Result<WorkChange>> setState(const QList<ConversationId> &ids, WorkState state) = 0;
    virtual QFuture<Result<WorkChange>> setUnread(const QList<ConversationId> &ids, bool unread) = 0;
    virtual QFuture<Result<WorkChange>> addNote(ConversationId id, const QString &text) = 0;
    virtual QFuture<Result<WorkChange>> removeNote(qint64 noteId) = 0;
    /// What was typed and is not kept yet; nobody is told. Empty: none any more.
    virtual QFuture<Status> saveDraft(ConversationId id, const QString &text) = 0;
    virtual QFuture<Status> undo(const WorkChange &change) = 0;

    virtual QFuture<Result<Source>> addSource(const Source &source, const SharedSecret &token) = 0;
    virtual QFuture<Status> setSourceState(SourceId id, Source::State state) = 0;
    virtual QFuture<Status> removeSource(SourceId id) = 0; ///< What it found stays until it expires.

signals:
    void changed(const parley::InboxChange &change);
    void sourcesChanged();
};

} // namespace parley
