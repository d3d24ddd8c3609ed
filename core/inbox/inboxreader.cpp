// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/inboxreader.h"

#include "core/store/avatarstore.h"
#include "core/store/conversationlist.h"
#include "core/store/draftstore.h"
#include "core/store/gapstore.h"
#include "core/store/inboxcheck.h"
#include "core/store/mediastore.h"
#include "core/store/messagestore.h"
#include "core/store/migrations.h"
#include "core/store/notestore.h"
#include "core/store/searchexpression.h"
#include "core/store/searchcheck.h"
#include "core/store/searchindex.h"
#include "core/store/sourcestore.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace parley {

namespace {
constexpr qint64 largestAvatar = 4 * 1024 * 1024;
constexpr qint64 largestAttachment = 64 * 1024 * 1024;
}

InboxReader::InboxReader(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

InboxReader::~InboxReader() = default;

Result<std::unique_ptr<InboxReader>> InboxReader::open(const InboxFile &file)
{
    auto reader = connect(file);
    if (!reader)
        return reader;
    if (const Status prepared = (*reader)->prepare(file); !prepared)
        return std::unexpected(prepared.error());
    return reader;
}

Result<std::unique_ptr<InboxReader>> InboxReader::connect(const InboxFile &file)
{
    auto connection = Connection::open({.path = file.path, .key = file.key.clone(), .role = Connection::Role::Reader});
    if (!connection)
        return std::unexpected(connection.error());
    return std::unique_ptr<InboxReader>(new InboxReader(std::move(*connection)));
}

Status InboxReader::prepare(const InboxFile &file)
{
    if (const Status current = checkVersion(*m_connection, DatabaseKind::Inbox); !current)
        return current;
    auto hash = KeyedHash::of(*m_connection);
    if (!hash)
        return std::unexpected(hash.error());
    m_hash = std::make_unique<KeyedHash>(*hash);
    m_media = std::make_unique<MediaStore>(file.mediaFolder);
    m_list = std::make_unique<ConversationList>(*m_connection);
    m_messages = std::make_unique<MessageStore>(*m_connection);
    m_notes = std::make_unique<NoteStore>(*m_connection);
    m_drafts = std::make_unique<DraftStore>(*m_connection);
    m_index = std::make_unique<SearchIndex>(*m_connection);
    m_sources = std::make_unique<SourceStore>(*m_connection);
    m_gaps = std::make_unique<GapStore>(*m_connection);
    m_avatars = std::make_unique<AvatarStore>(*m_connection, *m_hash);
    return {};
}

Result<ConversationPage> InboxReader::page(const View &view, const ListPosition &after, int limit)
{
    return m_list->page(view, after, limit);
}

Result<ConversationPage> InboxReader::pageAtRow(const View &view, qint64 row, int limit)
{
    return m_list->pageAtRow(view, row, limit);
}

Result<QList<ConversationRow>> InboxReader::rows(const QList<ConversationId> &ids)
{
    return m_list->rows(ids);
}

Result<QList<ViewCount>> InboxReader::counts()
{
    return m_list->counts();
}

Result<Conversation> InboxReader::conversation(ConversationId id)
{
    const auto snapshot = ReadTransaction::begin(*m_connection);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const auto rows = m_list->rows({id});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->isEmpty())
        return failure(ErrorKind::Usage, u"no such conversation"_s);
    const auto messages = m_messages->ofConversation(id);
    if (!messages)
        return std::unexpected(messages.error());
    const auto notes = m_notes->of(id);
    if (!notes)
        return std::unexpected(notes.error());
    const auto draft = m_drafts->of(id);
    if (!draft)
        return std::unexpected(draft.error());
    return Conversation {.row = rows->first(), .messages = *messages, .notes = *notes, .draft = *draft};
}

Result<SearchPage> InboxReader::search(
    const QString &text, std::optional<MessageId> before, int limit, const std::stop_token &stop)
{
    const auto expression = searchExpression(text);
    if (!expression)
        return SearchPage {};
    const auto snapshot = ReadTransaction::begin(*m_connection);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const auto ids = m_index->find(*expression, before, limit + 1, stop);
    if (!ids)
        return std::unexpected(ids.error());
    const bool more = ids->size() > limit;
    const auto hits = m_messages->hits(more ? ids->first(limit) : *ids, stop);
    if (!hits)
        return std::unexpected(hits.error());
    SearchPage page {.hits = *hits, .next = {}};
    if (more)
        page.next = ids->at(limit - 1);
    return page;
}

Result<Message> InboxReader::message(MessageId id)
{
    const auto message = m_messages->byId(id);
    if (!message)
        return std::unexpected(message.error());
    if (!message->has_value())
        return failure(ErrorKind::Usage, u"no such message"_s);
    return **message;
}

Result<Payload> InboxReader::payload(MessageId id)
{
    const auto payload = m_messages->payload(id);
    if (!payload)
        return std::unexpected(payload.error());
    return payload->value_or(Payload {});
}

Result<QByteArray> InboxReader::avatar(MessageId id)
{
    const auto file = m_avatars->ofMessage(id);
    if (!file)
        return std::unexpected(file.error());
    return file->has_value() ? m_media->read((*file)->name, (*file)->key, largestAvatar) : QByteArray();
}

Result<QByteArray> InboxReader::attachment(MessageId id, int place)
{
    const auto file = m_avatars->ofAttachment(id, place);
    if (!file)
        return std::unexpected(file.error());
    if (!file->has_value())
        return failure(ErrorKind::Usage, u"no such file"_s);
    return m_media->read((*file)->name, (*file)->key, largestAttachment);
}

Result<int> InboxReader::conversationsWithAuthor(MessageId id)
{
    return m_messages->conversationsWithAuthorOf(id);
}

Result<QList<SourceRow>> InboxReader::sources()
{
    const auto sources = m_sources->all();
    if (!sources)
        return std::unexpected(sources.error());
    QList<SourceRow> rows;
    for (const Source &source : *sources) {
        const auto health = m_sources->health(source.id);
        const auto gaps = m_gaps->unfilled(source.id);
        if (!health || !gaps)
            return std::unexpected(health ? gaps.error() : health.error());
        rows.append({source, *health, *gaps});
    }
    return rows;
}

Result<Source> InboxReader::source(const QString &reference)
{
    const QStringList parts = reference.split(u'/');
    if (parts.size() == 2) {
        const auto source = m_sources->byReference(parts[0], parts[1].toInt());
        if (!source)
            return std::unexpected(source.error());
        if (source->has_value())
            return **source;
    }
    return failure(ErrorKind::Usage, u"no such source"_s);
}

Result<PollState> InboxReader::pollState(SourceId id)
{
    return m_sources->pollState(id);
}

Result<QStringList> InboxReader::problems()
{
    auto problems = m_connection->integrityCheck();
    if (!problems)
        return problems;
    const auto disagreements = InboxCheck(*m_connection, *m_media).problems();
    if (!disagreements)
        return disagreements;
    const auto inSearch = searchProblems(*m_connection);
    if (!inSearch)
        return inSearch;
    return *problems + *disagreements + *inSearch;
}

Result<bool> InboxReader::hasExpired(const QDateTime &now)
{
    return m_messages->hasExpired(now);
}

InterruptHandle InboxReader::interruptHandle() const
{
    return m_connection->interruptHandle();
}

} // namespace parley
