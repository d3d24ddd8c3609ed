// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"
#include "core/store/statement.h"

#include <map>
#include <memory>
#include <stop_token>

namespace parley {

class Connection;

/// The full-text index: one FTS5 table per month of posting and retention class (storage.md, section 4), with external
/// content, so that nothing is kept twice. The rules that make it fast: inserts last in the transaction and in ascending
/// order of id; removal before the message's row goes.
class SearchIndex {
public:
    explicit SearchIndex(Connection &connection);
    ~SearchIndex();
    Q_DISABLE_COPY_MOVE(SearchIndex)

    /// Creates the partition if need be; call it for every message before the first `add` of a transaction.
    Status prepare(MessageId id, int retentionClass);
    Status add(MessageId id, int retentionClass);
    /// The message's row must still be as it was indexed.
    Status remove(MessageId id, int retentionClass);
    /// For after a crash: nobody knows any more which partitions something was removed from.
    Status suspectAll();
    /// Rewrites every partition that something was removed from, so that the removed words are in no page any more.
    Status forgetRemoved();
    /// Drops the partitions that hold no message any more.
    Status dropEmpty();

    /// Ids of messages that match `expression`, newest first, below `before`, at most `limit`.
    /// `stop` is looked at between months: an interrupt that falls between two statements is lost.
    Result<QList<MessageId>> find(
        const QString &expression, std::optional<MessageId> before, int limit, const std::stop_token &stop = {});

    /// After a roll-back, and before writing where somebody else may have written; `find` sees to it by itself.
    void forgetPartitions();

private:
    struct Partition;

    Result<Partition *> partition(MessageId id, int retentionClass);
    Status load();
    Status follow();
    Status create(MessageId lo, MessageId hi, int retentionClass);

    Connection &m_connection;
    std::map<std::pair<qint64, int>, std::unique_ptr<Partition>> m_partitions; ///< By lowest id and class.
    bool m_loaded = false;
    qint64 m_schema = 0; ///< Of the file, when `find` saw the partitions last.
    Statement m_list;
    Statement m_register;
    Statement m_schemaVersion;
};

} // namespace parley
