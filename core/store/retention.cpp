// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/retention.h"

#include "core/base/logging.h"
#include "core/store/connection.h"
#include "core/store/mediastore.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace parley {

namespace {
constexpr int messagesPerStep = 200;
}

Retention::Retention(Connection &connection, const KeyedHash &hash, MediaStore &media)
    : m_connection(connection)
    , m_media(media)
    , m_counters(connection)
    , m_conversations(connection, m_counters)
    , m_avatars(connection, hash)
    , m_index(connection)
    , m_journal(connection)
    , m_due(connection, "retention.due", "SELECT count(*) FROM message WHERE expires_ms <= ?1")
    , m_expired(connection, "retention.expired",
          "SELECT id, conversation, class FROM message WHERE expires_ms <= ?1 ORDER BY expires_ms LIMIT ?2")
    , m_delete(connection, "retention.delete", "DELETE FROM message WHERE id = ?1")
    , m_isUntidy(connection, "retention.isUntidy", "SELECT 1 FROM meta WHERE name = 'untidy'")
    , m_setUntidy(connection, "retention.setUntidy", "INSERT OR IGNORE INTO meta(name, value) VALUES('untidy', x'01')")
    , m_setTidy(connection, "retention.setTidy", "DELETE FROM meta WHERE name = 'untidy'")
{
}

Result<qint64> Retention::due(const QDateTime &now)
{
    return m_due.bindAll(now).number();
}

Result<InboxChange> Retention::deleteExpired(const QDateTime &now)
{
    InboxChange change;
    m_index.forgetPartitions();
    const auto untidy = m_isUntidy.number();
    if (!untidy)
        return std::unexpected(untidy.error());
    if (*untidy != 0) {
        // A run before this one was cut short.
        if (const Status suspected = m_index.suspectAll(); !suspected)
            return std::unexpected(suspected.error());
    }
    qint64 deleted = 0;
    for (;;) {
        const auto some = step(now, change);
        if (!some) {
            m_conversations.forget();
            m_index.forgetPartitions();
            return std::unexpected(some.error());
        }
        if (*some == 0)
            break;
        deleted += *some;
    }
    if (deleted > 0 || *untidy != 0) {
        // What expired is gone from every view; a reader that holds up the rest is no reason not to open.
        if (const Status tidied = tidy(now, deleted); !tidied)
            qCWarning(logStore) << "traces of what has expired wait for the next round:" << tidied.error().detail;
    }
    return change;
}

Result<qint64> Retention::step(const QDateTime &now, InboxChange &change)
{
    struct Expired {
        MessageId id;
        ConversationId conversation;
        int retentionClass;
    };
    QList<Expired> expired;
    const Status read = m_expired.bindAll(now, messagesPerStep).forEach([&](const Row &row) {
        expired.append({row.id<MessageId>(0), row.id<ConversationId>(1), row.int32(2)});
    });
    if (!read)
        return std::unexpected(read.error());
    if (expired.isEmpty())
        return 0;

    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (const Status marked = m_setUntidy.run(); !marked)
        return std::unexpected(marked.error());
    for (const Expired &message : std::as_const(expired)) {
        if (const Status removed = m_index.remove(message.id, message.retentionClass); !removed)
            return std::unexpected(removed.error());
    }
    QList<ConversationId> touched;
    for (const Expired &message : std::as_const(expired)) {
        if (const Status deleted = m_delete.run(message.id); !deleted)
            return std::unexpected(deleted.error());
        if (!touched.contains(message.conversation))
            touched.append(message.conversation);
    }
    for (const ConversationId conversation : std::as_const(touched)) {
        if (const Status counted = m_conversations.recount(conversation); !counted)
            return std::unexpected(counted.error());
    }
    if (const Status flushed = m_conversations.flush(change); !flushed)
        return std::unexpected(flushed.error());
    if (const Status committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return expired.size();
}

Status Retention::tidy(const QDateTime &now, qint64 deleted)
{
    if (const Status forgotten = m_index.forgetRemoved(); !forgotten)
        return forgotten;
    auto transaction = Transaction::begin(m_connection, Durability::Disk);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (const Status dropped = m_index.dropEmpty(); !dropped)
        return dropped;
    const auto files = m_avatars.takeUnused();
    if (!files)
        return std::unexpected(files.error());
    if (const Status written = m_journal.write(now, u"parley", u"retention.deleted", QString::number(deleted)); !written)
        return written;
    if (const Status committed = transaction->commit(); !committed)
        return committed;
    for (const QString &file : *files) {
        if (const Status removed = m_media.remove(file); !removed)
            return removed;
    }
    if (const Status home = m_connection.checkpointTruncate(); !home)
        return home;
    return m_setTidy.run();
}

} // namespace parley
