// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/inbox.h"
#include "core/inbox/inboxreader.h"
#include "core/inbox/storethread.h"

#include <stop_token>

namespace parley {

/// The real inbox of the window: writes on the `store` thread, lists and conversations read on one reader thread,
/// searches on another, so that a slow search holds up nothing. It implements Intake over the store.
class ThreadedInbox final : public Inbox, public Intake {
    Q_OBJECT
public:
    /// Opens the file, brings it to the newest version and deletes what has expired, before it returns.
    [[nodiscard]] static Result<std::unique_ptr<ThreadedInbox>> open(const InboxFile &file, const Clock &clock, const QString &who);
    ~ThreadedInbox() override; ///< Waits for what is under way; what was asked after it is not begun.

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
    QFuture<Result<PollState>> pollState(SourceId id);

    QFuture<Result<WorkChange>> setState(const QList<ConversationId> &ids, WorkState state) override;
    QFuture<Result<WorkChange>> setUnread(const QList<ConversationId> &ids, bool unread) override;
    QFuture<Result<WorkChange>> addNote(ConversationId id, const QString &text) override;
    QFuture<Result<WorkChange>> removeNote(qint64 noteId) override;
    QFuture<Status> saveDraft(ConversationId id, const QString &text) override;
    QFuture<Status> undo(const WorkChange &change) override;
    QFuture<Result<Source>> addSource(const Source &source, const SharedSecret &token) override;
    QFuture<Status> setSourceState(SourceId id, Source::State state) override;
    QFuture<Status> removeSource(SourceId id) override;
    /// Returns once every question asked so far is answered; a search that runs is cut short. Before whoever asked goes: an
    /// answer must not arrive at an object while that is being destroyed.
    void settle();
    QFuture<Status> deleteExpired(); ///< The daily round of a program that stays open.

    QFuture<Result<PollReport>> store(const PollBatch &batch) override;
    QFuture<Result<WantedMedia>> wantedMedia(const QString &platform, const QList<CollectedMessage> &messages) override;
    QFuture<Result<QList<StoredItem>>> dueToCheck(SourceId source, const QDateTime &now) override;

    /// Runs `act` with the writer on the store thread: for a command that another process handed over. Any thread.
    template <typename Act>
    auto withWriter(Act act) -> QFuture<std::invoke_result_t<Act, InboxWriter &>>
    {
        return m_store.withWriter(std::move(act));
    }

private:
    ThreadedInbox();
    Status openOn(const InboxFile &file, const Clock &clock, const QString &who);
    void interruptSearch();

    template <typename Work>
    auto read(Work work)
    {
        return runOn(m_readerSeat, [this, work = std::move(work)] { return work(*m_reader); });
    }

    std::unique_ptr<InboxReader> m_reader;
    std::unique_ptr<InboxReader> m_searcher;
    QFuture<Result<InterruptHandle>> m_searcherOpened;
    std::stop_source m_search; ///< Of the newest one.
    QObject *m_readerSeat; ///< Lives on the reader thread; calls land there.
    QObject *m_searchSeat;
    StoreThread m_store;
    WorkerThread m_readerThread {QStringLiteral("reader")};
    WorkerThread m_searchThread {QStringLiteral("search")};
};

} // namespace parley
