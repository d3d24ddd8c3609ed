// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/notestore.h"

#include "core/store/connection.h"

namespace parley {

namespace {

Note noteOf(const Row &row)
{
    return {.id = row.int64(0), .conversation = row.id<ConversationId>(1), .text = row.text(3), .writtenAt = row.moment(2)};
}

} // namespace

NoteStore::NoteStore(Connection &connection)
    : m_connection(connection)
    , m_add(connection, "note.add",
          "INSERT INTO note(conversation, written_ms, text) SELECT ?1, ?2, ?3 FROM conversation WHERE id = ?1")
    , m_restore(connection, "note.restore", "INSERT INTO note(id, conversation, written_ms, text) VALUES(?1, ?2, ?3, ?4)")
    , m_one(connection, "note.one", "SELECT id, conversation, written_ms, text FROM note WHERE id = ?1")
    , m_delete(connection, "note.delete", "DELETE FROM note WHERE id = ?1")
    , m_ofConversation(connection, "note.ofConversation",
          "SELECT id, conversation, written_ms, text FROM note WHERE conversation = ?1 ORDER BY written_ms, id")
{
}

Result<Note> NoteStore::add(ConversationId conversation, QStringView text, const QDateTime &at)
{
    if (const Status added = m_add.run(conversation, at, text); !added)
        return std::unexpected(added.error());
    if (m_connection.changes() == 0)
        return failure(ErrorKind::Usage, QStringLiteral("no such conversation"));
    return Note {.id = m_connection.lastInsertId(), .conversation = conversation, .text = text.toString(), .writtenAt = at};
}

Status NoteStore::restore(const Note &note)
{
    return m_restore.run(note.id, note.conversation, note.writtenAt, note.text);
}

Result<std::optional<Note>> NoteStore::take(qint64 id)
{
    auto note = m_one.bindAll(id).one(noteOf);
    if (!note || !note->has_value())
        return note;
    if (const Status deleted = m_delete.run(id); !deleted)
        return std::unexpected(deleted.error());
    return note;
}

Result<QList<Note>> NoteStore::of(ConversationId conversation)
{
    QList<Note> notes;
    if (const Status read = m_ofConversation.bindAll(conversation).forEach([&](const Row &row) { notes.append(noteOf(row)); });
        !read)
        return std::unexpected(read.error());
    return notes;
}

} // namespace parley
