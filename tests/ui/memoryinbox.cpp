// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/memoryinbox.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

bool belongs(const ConversationRow &row, const View &view)
{
    switch (view.kind) {
    case View::Kind::All: return true;
    case View::Kind::Open: return row.state == WorkState::Open;
    case View::Kind::Closed: return row.state == WorkState::Closed;
    case View::Kind::Unread: return row.unread > 0;
    case View::Kind::Public: return row.hasPublic;
    case View::Kind::Private: return row.hasPrivate;
    case View::Kind::Source: return row.source == view.source;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace

MemoryInbox::MemoryInbox(const QDateTime &now, QObject *parent)
    : m_now(now)
{
    setParent(parent);
}

template <typename T>
QFuture<Result<T>> MemoryInbox::answer(T value) const
{
    if (m_failure)
        return QtFuture::makeReadyValueFuture<Result<T>>(std::unexpected(*m_failure));
    return QtFuture::makeReadyValueFuture<Result<T>>(std::move(value));
}

QList<PlatformInfo> MemoryInbox::platforms() const
{
    const auto platform = [](const QString &id, const QString &name, const QString &kind) {
        PlatformInfo info;
        info.id = id;
        info.name = name;
        info.kind = kind;
        return info;
    };
    return {platform(u"kringspraak"_s, u"Kringspraak"_s, u"social"_s), platform(u"feeds"_s, u"Feeds"_s, u"blog"_s),
        platform(u"nieuws"_s, u"Nieuws"_s, u"news"_s), platform(u"forum"_s, u"Forum"_s, u"forum"_s),
        platform(u"reviews"_s, u"Reviews"_s, u"review"_s)};
}

SourceId MemoryInbox::addSource(const QString &platform, const QString &title, std::optional<Error> problem)
{
    SourceRow row;
    row.source.id = SourceId {m_nextId++};
    row.source.number = int(std::ranges::count(m_sources, platform, [](const SourceRow &r) { return r.source.platform; })) + 1;
    row.source.platform = platform;
    row.source.endpoint = QUrl(u"https://%1.example/feed"_s.arg(platform));
    row.source.title = title;
    row.source.addedAt = m_now.addDays(-30);
    row.health.source = row.source.id;
    row.health.lastAskedAt = m_now.addSecs(-40);
    row.health.lastGoodAt = problem ? m_now.addSecs(-7200) : m_now.addSecs(-40);
    row.health.nextPollAt = m_now.addSecs(42 + 30 * m_sources.size());
    row.health.failuresInARow = problem ? 4 : 0;
    row.health.problem = std::move(problem);
    m_sources.append(row);
    emit sourcesChanged();
    return row.source.id;
}

MessageId MemoryInbox::addMessage(ConversationId id, Message message)
{
    Conversation *conversation = find(id);
    message.id = MessageId {m_nextId++};
    message.conversation = id;
    message.source = conversation->row.source;
    message.platform = conversation->row.platform;
    if (!message.collectedAt.isValid())
        message.collectedAt = message.postedAt.addSecs(47);
    if (!message.snapshot.takenAt.isValid())
        message.snapshot.takenAt = message.collectedAt;
    message.expiresAt = message.collectedAt.addMonths(18);
    message.expiryRule = u"organisation 18 months"_s;
    conversation->messages.append(message);
    refreshRow(*conversation);
    for (SourceRow &source : m_sources) {
        if (source.source.id == conversation->row.source)
            ++source.health.messages;
    }
    return message.id;
}

ConversationId MemoryInbox::addConversation(
    SourceId source, const QString &subject, const QList<Message> &messages, bool unread)
{
    Conversation conversation;
    conversation.row.id = ConversationId {m_nextId++};
    conversation.row.source = source;
    const auto row = std::ranges::find(m_sources, source, [](const SourceRow &r) { return r.source.id; });
    conversation.row.sourceReference = row->source.reference();
    conversation.row.platform = row->source.platform;
    conversation.row.subject = subject;
    conversation.row.unread = unread ? 1 : 0;
    m_conversations.append(conversation);
    for (const Message &message : messages)
        addMessage(conversation.row.id, message);
    return conversation.row.id;
}

ConversationId MemoryInbox::collect(SourceId source, const Message &message)
{
    const ConversationId id = addConversation(source, {}, {message}, true);
    tell({}, 1, {id});
    return id;
}

void MemoryInbox::expire(ConversationId id)
{
    m_conversations.removeIf([id](const Conversation &conversation) { return conversation.row.id == id; });
    InboxChange change;
    change.removed.append(id);
    emit changed(change);
}

Conversation *MemoryInbox::find(ConversationId id)
{
    const auto found
        = std::ranges::find(m_conversations, id, [](const Conversation &conversation) { return conversation.row.id; });
    return found == m_conversations.end() ? nullptr : &*found;
}

const Conversation *MemoryInbox::find(ConversationId id) const
{
    return const_cast<MemoryInbox *>(this)->find(id);
}

void MemoryInbox::refreshRow(Conversation &conversation)
{
    ConversationRow &row = conversation.row;
    row.messages = int(conversation.messages.size());
    row.hasPublic = std::ranges::contains(conversation.messages, Visibility::Public, &Message::visibility);
    row.hasPrivate = std::ranges::contains(conversation.messages, Visibility::Private, &Message::visibility);
    for (const Message &message : std::as_const(conversation.messages)) {
        if (message.direction == Direction::Out)
            continue;
        row.lastAt = message.postedAt;
        row.lastAuthor = message.snapshot.displayName.value_or(QString());
        row.lastHandle = message.snapshot.handle.value_or(QString());
        row.excerpt = message.text.first(qMin<qsizetype>(message.text.size(), 400));
        row.lastGone = message.gone ? std::optional(message.gone->kind) : std::nullopt;
        row.lastGoneAt = message.gone ? message.gone->at : QDateTime();
    }
    if (row.subject.isEmpty())
        row.subject = row.excerpt.first(qMin<qsizetype>(row.excerpt.size(), 80));
    row.firstExpiresAt = conversation.messages.first().expiresAt;
}

void MemoryInbox::tell(const QList<ConversationId> &ids, int newMessages, const QList<ConversationId> &added)
{
    InboxChange change;
    change.changed = ids;
    change.added = added;
    change.newMessages = newMessages;
    emit changed(change);
}

QList<ConversationRow> MemoryInbox::rowsOf(const View &view) const
{
    QList<ConversationRow> rows;
    for (const Conversation &conversation : m_conversations) {
        if (belongs(conversation.row, view))
            rows.append(conversation.row);
    }
    std::ranges::stable_sort(rows, std::greater(), [](const ConversationRow &row) { return std::pair(row.lastAt, row.id); });
    return rows;
}

QFuture<Result<ConversationPage>> MemoryInbox::page(const View &view, const ListPosition &after, int limit)
{
    const QList<ConversationRow> all = rowsOf(view);
    const auto place = std::ranges::find(all, after.conversation, &ConversationRow::id);
    return pageAtRow(view, after.isStart() || place == all.end() ? 0 : place - all.begin() + 1, limit);
}

QFuture<Result<ConversationPage>> MemoryInbox::pageAtRow(const View &view, qint64 row, int limit)
{
    ++m_pagesAsked;
    const QList<ConversationRow> all = rowsOf(view);
    ConversationPage page;
    page.rows = all.mid(row, limit);
    page.total = all.size();
    if (row + page.rows.size() < page.total)
        page.next = ListPosition {page.rows.last().lastAt.toMSecsSinceEpoch(), page.rows.last().id};
    return answer(page);
}

QFuture<Result<QList<ConversationRow>>> MemoryInbox::rows(const QList<ConversationId> &ids)
{
    QList<ConversationRow> rows;
    for (const ConversationId id : ids) {
        if (const Conversation *conversation = find(id))
            rows.append(conversation->row);
    }
    return answer(rows);
}

QFuture<Result<QList<ViewCount>>> MemoryInbox::counts()
{
    QList<View> views;
    for (const auto kind : {View::Kind::All, View::Kind::Open, View::Kind::Unread, View::Kind::Closed,
             View::Kind::Public, View::Kind::Private})
        views.append(View {kind, {}});
    for (const SourceRow &source : std::as_const(m_sources))
        views.append(View {View::Kind::Source, source.source.id});
    QList<ViewCount> counts;
    for (const View &view : std::as_const(views)) {
        const QList<ConversationRow> rows = rowsOf(view);
        const auto unread = std::ranges::count_if(rows, [](const ConversationRow &row) { return row.unread > 0; });
        counts.append(ViewCount {view, rows.size(), unread});
    }
    return answer(counts);
}

QFuture<Result<Conversation>> MemoryInbox::conversation(ConversationId id)
{
    if (const Conversation *found = find(id))
        return answer(*found);
    return QtFuture::makeReadyValueFuture<Result<Conversation>>(failure(ErrorKind::NotFound, u"conversation"_s));
}

QFuture<Result<SearchPage>> MemoryInbox::search(const QString &text, std::optional<MessageId> before, int limit)
{
    SearchPage page;
    for (const Conversation &conversation : std::as_const(m_conversations)) {
        for (const Message &message : conversation.messages) {
            const QString author = message.snapshot.displayName.value_or(QString());
            if (message.text.contains(text, Qt::CaseInsensitive) || author.contains(text, Qt::CaseInsensitive)) {
                page.hits.append({message.id, conversation.row.id, conversation.row.sourceReference, author,
                    message.snapshot.handle.value_or(QString()), message.postedAt, message.title, message.text});
            }
        }
    }
    std::ranges::sort(page.hits, std::greater(), &SearchHit::message);
    if (before)
        page.hits.removeIf([before](const SearchHit &hit) { return hit.message >= *before; });
    if (page.hits.size() > limit) {
        page.hits.resize(limit);
        page.next = page.hits.last().message;
    }
    return answer(page);
}

QFuture<Result<Payload>> MemoryInbox::payload(MessageId id)
{
    Payload payload = m_payloads.value(id);
    payload.sha256 = QString::fromLatin1(QCryptographicHash::hash(payload.bytes, QCryptographicHash::Sha256).toHex());
    return answer(payload);
}

QFuture<Result<QByteArray>> MemoryInbox::avatar(MessageId id)
{
    return answer(m_avatars.value(id));
}

QFuture<Result<int>> MemoryInbox::conversationsWithAuthor(MessageId)
{
    return answer(3);
}

QFuture<Result<QList<SourceRow>>> MemoryInbox::sources()
{
    return answer(m_sources);
}

QFuture<Result<WorkChange>> MemoryInbox::setState(const QList<ConversationId> &ids, WorkState state)
{
    if (m_failure)
        return answer(WorkChange());
    WorkChange change;
    change.kind = WorkChange::Kind::State;
    for (const ConversationId id : ids) {
        if (Conversation *found = find(id)) {
            change.before.append({id, found->row.state, {}});
            found->row.state = state;
        }
    }
    tell(ids);
    return answer(change);
}

QFuture<Result<WorkChange>> MemoryInbox::setUnread(const QList<ConversationId> &ids, bool unread)
{
    if (m_failure)
        return answer(WorkChange());
    WorkChange change;
    change.kind = WorkChange::Kind::Unread;
    change.unread = unread;
    for (const ConversationId id : ids) {
        if (Conversation *found = find(id)) {
            const bool toggles = (found->row.unread > 0) != unread;
            change.before.append({id, found->row.state, toggles ? QList {found->messages.last().id} : QList<MessageId>()});
            found->row.unread = unread ? 1 : 0;
        }
    }
    tell(ids);
    return answer(change);
}

QFuture<Result<WorkChange>> MemoryInbox::addNote(ConversationId id, const QString &text)
{
    Conversation *found = find(id);
    if (m_failure || !found)
        return answer(WorkChange());
    WorkChange change;
    change.kind = WorkChange::Kind::NoteAdded;
    change.note = Note {m_nextId++, id, text, m_now};
    found->notes.append(*change.note);
    tell({id});
    return answer(change);
}

QFuture<Result<WorkChange>> MemoryInbox::removeNote(qint64 noteId)
{
    WorkChange change;
    change.kind = WorkChange::Kind::NoteRemoved;
    for (Conversation &conversation : m_conversations) {
        for (const Note &note : std::as_const(conversation.notes)) {
            if (note.id == noteId)
                change.note = note;
        }
        conversation.notes.removeIf([noteId](const Note &note) { return note.id == noteId; });
    }
    if (change.note)
        tell({change.note->conversation});
    return answer(change);
}

QFuture<Status> MemoryInbox::saveDraft(ConversationId id, const QString &text)
{
    if (Conversation *conversation = find(id))
        conversation->draft = text;
    return QtFuture::makeReadyValueFuture(Status());
}

QFuture<Status> MemoryInbox::undo(const WorkChange &change)
{
    if (m_failure)
        return QtFuture::makeReadyValueFuture<Status>(std::unexpected(*m_failure));
    QList<ConversationId> ids;
    for (const WorkChange::Before &before : change.before) {
        if (Conversation *found = find(before.conversation)) {
            if (change.kind == WorkChange::Kind::State)
                found->row.state = before.state;
            else if (!before.toggled.isEmpty())
                found->row.unread = change.unread ? 0 : 1;
            ids.append(before.conversation);
        }
    }
    if (change.note) {
        if (Conversation *found = find(change.note->conversation)) {
            if (change.kind == WorkChange::Kind::NoteAdded)
                found->notes.removeIf([&](const Note &note) { return note.id == change.note->id; });
            else
                found->notes.append(*change.note);
            ids.append(found->row.id);
        }
    }
    tell(ids);
    return QtFuture::makeReadyValueFuture<Status>({});
}

QFuture<Result<Source>> MemoryInbox::addSource(const Source &source, const SharedSecret &)
{
    addSource(source.platform, source.title);
    return answer(m_sources.last().source);
}

QFuture<Status> MemoryInbox::setSourceState(SourceId id, Source::State state)
{
    for (SourceRow &row : m_sources) {
        if (row.source.id == id)
            row.source.state = state;
    }
    emit sourcesChanged();
    return QtFuture::makeReadyValueFuture<Status>({});
}

QFuture<Status> MemoryInbox::removeSource(SourceId id)
{
    m_sources.removeIf([id](const SourceRow &row) { return row.source.id == id; });
    emit sourcesChanged();
    return QtFuture::makeReadyValueFuture<Status>({});
}

} // namespace parley
