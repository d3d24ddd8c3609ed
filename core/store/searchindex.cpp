// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchindex.h"

#include "core/store/connection.h"
#include "core/store/messageid.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

namespace parley {

namespace {

/// What is indexed of a message. A NULL would make the whole of `meta` NULL, so each part has a value.
constexpr char indexed[] = "SELECT m.id AS id, m.title || char(10) || m.text AS text,"
                                   " coalesce(s.name, '') || ' ' || coalesce(s.handle, '') AS who,"
                                   " 'a' || m.author || ' s' || m.source || ' l' || m.lang AS meta"
                                   " FROM message m JOIN snapshot s ON s.id = m.snap";

/// `sql` with the partition's table and view for FTP and SRC. A table's name can't be bound.
QByteArray forPartition(qint64 no, QByteArrayView sql)
{
    return sql.toByteArray().replace("FTP", "ftp_" + QByteArray::number(no)).replace("SRC", "fts_src_" + QByteArray::number(no));
}

} // namespace

struct SearchIndex::Partition {
    Partition(Connection &connection, qint64 number, MessageId from, MessageId below)
        : no(number)
        , lo(from)
        , hi(below)
        , content(connection, "fts.content", forPartition(number, "SELECT text, who, meta FROM SRC WHERE id = ?1"))
        , insert(connection, "fts.insert", forPartition(number, "INSERT INTO FTP(rowid, text, who, meta) VALUES(?1, ?2, ?3, ?4)"))
        , remove(connection, "fts.delete",
              forPartition(number, "INSERT INTO FTP(FTP, rowid, text, who, meta) VALUES('delete', ?1, ?2, ?3, ?4)"))
        , find(connection, "fts.find",
              forPartition(number, "SELECT rowid FROM FTP WHERE FTP MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3"))
    {
    }

    /// Runs `change` with what the index holds of a message. Read first and then bound: INSERT ... SELECT opens a savepoint, at
    /// which FTS5 writes out all that it has gathered, for each message anew. Measured: 1.7 times the instructions of an import.
    Status apply(Statement &change, MessageId id)
    {
        const auto found = content.bindAll(id).one([](const Row &row) {
            return std::array {Utf8 {row.utf8(0).toByteArray()}, Utf8 {row.utf8(1).toByteArray()}, Utf8 {row.utf8(2).toByteArray()}};
        });
        if (!found)
            return std::unexpected(found.error());
        if (!found->has_value())
            return {}; // Of a damaged file; the check tells.
        const auto &[text, who, meta] = **found;
        return change.run(id, text, who, meta);
    }

    qint64 no;
    MessageId lo;
    MessageId hi;
    bool removedFrom = false;
    Statement content;
    Statement insert;
    Statement remove;
    Statement find;
};

SearchIndex::SearchIndex(Connection &connection)
    : m_connection(connection)
    , m_list(connection, "fts.partitions", "SELECT no, class, lo, hi FROM fts_part")
    , m_register(connection, "fts.register", "INSERT INTO fts_part(class, lo, hi) VALUES(?1, ?2, ?3)")
    , m_schemaVersion(connection, "fts.schemaVersion", "PRAGMA schema_version")
{
}

SearchIndex::~SearchIndex() = default;

Status SearchIndex::load()
{
    if (m_loaded)
        return {};
    const Status read = m_list.forEach([this](const Row &row) {
        m_partitions.try_emplace({row.int64(2), row.int32(1)},
            std::make_unique<Partition>(m_connection, row.int64(0), row.id<MessageId>(2), row.id<MessageId>(3)));
    });
    m_loaded = read.has_value();
    return read;
}

/// Partitions are tables: one that was made or dropped shows in the schema, whoever did it. What is prepared for the others
/// stays; to prepare it for each search cost more than most searches.
Status SearchIndex::follow()
{
    const auto schema = m_schemaVersion.number();
    if (!schema)
        return std::unexpected(schema.error());
    if (*schema != m_schema)
        forgetPartitions();
    m_schema = *schema;
    return load();
}

void SearchIndex::forgetPartitions()
{
    m_partitions.clear();
    m_loaded = false;
}

Status SearchIndex::prepare(MessageId id, int retentionClass)
{
    if (const Status loaded = load(); !loaded)
        return loaded;
    const MonthOfIds month = monthOf(id);
    if (m_partitions.contains({month.lo.value, retentionClass}))
        return {};
    return create(month.lo, month.hi, retentionClass);
}

Status SearchIndex::create(MessageId lo, MessageId hi, int retentionClass)
{
    if (const Status registered = m_register.run(retentionClass, lo, hi); !registered)
        return registered;
    const qint64 no = m_connection.lastInsertId();
    const QByteArray view = forPartition(no, "CREATE VIEW SRC AS ") + indexed + " WHERE m.id >= " + QByteArray::number(lo.value)
        + " AND m.id < " + QByteArray::number(hi.value) + " AND m.class = " + QByteArray::number(retentionClass);
    if (const Status made = m_connection.execute("fts.createView", view); !made)
        return made;
    const QByteArray table = forPartition(no,
        "CREATE VIRTUAL TABLE FTP USING fts5(text, who, meta, content='SRC', content_rowid='id', columnsize=0,"
        " tokenize='unicode61 remove_diacritics 2')");
    if (const Status made = m_connection.execute("fts.createTable", table); !made)
        return made;
    m_partitions.try_emplace({lo.value, retentionClass}, std::make_unique<Partition>(m_connection, no, lo, hi));
    return {};
}

Result<SearchIndex::Partition *> SearchIndex::partition(MessageId id, int retentionClass)
{
    if (const Status loaded = load(); !loaded)
        return std::unexpected(loaded.error());
    const auto found = m_partitions.find({monthOf(id).lo.value, retentionClass});
    if (found == m_partitions.end())
        return failure(ErrorKind::Damaged, QStringLiteral("a message has no full-text partition"));
    return found->second.get();
}

Status SearchIndex::add(MessageId id, int retentionClass)
{
    const auto into = partition(id, retentionClass);
    return into ? (*into)->apply((*into)->insert, id) : std::unexpected(into.error());
}

Status SearchIndex::remove(MessageId id, int retentionClass)
{
    const auto from = partition(id, retentionClass);
    if (!from)
        return std::unexpected(from.error());
    (*from)->removedFrom = true;
    return (*from)->apply((*from)->remove, id);
}

Status SearchIndex::suspectAll()
{
    if (const Status loaded = load(); !loaded)
        return loaded;
    for (const auto &[place, partition] : m_partitions)
        partition->removedFrom = true;
    return {};
}

Status SearchIndex::forgetRemoved()
{
    for (const auto &[place, partition] : m_partitions) {
        if (!partition->removedFrom)
            continue;
        // storage.md, section 7: one negative merge, then merges until nothing moves any more: what was removed is
        // then in no page. 'secure-delete' is not used: it ruins newest-first for good.
        const auto merge = [&](int pages) {
            return m_connection.execute("fts.merge",
                forPartition(partition->no, "INSERT INTO FTP(FTP, rank) VALUES('merge', ") + QByteArray::number(pages) + ')');
        };
        if (const Status merged = merge(-16); !merged)
            return merged;
        for (qint64 before = -2; m_connection.totalChanges() - before >= 2;) {
            before = m_connection.totalChanges();
            if (const Status merged = merge(16); !merged)
                return merged;
        }
        partition->removedFrom = false;
    }
    return {};
}

Status SearchIndex::dropEmpty()
{
    if (const Status loaded = load(); !loaded)
        return loaded;
    for (auto it = m_partitions.begin(); it != m_partitions.end();) {
        const Partition &partition = *it->second;
        const auto left = m_connection.number(
            "fts.left", forPartition(partition.no, "SELECT count(*) FROM (SELECT 1 FROM SRC LIMIT 1)"));
        if (!left)
            return std::unexpected(left.error());
        if (*left > 0) {
            ++it;
            continue;
        }
        const qint64 no = partition.no;
        it = m_partitions.erase(it); // Its statements go before its table does.
        for (const QByteArray &sql : {forPartition(no, "DROP TABLE FTP"), forPartition(no, "DROP VIEW SRC"),
                 "DELETE FROM fts_part WHERE no = " + QByteArray::number(no)}) {
            if (const Status dropped = m_connection.execute("fts.drop", sql); !dropped)
                return dropped;
        }
    }
    return {};
}

Result<QList<MessageId>> SearchIndex::find(
    const QString &expression, std::optional<MessageId> before, int limit, const std::stop_token &stop)
{
    if (const Status followed = follow(); !followed)
        return std::unexpected(followed.error());
    const MessageId below = before.value_or(MessageId {std::numeric_limits<qint64>::max()});
    QList<MessageId> found;
    // Newest month first; the retention classes of one month overlap, so they are merged before going further back.
    for (auto it = m_partitions.rbegin(); it != m_partitions.rend() && found.size() < limit;) {
        const qint64 month = it->first.first;
        QList<MessageId> ofMonth;
        for (; it != m_partitions.rend() && it->first.first == month; ++it) {
            if (stop.stop_requested())
                return failure(ErrorKind::Cancelled, QStringLiteral("fts.find"));
            Partition &partition = *it->second;
            if (below <= partition.lo)
                continue;
            const Status read = partition.find.bindAll(expression, below, limit - found.size()).forEach([&](const Row &row) {
                ofMonth.append(row.id<MessageId>(0));
            });
            if (!read)
                return std::unexpected(read.error());
        }
        std::ranges::sort(ofMonth, std::greater());
        found += ofMonth.first(std::min<qsizetype>(ofMonth.size(), limit - found.size()));
    }
    return found;
}

} // namespace parley
