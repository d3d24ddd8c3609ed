// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchcheck.h"

#include "core/base/logging.h"
#include "core/store/connection.h"
#include "core/store/statement.h"

using namespace Qt::StringLiterals;

namespace parley {

namespace {

/// Lets a reader give the command.
class WritingAllowed {
public:
    explicit WritingAllowed(Connection &connection)
        : m_connection(connection)
        , m_isReader(connection.role() == Connection::Role::Reader)
    {
        set("PRAGMA query_only = OFF");
    }
    ~WritingAllowed() { set("PRAGMA query_only = ON"); }
    Q_DISABLE_COPY_MOVE(WritingAllowed)

private:
    void set(const QByteArray &pragma)
    {
        if (m_isReader && !m_connection.execute("check.queryOnly", pragma))
            qCWarning(logStore, "A reader can't be kept from writing, or allowed to");
    }

    Connection &m_connection;
    bool m_isReader;
};

Result<QList<qint64>> numbers(Connection &connection, const char *name, const QByteArray &sql)
{
    QList<qint64> found;
    return Statement(connection, name, sql).forEach([&](const Row &row) { found.append(row.int64(0)); }).transform([&] { return found; });
}

} // namespace

Result<QStringList> searchProblems(Connection &connection)
{
    QStringList problems;
    const auto homeless = numbers(connection, "check.homeless",
        "SELECT m.id FROM message m WHERE NOT EXISTS"
        " (SELECT 1 FROM fts_part p WHERE m.id >= p.lo AND m.id < p.hi AND p.class = m.class)");
    const auto partitions = numbers(connection, "check.partitions", "SELECT no FROM fts_part ORDER BY no");
    if (!homeless || !partitions)
        return std::unexpected((homeless ? partitions : homeless).error());
    for (const qint64 id : *homeless)
        problems.append(u"message %1 is in no full-text index"_s.arg(id));
    const WritingAllowed allowed(connection);
    for (const qint64 no : *partitions) {
        const QByteArray table = "ftp_" + QByteArray::number(no);
        const Status agrees = connection.execute(
            "check.partition", "INSERT INTO " + table + "(" + table + ", rank) VALUES('integrity-check', 1)");
        if (agrees)
            continue;
        if (agrees.error().kind != ErrorKind::Damaged)
            return std::unexpected(agrees.error());
        problems.append(u"full-text index %1 does not agree with its messages"_s.arg(no));
    }
    return problems;
}

} // namespace parley
