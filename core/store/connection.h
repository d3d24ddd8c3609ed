// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"
#include "core/store/cachebudget.h"

#include <QSqlDatabase>
#include <QStringList>

#include <functional>
#include <memory>

struct sqlite3;

namespace parley {

class InterruptHandle;
class SqlCipherDriver;

struct ConnectionOptions {
    enum class Role {
        Writer,    ///< The one that writes.
        Reader,    ///< query_only.
        Exclusive, ///< A writer that lets nobody else in: migration of a backup, a rewrite under a new key.
    };

    QString path;
    SecretBytes key; ///< 32 random bytes, not a passphrase.
    Role role = Role::Reader;
    bool create = false; ///< Make the file if there is none. A missing file is an error otherwise.
    int cacheKiB = 64 * 1024; ///< At most: what `cacheBudget` has for it.
    std::shared_ptr<CacheBudget> cacheBudget = CacheBudget::ofProgram();
};

/// One open database file: keyed, its settings made and checked (storage.md, section 3). Belongs to the thread that
/// opened it; only an InterruptHandle may be used from elsewhere. Statements on it go before it does. While one is open
/// nothing else in the process may open the file, not even to read: closing it again would drop SQLite's locks.
class Connection {
public:
    using Role = ConnectionOptions::Role;

    /// Locked: the key is wrong, or page 1 is damaged, which can't be told apart. Damaged: a plain database, or none.
    /// Missing: no file at all. Refused: the library is not SQLCipher 4.5 or newer. Busy: somebody else holds it alone.
    static Result<std::unique_ptr<Connection>> open(const ConnectionOptions &options);
    ~Connection(); ///< The last writer to close brings the WAL home, if allowed by setCheckpointOnClose.
    Q_DISABLE_COPY_MOVE(Connection)

    Role role() const { return m_role; }
    QString path() const { return m_path; }

    /// The cold door, for QSqlQuery; the same connection and the same transaction as the statements'.
    QSqlDatabase database() const { return m_database; }

    /// One statement of ours without values, such as a PRAGMA or DDL. `name` is for the error.
    Status execute(const char *name, const QByteArray &sql);
    /// First column of the first row of one statement of ours without values; 0 if there is no row.
    Result<qint64> number(const char *name, const QByteArray &sql);

    qint64 lastInsertId() const;
    qint64 changes() const;      ///< Rows that the last statement inserted, updated or deleted.
    qint64 totalChanges() const; ///< The same since the connection was opened.
    bool inTransaction() const;

    /// Ends what runs on this connection, from any thread and also while or after it is closed.
    InterruptHandle interruptHandle() const;

    /// Makes an SQL function of one integer argument, as `inset(rowid)`. It is called on this connection's thread. To
    /// change what it answers, change what it looks at: a second one of the same name costs every prepared statement.
    Status addPredicate(const char *name, std::function<bool(qint64)> predicate);

    /// Brings the WAL into the file and cuts it to nothing. Busy: a reader's snapshot is in the way; try again.
    Status checkpointTruncate();
    Status setAutoCheckpoint(int pages); ///< 16000 while importing, 1000 otherwise.
    Status setCache(int kiB);            ///< Its wish; see CacheBudget.
    /// Off at first, so that a file which turns out to be too new is left as it was; migrate() turns it on.
    void setCheckpointOnClose(bool on);
    /// What SQLite and SQLCipher think of the file, and rows whose parents are gone; empty: all well. Reads every page.
    Result<QStringList> integrityCheck();
    Status optimize(); ///< Lets SQLite renew the planner's statistics where it thinks they are stale.
    Status incrementalVacuum(int pages);

private:
    friend class InterruptHandle;
    friend class Statement;

    struct Interruptible;

    Connection(const ConnectionOptions &options, QSqlDatabase database, sqlite3 *handle);

    Status configure();
    /// Before each statement: other connections came or went.
    void keepToBudget()
    {
        if (const auto kiB = m_cache.changed())
            limitCache(*kiB);
    }
    void limitCache(int kiB);
    Status set(const QByteArray &pragma, const QByteArray &value, const QByteArray &expected);
    Status expect(const QByteArray &pragma, const QByteArray &expected);
    Result<QStringList> column(const char *name, const QByteArray &sql);

    QSqlDatabase m_database;
    sqlite3 *m_handle; ///< Owned by the driver.
    QString m_path;
    Role m_role;
    CacheShare m_cache;
    std::shared_ptr<Interruptible> m_interruptible;
};

/// Ends what runs on a connection: a newer keystroke ends the older search. Copies are cheap and outlive it safely.
class InterruptHandle {
public:
    InterruptHandle() = default;
    /// The running statement fails with Cancelled; nothing happens where none runs.
    void interrupt() const;

private:
    friend class Connection;
    explicit InterruptHandle(std::shared_ptr<Connection::Interruptible> target);

    std::shared_ptr<Connection::Interruptible> m_target;
};

/// While it lives, a commit waits for the disk and so survives a power cut: for what a person did. Not inside a
/// transaction; Transaction::begin does it for you.
class SynchronousFull {
public:
    explicit SynchronousFull(Connection &connection);
    ~SynchronousFull();
    Q_DISABLE_COPY_MOVE(SynchronousFull)

private:
    Connection &m_connection;
};

} // namespace parley
