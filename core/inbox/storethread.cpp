// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/storethread.h"

namespace parley {

StoreThread::StoreThread()
    : m_seat(new QObject)
{
    m_thread.adopt(m_seat);
}

StoreThread::~StoreThread()
{
    close();
}

QFuture<Status> StoreThread::open(
    const InboxFile &file, const Clock &clock, const QString &who, std::function<void(const InboxChange &)> listener)
{
    const auto own = std::make_shared<InboxFile>(file.clone());
    return runOn(m_seat, [this, own, &clock, who, listener = std::move(listener)]() -> Status {
        auto opened = InboxWriter::open(*own, clock, who);
        if (!opened)
            return std::unexpected(opened.error());
        m_writer = std::move(*opened);
        m_writer->onChange(listener);
        return {};
    });
}

void StoreThread::close()
{
    runOn(m_seat, [this] {
        while (m_writer && !m_waiting.empty()) // Nobody hands anything over any more.
            storeSome();
        m_writer.reset();
        return true;
    }).waitForFinished();
}

QFuture<Result<PollReport>> StoreThread::store(const PollBatch &batch)
{
    const std::scoped_lock lock(m_mutex);
    Waiting &waiting = m_waiting.emplace_back(Waiting {.batch = batch, .promise = {}});
    waiting.promise.start();
    // One call for each: whichever comes first takes what it can, and one that finds nothing is over at once.
    QMetaObject::invokeMethod(m_seat, [this] { storeSome(); }, Qt::QueuedConnection);
    return waiting.promise.future();
}

std::deque<StoreThread::Waiting> StoreThread::takeSome()
{
    const std::scoped_lock lock(m_mutex);
    std::deque<Waiting> some;
    for (qsizetype messages = 0; !m_waiting.empty();) {
        messages += m_waiting.front().batch.messages.size();
        if (!some.empty() && messages > mostTogether)
            break;
        some.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return some;
}

void StoreThread::storeSome()
{
    std::deque<Waiting> some = takeSome();
    if (some.empty())
        return;
    QList<PollBatch> batches;
    for (Waiting &waiting : some)
        batches.append(std::move(waiting.batch));
    const QList<Result<PollReport>> reports = m_writer->store(batches);
    for (size_t i = 0; i < some.size(); ++i) {
        some[i].promise.addResult(reports[qsizetype(i)]);
        some[i].promise.finish();
    }
}

QFuture<Result<WantedMedia>> StoreThread::wantedMedia(const QString &platform, const QList<CollectedMessage> &messages)
{
    return withWriter([=](InboxWriter &writer) { return writer.wantedMedia(platform, messages); });
}

QFuture<Result<QList<StoredItem>>> StoreThread::dueToCheck(SourceId source, const QDateTime &now)
{
    return withWriter([=](InboxWriter &writer) { return writer.dueToCheck(source, now); });
}

void StoreThread::settle()
{
    runOn(m_seat, [] { return true; }).waitForFinished();
}

} // namespace parley
