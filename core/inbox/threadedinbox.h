// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/workerthread.h"
#include "core/collect/intake.h"
#include "core/inbox/inbox.h"
#include "core/inbox/inboxreader.h"
#include "core/inbox/inboxwriter.h"

#include <QPromise>

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
        return on(m_writerSeat, [act = std::move(act), this] { return act(*m_writer); });
    }

private:
    ThreadedInbox();
    Status openOn(const InboxFile &file, const Clock &clock, const QString &who);
    void interruptSearch();

    /// Runs `work` on the thread of `seat`; its result is the future's.
    template <typename Work>
    auto on(QObject *seat, Work work) -> QFuture<std::invoke_result_t<Work>>
    {
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
        const auto future = promise->future();
        promise->start();
        QMetaObject::invokeMethod(seat, [promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        });
        return future;
    }
    template <typename Work>
    auto read(Work work)
    {
        return on(m_readerSeat, [this, work = std::move(work)] { return work(*m_reader); });
    }

    std::unique_ptr<InboxWriter> m_writer;
    std::unique_ptr<InboxReader> m_reader;
    std::unique_ptr<InboxReader> m_searcher;
    QFuture<Result<InterruptHandle>> m_searcherOpened;
    std::stop_source m_search; ///< Of the newest one.
    QObject *m_writerSeat; ///< Lives on the store thread; calls land there.
    QObject *m_readerSeat;
    QObject *m_searchSeat;
    WorkerThread m_storeThread {QStringLiteral("store")};
    WorkerThread m_readerThread {QStringLiteral("reader")};
    WorkerThread m_searchThread {QStringLiteral("search")};
};

} // namespace parley
