// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/inboxwriter.h"

#include "core/store/conversationstore.h"
#include "core/store/draftstore.h"
#include "core/store/ingest.h"
#include "core/store/journal.h"
#include "core/store/mediastore.h"
#include "core/store/messagesourcestore.h"
#include "core/store/migrations.h"
#include "core/store/notestore.h"
#include "core/store/retention.h"
#include "core/store/sourcestore.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace parley {

InboxWriter::InboxWriter(std::unique_ptr<Connection> connection, const Clock &clock, const QString &who, Roles roles)
    : m_connection(std::move(connection))
    , m_clock(clock)
    , m_who(who)
    , m_roles(roles)
{
}

InboxWriter::~InboxWriter() = default;

Result<std::unique_ptr<InboxWriter>> InboxWriter::open(const InboxFile &file, const Clock &clock, const QString &who)
{
    auto connection = Connection::open({.path = file.path, .key = file.key.clone(), .role = Connection::Role::Writer});
    if (!connection)
        return std::unexpected(connection.error());
    std::unique_ptr<InboxWriter> writer(new InboxWriter(std::move(*connection), clock, who, file.roles));
    if (const Status prepared = writer->prepare(file); !prepared)
        return std::unexpected(prepared.error());
    return writer;
}

Status InboxWriter::prepare(const InboxFile &file)
{
    if (const Status migrated = migrate(*m_connection, DatabaseKind::Inbox); !migrated)
        return migrated;
    // 16 MB of WAL, storage.md, section 3: each time it is brought home the disk is waited for twice.
    if (const Status set = m_connection->setAutoCheckpoint(4000); !set)
        return set;
    auto hash = KeyedHash::of(*m_connection);
    if (!hash)
        return std::unexpected(hash.error());
    m_hash = std::make_unique<KeyedHash>(*hash);
    m_media = std::make_unique<MediaStore>(file.mediaFolder);
    m_counters = std::make_unique<ViewCounters>(*m_connection);
    m_conversations = std::make_unique<ConversationStore>(*m_connection, *m_counters);
    m_notes = std::make_unique<NoteStore>(*m_connection);
    m_drafts = std::make_unique<DraftStore>(*m_connection);
    m_sources = std::make_unique<SourceStore>(*m_connection);
    m_messageSources = std::make_unique<MessageSourceStore>(*m_connection);
    m_journal = std::make_unique<Journal>(*m_connection);
    m_ingest = std::make_unique<Ingest>(*m_connection, *m_hash, *m_media);
    m_retention = std::make_unique<Retention>(*m_connection, *m_hash, *m_media);
    return deleteExpired();
}

Status InboxWriter::deleteExpired()
{
    const auto change = m_retention->deleteExpired(m_clock.now());
    m_ingest->forgetPartitions();
    if (!change)
        return std::unexpected(change.error());
    if (m_listener && !change->isEmpty())
        m_listener(*change);
    return {};
}

Result<PollReport> InboxWriter::store(const PollBatch &batch)
{
    return store(QList {batch}).first();
}

QList<Result<PollReport>> InboxWriter::store(const QList<PollBatch> &batches)
{
    QList<Result<PollReport>> reports;
    const auto stored = m_ingest->store(batches);
    if (stored) {
        if (m_listener && !stored->change.isEmpty())
            m_listener(stored->change);
        for (const PollReport &report : stored->reports)
            reports.append(report);
    } else if (batches.size() == 1) {
        reports.append(std::unexpected(stored.error()));
    } else {
        for (const PollBatch &batch : batches)
            reports.append(store(batch));
    }
    return reports;
}

Result<WantedMedia> InboxWriter::wantedMedia(const QString &platform, const QList<CollectedMessage> &messages)
{
    return m_ingest->wantedMedia(platform, messages);
}

Result<QList<StoredItem>> InboxWriter::dueToCheck(SourceId source, const QDateTime &now)
{
    return m_messageSources->due(source, now);
}

Status InboxWriter::perform(Act kind, QStringView what, QStringView reference, const std::function<Status(InboxChange &)> &act)
{
    if (const Status may = checkMay(m_roles, kind); !may)
        return may;
    InboxChange change;
    const auto inTransaction = [&]() -> Status {
        auto transaction = Transaction::begin(*m_connection, Durability::Disk);
        if (!transaction)
            return std::unexpected(transaction.error());
        if (const Status done = act(change); !done)
            return done;
        if (const Status flushed = m_conversations->flush(change); !flushed)
            return flushed;
        if (const Status written = m_journal->write(m_clock.now(), m_who, what, reference); !written)
            return written;
        return transaction->commit();
    };
    const Status done = inTransaction();
    if (!done)
        m_conversations->forget();
    else if (m_listener && !change.isEmpty())
        m_listener(change);
    return done;
}

namespace {

QString referencesOf(const QList<ConversationId> &ids)
{
    QStringList numbers;
    for (const ConversationId id : ids)
        numbers.append(QString::number(id.value));
    return numbers.join(u' ');
}

} // namespace

Result<WorkChange> InboxWriter::setState(const QList<ConversationId> &ids, WorkState state)
{
    WorkChange before {.kind = WorkChange::Kind::State, .unread = false, .before = {}, .note = {}};
    const Status done = perform(Act::HandleConversations, state == WorkState::Closed ? u"conversation.closed" : u"conversation.reopened",
        referencesOf(ids), [&](InboxChange &) -> Status {
            for (const ConversationId id : ids) {
                auto facts = m_conversations->facts(id);
                if (!facts)
                    return std::unexpected(facts.error());
                before.before.append({.conversation = id, .state = facts->state, .toggled = {}});
                facts->state = state;
                if (const Status set = m_conversations->set(*facts); !set)
                    return set;
            }
            return {};
        });
    if (!done)
        return std::unexpected(done.error());
    return before;
}

Result<WorkChange> InboxWriter::setUnread(const QList<ConversationId> &ids, bool unread)
{
    WorkChange before {.kind = WorkChange::Kind::Unread, .unread = unread, .before = {}, .note = {}};
    const Status done = perform(Act::HandleConversations, unread ? u"conversation.unread" : u"conversation.read", referencesOf(ids),
        [&](InboxChange &) -> Status {
            for (const ConversationId id : ids) {
                const auto were = m_conversations->unreadMessages(id);
                if (!were)
                    return std::unexpected(were.error());
                QList<MessageId> messages = *were;
                if (unread) {
                    const auto last = m_conversations->lastIncoming(id);
                    if (!last)
                        return std::unexpected(last.error());
                    messages = were->contains(*last) ? QList<MessageId>() : QList {*last};
                }
                before.before.append({.conversation = id, .state = {}, .toggled = messages});
                if (const Status set = m_conversations->setUnread(id, messages, unread); !set)
                    return set;
            }
            return {};
        });
    if (!done)
        return std::unexpected(done.error());
    return before;
}

Result<WorkChange> InboxWriter::addNote(ConversationId id, const QString &text)
{
    WorkChange change {.kind = WorkChange::Kind::NoteAdded, .unread = false, .before = {}, .note = {}};
    const Status done = perform(Act::HandleConversations, u"note.added", QString::number(id.value), [&](InboxChange &told) -> Status {
        const auto note = m_notes->add(id, text, m_clock.now());
        if (!note)
            return std::unexpected(note.error());
        change.note = *note;
        told.changed.append(id);
        return m_drafts->set(id, {}, {});
    });
    if (!done)
        return std::unexpected(done.error());
    return change;
}

Result<WorkChange> InboxWriter::removeNote(qint64 noteId)
{
    WorkChange change {.kind = WorkChange::Kind::NoteRemoved, .unread = false, .before = {}, .note = {}};
    const Status done = perform(Act::HandleConversations, u"note.removed", QString::number(noteId), [&](InboxChange &told) -> Status {
        const auto note = m_notes->take(noteId);
        if (!note)
            return std::unexpected(note.error());
        if (!note->has_value())
            return failure(ErrorKind::Usage, u"no such note"_s);
        change.note = *note;
        told.changed.append((*note)->conversation);
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return change;
}

Status InboxWriter::saveDraft(ConversationId id, const QString &text)
{
    return checkMay(m_roles, Act::HandleConversations).and_then([&] { return m_drafts->set(id, text, m_clock.now()); });
}

Status InboxWriter::undo(const WorkChange &change)
{
    return perform(Act::HandleConversations, u"undone", change.note ? QString::number(change.note->id) : QString(), [&](InboxChange &told) -> Status {
        if (change.note) {
            told.changed.append(change.note->conversation);
            if (change.kind == WorkChange::Kind::NoteRemoved)
                return m_notes->restore(*change.note);
            return m_notes->take(change.note->id).transform([](const auto &) {});
        }
        for (const WorkChange::Before &before : change.before) {
            auto facts = m_conversations->facts(before.conversation);
            if (!facts)
                continue; // It has expired or was merged since.
            if (change.kind == WorkChange::Kind::State) {
                facts->state = before.state;
                if (const Status set = m_conversations->set(*facts); !set)
                    return set;
                continue;
            }
            // Only what was toggled: a message that came since stays as it is.
            if (const Status set = m_conversations->setUnread(before.conversation, before.toggled, !change.unread); !set)
                return set;
        }
        return {};
    });
}

Result<Source> InboxWriter::addSource(const Source &source, const SharedSecret &token)
{
    Source added = source;
    added.addedAt = m_clock.now();
    const Status done = perform(Act::ManageSources, u"source.added", source.platform, [&](InboxChange &) -> Status {
        return m_sources->add(added, token).transform([&](const Source &made) { added = made; });
    });
    if (!done)
        return std::unexpected(done.error());
    return added;
}

Status InboxWriter::setSourceToken(SourceId id, const SharedSecret &token)
{
    return perform(Act::ManageSources, u"source.connected", QString::number(id.value), [&](InboxChange &) { return m_sources->setToken(id, token); });
}

Status InboxWriter::setSourceState(SourceId id, Source::State state)
{
    return perform(Act::ManageSources, state == Source::State::Paused ? u"source.paused" : u"source.resumed", QString::number(id.value),
        [&](InboxChange &) { return m_sources->setState(id, state); });
}

Status InboxWriter::removeSource(SourceId id)
{
    return perform(Act::ManageSources, u"source.removed", QString::number(id.value), [&](InboxChange &) { return m_sources->remove(id); });
}

Result<PollState> InboxWriter::pollState(SourceId id)
{
    return m_sources->pollState(id);
}

} // namespace parley
