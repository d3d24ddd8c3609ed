// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/workerthread.h"
#include "core/collect/intake.h"
#include "core/inbox/inboxwriter.h"
#include "core/inbox/seat.h"

#include <deque>
#include <mutex>

namespace parley {

/// The writer of one inbox on the `store` thread. What pollers hand over while it is busy is stored together, in one
/// transaction of at most `mostTogether` messages; between two of them it does what people ask for.
class StoreThread final : public Intake {
public:
    static constexpr qsizetype mostTogether = 1000; ///< storage.md, section 4: more saves little and holds up who waits.

    StoreThread();
    ~StoreThread() override; ///< As close().
    Q_DISABLE_COPY_MOVE(StoreThread)

    /// Once, and before all else. `listener`: InboxWriter::onChange, called on the store thread.
    QFuture<Status> open(const InboxFile &file, const Clock &clock, const QString &who,
        std::function<void(const InboxChange &)> listener = {});
    void close(); ///< Stores what waits, and returns once the file is closed. Idempotent.

    QFuture<Result<PollReport>> store(const PollBatch &batch) override;
    QFuture<Result<WantedMedia>> wantedMedia(const QString &platform, const QList<CollectedMessage> &messages) override;
    QFuture<Result<QList<StoredItem>>> dueToCheck(SourceId source, const QDateTime &now) override;

    /// Runs `act` with the writer on the store thread. Any thread.
    template <typename Act>
    auto withWriter(Act act) -> QFuture<std::invoke_result_t<Act, InboxWriter &>>
    {
        return runOn(m_seat, [act = std::move(act), this] { return act(*m_writer); });
    }

    void settle(); ///< Returns once everything asked so far is done.

private:
    struct Waiting {
        PollBatch batch;
        QPromise<Result<PollReport>> promise;
    };

    std::deque<Waiting> takeSome();
    void storeSome();

    std::unique_ptr<InboxWriter> m_writer;
    std::mutex m_mutex; ///< Guards what is waiting: it is handed over on other threads.
    std::deque<Waiting> m_waiting;
    QObject *m_seat; ///< Lives on the store thread; calls land there.
    WorkerThread m_thread {QStringLiteral("store")};
};

} // namespace parley
