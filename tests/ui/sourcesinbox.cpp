// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sourcesinbox.h"

using namespace Qt::StringLiterals;

namespace parley {

namespace {

template <typename T> QFuture<Result<T>> answer(const Result<T> &result)
{
    return QtFuture::makeReadyValueFuture(result);
}

template <typename T> QFuture<Result<T>> nothing()
{
    return answer<T>(failure(ErrorKind::Usage, u"an inbox of sources only"_s));
}

} // namespace

QFuture<Result<ConversationPage>> SourcesInbox::page(const View &, const ListPosition &, int)
{
    return nothing<ConversationPage>();
}

QFuture<Result<ConversationPage>> SourcesInbox::pageAtRow(const View &, qint64, int)
{
    return nothing<ConversationPage>();
}

QFuture<Result<QList<ConversationRow>>> SourcesInbox::rows(const QList<ConversationId> &)
{
    return nothing<QList<ConversationRow>>();
}

QFuture<Result<QList<ViewCount>>> SourcesInbox::counts()
{
    return nothing<QList<ViewCount>>();
}

QFuture<Result<Conversation>> SourcesInbox::conversation(ConversationId)
{
    return nothing<Conversation>();
}

QFuture<Result<SearchPage>> SourcesInbox::search(const QString &, std::optional<MessageId>, int)
{
    return nothing<SearchPage>();
}

QFuture<Result<Payload>> SourcesInbox::payload(MessageId)
{
    return nothing<Payload>();
}

QFuture<Result<QByteArray>> SourcesInbox::avatar(MessageId)
{
    return nothing<QByteArray>();
}

QFuture<Result<int>> SourcesInbox::conversationsWithAuthor(MessageId)
{
    return nothing<int>();
}

QFuture<Result<QList<SourceRow>>> SourcesInbox::sources()
{
    return answer<QList<SourceRow>>(sourceRows);
}

QFuture<Result<WorkChange>> SourcesInbox::setState(const QList<ConversationId> &, WorkState)
{
    return nothing<WorkChange>();
}

QFuture<Result<WorkChange>> SourcesInbox::setUnread(const QList<ConversationId> &, bool)
{
    return nothing<WorkChange>();
}

QFuture<Result<WorkChange>> SourcesInbox::addNote(ConversationId, const QString &)
{
    return nothing<WorkChange>();
}

QFuture<Status> SourcesInbox::saveDraft(ConversationId, const QString &)
{
    return QtFuture::makeReadyValueFuture(Status());
}

QFuture<Result<WorkChange>> SourcesInbox::removeNote(qint64)
{
    return nothing<WorkChange>();
}

QFuture<Status> SourcesInbox::undo(const WorkChange &)
{
    return nothing<void>();
}

QFuture<Result<Source>> SourcesInbox::addSource(const Source &source, const SharedSecret &)
{
    if (refusal)
        return answer<Source>(std::unexpected(*refusal));
    SourceRow row;
    row.source = source;
    row.source.id = SourceId {sourceRows.size() + 1};
    row.source.number = int(sourceRows.size()) + 1;
    sourceRows.append(row);
    emit sourcesChanged();
    return answer<Source>(row.source);
}

QFuture<Status> SourcesInbox::setSourceState(SourceId id, Source::State state)
{
    if (refusal)
        return answer<void>(std::unexpected(*refusal));
    for (SourceRow &row : sourceRows) {
        if (row.source.id == id)
            row.source.state = state;
    }
    emit sourcesChanged();
    return answer<void>({});
}

QFuture<Status> SourcesInbox::removeSource(SourceId id)
{
    if (refusal)
        return answer<void>(std::unexpected(*refusal));
    sourceRows.removeIf([id](const SourceRow &row) { return row.source.id == id; });
    emit sourcesChanged();
    return answer<void>({});
}

} // namespace parley
