// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/base/logging.h"
#include "core/store/sqlcipherdriver.h"
#include "core/store/sqliteerror.h"
#include "core/store/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>

#include <sqlite3.h>

#include <atomic>
#include <mutex>

namespace parley {

using namespace Qt::StringLiterals;

/// Lets another thread interrupt a connection that may be closing: the handle is taken away under the lock.
struct Connection::Interruptible {
    std::mutex mutex;
    sqlite3 *handle = nullptr;
};

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions othersMay = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

QString nextName()
{
    static std::atomic<int> count;
    return u"parley-%1"_s.arg(++count);
}

/// Makes an empty file that only its owner can read, before SQLite would make one that others can; its WAL follows it.
Status prepareFile(const ConnectionOptions &options)
{
    if (options.create && options.role == Connection::Role::Reader)
        return failure(ErrorKind::Usage, u"a reader creates no database"_s);
    const QFileInfo info(options.path); // Asks for the entry alone; see the note on opening it in connection.h.
    if (!info.exists()) {
        if (!options.create)
            return failure(ErrorKind::Missing, u"%1: there is no such file"_s.arg(info.fileName()));
        QFile file(options.path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
            return failure(ErrorKind::Storage, u"%1: can't be created"_s.arg(info.fileName()));
        return {};
    }
    if ((info.permissions() & othersMay) && !QFile::setPermissions(options.path, ownerOnly))
        qCWarning(logStore, "A database file is open to others and can't be closed to them");
    return {};
}

void callPredicate(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto &predicate = *static_cast<std::function<bool(qint64)> *>(sqlite3_user_data(context));
    sqlite3_result_int(context, predicate(sqlite3_value_int64(values[0])) ? 1 : 0);
}

void deletePredicate(void *predicate)
{
    delete static_cast<std::function<bool(qint64)> *>(predicate);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionOptions &options)
{
    if (const Status status = prepareFile(options); !status)
        return std::unexpected(status.error());
    auto *driver = new SqlCipherDriver;
    driver->setKey(options.key.clone());
    driver->setOpenMode({.create = options.create, .exclusive = options.role == Role::Exclusive});
    const QString name = nextName();
    QSqlDatabase database = QSqlDatabase::addDatabase(driver, name); // Owns the driver from here on.
    database.setDatabaseName(options.path);
    if (!database.open()) {
        Error error = driver->problem().value_or(Error {ErrorKind::Storage, u"open"_s});
        error.detail = QFileInfo(options.path).fileName() + u": "_s + error.detail;
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
        return std::unexpected(std::move(error));
    }
    std::unique_ptr<Connection> connection(new Connection(options, std::move(database), driver->native()));
    if (const Status status = connection->configure(); !status)
        return std::unexpected(status.error());
    return connection;
}

Connection::Connection(const ConnectionOptions &options, QSqlDatabase database, sqlite3 *handle)
    : m_database(std::move(database))
    , m_handle(handle)
    , m_path(options.path)
    , m_role(options.role)
    , m_cache(options.cacheBudget, options.cacheKiB)
    , m_interruptible(std::make_shared<Interruptible>())
{
    m_interruptible->handle = handle;
}

Connection::~Connection()
{
    {
        const std::scoped_lock lock(m_interruptible->mutex);
        m_interruptible->handle = nullptr;
    }
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Status Connection::configure()
{
    // Until migrate() has seen the version: a file of a newer Parley is left as it is, its WAL too.
    setCheckpointOnClose(false);
    // "name" is an identifier and never, by a slip of the pen, a text.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);

    const Result<qint64> pages = number("connection.pages", "PRAGMA page_count");
    if (!pages)
        return std::unexpected(pages.error());
    if (*pages == 0) { // Both are part of the file, and of a new one only.
        if (const Status status = execute("connection.create", "PRAGMA auto_vacuum = INCREMENTAL"); !status)
            return status;
        if (const Status status = execute("connection.create", "PRAGMA journal_mode = WAL"); !status)
            return status;
    } else if (m_role != Role::Reader) { // A file just rewritten by sqlcipher_export is not in WAL mode yet.
        if (const Status status = execute("connection.wal", "PRAGMA journal_mode = WAL"); !status)
            return status;
    }

    struct Setting {
        QByteArray pragma;
        QByteArray value;
        QByteArray expected;
    };
    const QByteArray cache = QByteArray::number(-m_cache.kiB());
    const Setting settings[] = {
        {"busy_timeout", "5000", "5000"},
        {"cache_size", cache, cache},
        {"synchronous", "NORMAL", "1"},
        {"secure_delete", "ON", "1"}, // Else deleted text stays in the gaps of pages and in free ones.
        {"temp_store", "MEMORY", "2"}, // Sorts must not spill to plain files.
        {"mmap_size", "0", "0"},
        {"foreign_keys", "ON", "1"},
        {"trusted_schema", "OFF", "0"},
        {"cell_size_check", "ON", "1"},
    };
    for (const Setting &setting : settings) {
        if (const Status status = set(setting.pragma, setting.value, setting.expected); !status)
            return status;
    }

    const std::pair<QByteArray, QByteArray> facts[] = {
        {"page_size", "4096"},
        {"cipher_page_size", "4096"},
        {"cipher_use_hmac", "1"},
        {"cipher_memory_security", "0"},
        {"auto_vacuum", "2"},
        {"journal_mode", "wal"},
        {"locking_mode", m_role == Role::Exclusive ? "exclusive" : "normal"},
    };
    for (const auto &[pragma, expected] : facts) {
        if (const Status status = expect(pragma, expected); !status)
            return status;
    }
    return m_role == Role::Reader ? set("query_only", "ON", "1") : Status();
}

Status Connection::set(const QByteArray &pragma, const QByteArray &value, const QByteArray &expected)
{
    return execute("connection.set", "PRAGMA " + pragma + " = " + value).and_then([&] {
        return expect(pragma, expected);
    });
}

Status Connection::expect(const QByteArray &pragma, const QByteArray &expected)
{
    const Result<QStringList> values = column("connection.check", "PRAGMA " + pragma);
    if (!values)
        return std::unexpected(values.error());
    if (values->value(0).toUtf8() == expected)
        return {};
    return failure(ErrorKind::Storage, u"the setting %1 is '%2' and not '%3'"_s.arg(QString::fromUtf8(pragma),
        values->value(0), QString::fromUtf8(expected)));
}

Result<QStringList> Connection::column(const char *name, const QByteArray &sql)
{
    QStringList values;
    Statement statement(*this, name, sql);
    return statement.forEach([&](const Row &row) { values.append(row.text(0)); }).transform([&] { return values; });
}

Status Connection::execute(const char *name, const QByteArray &sql)
{
    return Statement(*this, name, sql).run();
}

Result<qint64> Connection::number(const char *name, const QByteArray &sql)
{
    return Statement(*this, name, sql).number();
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_handle);
}

qint64 Connection::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

InterruptHandle Connection::interruptHandle() const
{
    return InterruptHandle(m_interruptible);
}

Status Connection::addPredicate(const char *name, std::function<bool(qint64)> predicate)
{
    // DIRECTONLY: of no use to a view or trigger that somebody slipped into the file.
    const int code = sqlite3_create_function_v2(m_handle, name, 1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                                new std::function<bool(qint64)>(std::move(predicate)), callPredicate,
                                                nullptr, nullptr, deletePredicate);
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(m_handle, code, QString::fromUtf8(name)));
    return {};
}

Status Connection::checkpointTruncate()
{
    const int code = sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(m_handle, code, u"connection.checkpoint"_s));
    return {};
}

Status Connection::setAutoCheckpoint(int pages)
{
    return set("wal_autocheckpoint", QByteArray::number(pages), QByteArray::number(pages));
}

Status Connection::setCache(int kiB)
{
    m_cache.wish(kiB);
    keepToBudget();
    return {};
}

void Connection::limitCache(int kiB)
{
    // Not by a Statement, which would come here again. It gives up at once what is over the new limit.
    const QByteArray pragma = "PRAGMA cache_size = " + QByteArray::number(-kiB);
    if (sqlite3_exec(m_handle, pragma.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qCWarning(logStore, "The cache of a connection can't be limited");
}

void Connection::setCheckpointOnClose(bool on)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

Result<QStringList> Connection::integrityCheck()
{
    Result<QStringList> problems = column("connection.cipherIntegrity", "PRAGMA cipher_integrity_check");
    if (!problems)
        return problems;
    const Result<QStringList> structure = column("connection.integrity", "PRAGMA integrity_check");
    // Damage can be such that the check itself can't go on.
    if (!structure && (problems->isEmpty() || structure.error().kind != ErrorKind::Damaged))
        return structure;
    if (!structure)
        problems->append(structure.error().detail);
    else if (*structure != QStringList {u"ok"_s})
        problems->append(*structure);
    const Result<QStringList> orphans = column("connection.foreignKeys", "PRAGMA foreign_key_check");
    if (!orphans && problems->isEmpty())
        return orphans;
    QMap<QString, qsizetype> byTable;
    for (const QString &table : orphans.value_or(QStringList()))
        ++byTable[table];
    for (const auto &[table, count] : byTable.asKeyValueRange())
        problems->append(QStringLiteral("%1 row(s) of %2 point to a row that is gone").arg(count).arg(table));
    return problems;
}

Status Connection::optimize()
{
    return execute("connection.optimize", "PRAGMA optimize");
}

Status Connection::incrementalVacuum(int pages)
{
    return execute("connection.vacuum", "PRAGMA incremental_vacuum(" + QByteArray::number(pages) + ')');
}

InterruptHandle::InterruptHandle(std::shared_ptr<Connection::Interruptible> target)
    : m_target(std::move(target))
{
}

void InterruptHandle::interrupt() const
{
    if (!m_target)
        return;
    const std::scoped_lock lock(m_target->mutex);
    if (m_target->handle)
        sqlite3_interrupt(m_target->handle);
}

SynchronousFull::SynchronousFull(Connection &connection)
    : m_connection(connection)
{
    if (!m_connection.execute("connection.full", "PRAGMA synchronous = FULL"))
        qCWarning(logStore, "Can't make a commit wait for the disk");
}

SynchronousFull::~SynchronousFull()
{
    if (!m_connection.execute("connection.normal", "PRAGMA synchronous = NORMAL"))
        qCWarning(logStore, "Commits go on waiting for the disk");
}

} // namespace parley
