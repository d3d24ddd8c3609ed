// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transaction.h"

#include "core/base/logging.h"
#include "core/store/connection.h"

#include <utility>

namespace parley {

namespace {

/// SQLite has rolled back by itself after some errors, such as a full disk.
void undo(Connection &connection, const char *name, const QByteArray &sql)
{
    if (!connection.inTransaction())
        return;
    if (const Status status = connection.execute(name, sql); !status)
        qCWarning(logStore, "%s", qUtf8Printable(status.error().detail));
}

} // namespace

Transaction::Transaction(Connection &connection, std::unique_ptr<SynchronousFull> full)
    : m_connection(&connection)
    , m_full(std::move(full))
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_full(std::move(other.m_full))
{
}

Transaction::~Transaction()
{
    rollBack();
}

Result<Transaction> Transaction::begin(Connection &connection, Durability durability)
{
    if (connection.inTransaction())
        return failure(ErrorKind::Usage, QStringLiteral("transaction.begin: there is one already"));
    auto full = durability == Durability::Disk ? std::make_unique<SynchronousFull>(connection) : nullptr;
    if (const Status status = connection.execute("transaction.begin", "BEGIN IMMEDIATE"); !status)
        return std::unexpected(status.error());
    return Transaction(connection, std::move(full));
}

Status Transaction::commit()
{
    if (!m_connection || !m_connection->inTransaction())
        return failure(ErrorKind::Usage, QStringLiteral("transaction.commit: it is over"));
    const Status status = m_connection->execute("transaction.commit", "COMMIT");
    if (status) {
        m_connection = nullptr;
        m_full.reset();
    }
    return status;
}

void Transaction::rollBack()
{
    if (!m_connection)
        return;
    undo(*std::exchange(m_connection, nullptr), "transaction.rollback", "ROLLBACK");
    m_full.reset();
}

ReadTransaction::ReadTransaction(ReadTransaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

ReadTransaction::~ReadTransaction()
{
    if (m_connection)
        undo(*m_connection, "readTransaction.end", "ROLLBACK");
}

Result<ReadTransaction> ReadTransaction::begin(Connection &connection)
{
    if (connection.inTransaction())
        return failure(ErrorKind::Usage, QStringLiteral("readTransaction.begin: there is one already"));
    if (const Status status = connection.execute("readTransaction.begin", "BEGIN"); !status)
        return std::unexpected(status.error());
    return ReadTransaction(connection);
}

Savepoint::Savepoint(Savepoint &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Savepoint::~Savepoint()
{
    rollBack();
}

Result<Savepoint> Savepoint::begin(Connection &connection)
{
    // One name will do: SQLite takes the innermost of that name.
    if (const Status status = connection.execute("savepoint.begin", "SAVEPOINT part"); !status)
        return std::unexpected(status.error());
    return Savepoint(connection);
}

Status Savepoint::release()
{
    if (!m_connection || !m_connection->inTransaction())
        return failure(ErrorKind::Usage, QStringLiteral("savepoint.release: it is over"));
    const Status status = m_connection->execute("savepoint.release", "RELEASE part");
    if (status)
        m_connection = nullptr;
    return status;
}

void Savepoint::rollBack()
{
    if (!m_connection)
        return;
    Connection &connection = *std::exchange(m_connection, nullptr);
    undo(connection, "savepoint.rollback", "ROLLBACK TO part"); // It stays, emptied,
    undo(connection, "savepoint.end", "RELEASE part");          // until released.
}

} // namespace parley
