// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>

namespace parley {

class Connection;
class SynchronousFull;

enum class Durability {
    Batch, ///< Survives a crash of the program; the last ones may go with a power cut. For what can be fetched again.
    Disk,  ///< Survives a power cut. For what a person did.
};

/// Writes that hold together: BEGIN IMMEDIATE, and rolled back unless committed.
class Transaction {
public:
    /// Busy: somebody else has been writing for five seconds.
    static Result<Transaction> begin(Connection &connection, Durability durability = Durability::Batch);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Status commit(); ///< Once.
    void rollBack();

private:
    Transaction(Connection &connection, std::unique_ptr<SynchronousFull> full);

    Connection *m_connection; ///< nullptr: it is over.
    std::unique_ptr<SynchronousFull> m_full;
};

/// Several reads of one and the same state. Short: it holds up the checkpoint, so never over a turn of the event loop.
class ReadTransaction {
public:
    static Result<ReadTransaction> begin(Connection &connection);
    ~ReadTransaction();
    ReadTransaction(ReadTransaction &&other) noexcept;
    ReadTransaction &operator=(ReadTransaction &&) = delete;
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    explicit ReadTransaction(Connection &connection) : m_connection(&connection) {}

    Connection *m_connection;
};

/// A part of a transaction that can be undone by itself. They nest; the inner one goes first.
class Savepoint {
public:
    static Result<Savepoint> begin(Connection &connection);
    ~Savepoint(); ///< Undone unless released.
    Savepoint(Savepoint &&other) noexcept;
    Savepoint &operator=(Savepoint &&) = delete;
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;

    Status release(); ///< Keeps what was done since; once.
    void rollBack();

private:
    explicit Savepoint(Connection &connection) : m_connection(&connection) {}

    Connection *m_connection;
};

} // namespace parley
