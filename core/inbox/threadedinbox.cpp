// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/threadedinbox.h"

using namespace Qt::StringLiterals;

namespace parley {

ThreadedInbox::ThreadedInbox()
    : m_readerSeat(new QObject)
    , m_searchSeat(new QObject)
{
    m_readerThread.adopt(m_readerSeat);
    m_searchThread.adopt(m_searchSeat);
}

Result<std::unique_ptr<ThreadedInbox>> ThreadedInbox::open(const InboxFile &file, const Clock &clock, const QString &who)
{
    std::unique_ptr<ThreadedInbox> inbox(new ThreadedInbox);
    if (const Status opened = inbox->openOn(file, clock, who); !opened)
        return std::unexpected(opened.error());
    return inbox;
}

Status ThreadedInbox::openOn(const InboxFile &file, const Clock &clock, const QString &who)
{
    const auto filed = [&file] { return std::make_shared<InboxFile>(file.clone()); };
    const QFuture<Status> writer = m_store.open(file, clock, who, [this](const InboxChange &change) {
        QMetaObject::invokeMethod(this, [this, change] { emit changed(change); });
    });
    // Most of what the reader has to do is reading the schema: meanwhile. What it may look at is right when the writer is done.
    runOn(m_readerSeat, [this, own = filed()] {
        if (auto connected = InboxReader::connect(*own))
            m_reader = std::move(*connected);
        return true;
    });
    if (const Status opened = writer.result(); !opened)
        return opened;
    QFuture<Status> reader = runOn(m_readerSeat, [this, own = filed()]() -> Status {
        if (m_reader)
            return m_reader->prepare(*own);
        auto opened = InboxReader::open(*own); // It was too early: the writer has only now made the file readable.
        if (!opened)
            return std::unexpected(opened.error());
        m_reader = std::move(*opened);
        return {};
    });
    if (const Status opened = reader.result(); !opened)
        return opened;
    // Nobody searches before there is a list: what goes wrong with this one, the first search tells.
    m_searcherOpened = runOn(m_searchSeat, [this, own = filed()]() -> Result<InterruptHandle> {
        auto opened = InboxReader::open(*own);
        if (!opened)
            return std::unexpected(opened.error());
        m_searcher = std::move(*opened);
        return m_searcher->interruptHandle();
    });
    return {};
}

void ThreadedInbox::interruptSearch()
{
    if (!m_searcherOpened.isValid() || !m_searcherOpened.isFinished())
        return;
    if (const auto handle = m_searcherOpened.result())
        handle->interrupt();
}

ThreadedInbox::~ThreadedInbox()
{
    m_search.request_stop();
    interruptSearch();
    // Each connection is closed on the thread that opened it, the writer's last: it brings the WAL home.
    runOn(m_searchSeat, [this] { m_searcher.reset(); return true; }).waitForFinished();
    runOn(m_readerSeat, [this] { m_reader.reset(); return true; }).waitForFinished();
    m_store.close();
}

void ThreadedInbox::settle()
{
    m_search.request_stop();
    interruptSearch();
    for (QObject *seat : {m_searchSeat, m_readerSeat})
        runOn(seat, [] { return true; }).waitForFinished();
    m_store.settle();
}

QFuture<Result<ConversationPage>> ThreadedInbox::page(const View &view, const ListPosition &after, int limit)
{
    return read([=](InboxReader &reader) { return reader.page(view, after, limit); });
}

QFuture<Result<ConversationPage>> ThreadedInbox::pageAtRow(const View &view, qint64 row, int limit)
{
    return read([=](InboxReader &reader) { return reader.pageAtRow(view, row, limit); });
}

QFuture<Result<QList<ConversationRow>>> ThreadedInbox::rows(const QList<ConversationId> &ids)
{
    return read([=](InboxReader &reader) { return reader.rows(ids); });
}

QFuture<Result<QList<ViewCount>>> ThreadedInbox::counts()
{
    return read([](InboxReader &reader) { return reader.counts(); });
}

QFuture<Result<Conversation>> ThreadedInbox::conversation(ConversationId id)
{
    return read([=](InboxReader &reader) { return reader.conversation(id); });
}

QFuture<Result<SearchPage>> ThreadedInbox::search(const QString &text, std::optional<MessageId> before, int limit)
{
    // A newer keystroke ends the older search.
    m_search.request_stop();
    m_search = std::stop_source();
    interruptSearch();
    return runOn(m_searchSeat, [this, stop = m_search.get_token(), text, before, limit]() -> Result<SearchPage> {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, u"a newer search was asked"_s);
        if (!m_searcher)
            return std::unexpected(m_searcherOpened.result().error());
        auto found = m_searcher->search(text, before, limit, stop);
        // The interrupt was meant for the search before, but came while this one had begun: once more.
        if (!found && found.error().kind == ErrorKind::Cancelled && !stop.stop_requested())
            found = m_searcher->search(text, before, limit, stop);
        return found;
    });
}

QFuture<Result<Payload>> ThreadedInbox::payload(MessageId id)
{
    return read([=](InboxReader &reader) { return reader.payload(id); });
}

QFuture<Result<QByteArray>> ThreadedInbox::avatar(MessageId id)
{
    return read([=](InboxReader &reader) { return reader.avatar(id); });
}

QFuture<Result<int>> ThreadedInbox::conversationsWithAuthor(MessageId id)
{
    return read([=](InboxReader &reader) { return reader.conversationsWithAuthor(id); });
}

QFuture<Result<QList<SourceRow>>> ThreadedInbox::sources()
{
    return read([](InboxReader &reader) { return reader.sources(); });
}

QFuture<Result<PollState>> ThreadedInbox::pollState(SourceId id)
{
    return read([=](InboxReader &reader) { return reader.pollState(id); });
}

QFuture<Result<WorkChange>> ThreadedInbox::setState(const QList<ConversationId> &ids, WorkState state)
{
    return withWriter([=](InboxWriter &writer) { return writer.setState(ids, state); });
}

QFuture<Result<WorkChange>> ThreadedInbox::setUnread(const QList<ConversationId> &ids, bool unread)
{
    return withWriter([=](InboxWriter &writer) { return writer.setUnread(ids, unread); });
}

QFuture<Result<WorkChange>> ThreadedInbox::addNote(ConversationId id, const QString &text)
{
    return withWriter([=](InboxWriter &writer) { return writer.addNote(id, text); });
}

QFuture<Result<WorkChange>> ThreadedInbox::removeNote(qint64 noteId)
{
    return withWriter([=](InboxWriter &writer) { return writer.removeNote(noteId); });
}

QFuture<Status> ThreadedInbox::saveDraft(ConversationId id, const QString &text)
{
    return withWriter([=](InboxWriter &writer) { return writer.saveDraft(id, text); });
}

QFuture<Status> ThreadedInbox::undo(const WorkChange &change)
{
    return withWriter([=](InboxWriter &writer) { return writer.undo(change); });
}

QFuture<Result<Source>> ThreadedInbox::addSource(const Source &source, const SharedSecret &token)
{
    return withWriter([=, this](InboxWriter &writer) {
        const auto added = writer.addSource(source, token);
        QMetaObject::invokeMethod(this, &ThreadedInbox::sourcesChanged);
        return added;
    });
}

QFuture<Status> ThreadedInbox::setSourceState(SourceId id, Source::State state)
{
    return withWriter([=, this](InboxWriter &writer) {
        const Status set = writer.setSourceState(id, state);
        QMetaObject::invokeMethod(this, &ThreadedInbox::sourcesChanged);
        return set;
    });
}

QFuture<Status> ThreadedInbox::removeSource(SourceId id)
{
    return withWriter([=, this](InboxWriter &writer) {
        const Status removed = writer.removeSource(id);
        QMetaObject::invokeMethod(this, &ThreadedInbox::sourcesChanged);
        return removed;
    });
}

QFuture<Status> ThreadedInbox::deleteExpired()
{
    return withWriter([](InboxWriter &writer) { return writer.deleteExpired(); });
}

QFuture<Result<PollReport>> ThreadedInbox::store(const PollBatch &batch)
{
    return m_store.store(batch).then([this](const Result<PollReport> &report) {
        QMetaObject::invokeMethod(this, &ThreadedInbox::sourcesChanged);
        return report;
    });
}

QFuture<Result<WantedMedia>> ThreadedInbox::wantedMedia(const QString &platform, const QList<CollectedMessage> &messages)
{
    return m_store.wantedMedia(platform, messages);
}

QFuture<Result<QList<StoredItem>>> ThreadedInbox::dueToCheck(SourceId source, const QDateTime &now)
{
    return m_store.dueToCheck(source, now);
}

} // namespace parley
