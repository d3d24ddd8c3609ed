// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlcipherdriver.h"

#include "core/base/logging.h"
#include "core/store/sqlcipherresult.h"
#include "core/store/sqliteerror.h"
#include "core/store/wipingmemory.h"

#include <QDir>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVersionNumber>

#include <sqlite3.h>

#include <mutex>

namespace parley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;
constexpr int busyMilliseconds = 5000;
constexpr int pageSize = 4096;
constexpr char plainHeader[] = "SQLite format 3"; // With its NUL 16 bytes.

QString firstText(sqlite3 *handle, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    QString text;
    if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        text = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return text;
}

QMetaType metaTypeOf(const QString &declared)
{
    const QString type = declared.toLower();
    if (type.startsWith("int"_L1))
        return QMetaType::fromType<qlonglong>();
    if (type.startsWith("real"_L1))
        return QMetaType::fromType<double>();
    if (type.startsWith("blob"_L1))
        return QMetaType::fromType<QByteArray>();
    return QMetaType::fromType<QString>();
}

/// Before the library's first use: else each allocation of each thread counts under one lock, and connections that open at
/// once, or a list beside an import, wait for each other. Nobody reads the count.
void countNoMemory()
{
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

} // namespace

SqlCipherDriver::SqlCipherDriver(QObject *parent)
    : QSqlDriver(parent)
{
}

SqlCipherDriver::~SqlCipherDriver()
{
    SqlCipherDriver::close();
}

bool SqlCipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case LastInsertId:
    case SimpleLocking:
    case FinishQuery:
    case CancelQuery: return true;
    case QuerySize:
    case BatchOperations:
    case LowPrecisionNumbers:
    case EventNotifications:
    case MultipleResultSets: return false;
    }
    return false;
}

bool SqlCipherDriver::open(const QString &file, const QString &, const QString &, const QString &, int, const QString &)
{
    close();
    const Status status = openFile(file);
    m_key.clear();
    setOpen(status.has_value());
    setOpenError(!status);
    if (status)
        return true;
    m_problem = status.error();
    setLastError(QSqlError(u"Can't open the database"_s, m_problem->detail, QSqlError::ConnectionError));
    sqlite3_close_v2(m_handle);
    m_handle = nullptr;
    return false;
}

Status SqlCipherDriver::openFile(const QString &file)
{
    m_problem.reset();
    if (m_key.size() != keySize)
        return failure(ErrorKind::Usage, u"the key of a database has %1 bytes"_s.arg(keySize));
    wipeSqliteMemory();
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (m_mode.create)
        flags |= SQLITE_OPEN_CREATE;
    countNoMemory();
    const int code = sqlite3_open_v2(QDir::toNativeSeparators(file).toUtf8().constData(), &m_handle, flags, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(m_handle, code, u"open"_s));
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    return checkLibrary().and_then([this] { return checkHeader(); }).and_then([this] { return giveKey(); });
}

Status SqlCipherDriver::checkLibrary()
{
    // Plain SQLite takes the pragma for an unknown one and gives no row.
    const QString version = firstText(m_handle, "PRAGMA cipher_version");
    if (version.isEmpty())
        return failure(ErrorKind::Refused, u"the SQLite library is not SQLCipher: it would not encrypt"_s);
    if (QVersionNumber::fromString(version) < QVersionNumber(4, 5))
        return failure(ErrorKind::Refused, u"SQLCipher %1 is older than 4.5"_s.arg(version));
    return {};
}

Status SqlCipherDriver::checkHeader()
{
    // Through SQLite's own handle: opening and closing the file beside it would drop the locks that this process's other
    // connections hold on it (POSIX advisory locks; sqlite.org/howtocorrupt.html, 2.2).
    sqlite3_file *file = nullptr;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    sqlite3_int64 size = 0;
    if (!file || !file->pMethods || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return failure(ErrorKind::Storage, u"the file can't be read"_s);
    if (size == 0 && m_mode.create)
        return {};
    if (size < pageSize)
        return failure(ErrorKind::Damaged, u"the file is too short for a database"_s);
    QByteArray header(sizeof plainHeader, '\0'); // The first 16 bytes: in our files a random salt.
    if (file->pMethods->xRead(file, header.data(), int(header.size()), 0) != SQLITE_OK)
        return failure(ErrorKind::Storage, u"the file can't be read"_s);
    if (header == QByteArrayView(plainHeader, sizeof plainHeader))
        return failure(ErrorKind::Damaged, u"the database is not encrypted"_s);
    return {};
}

Status SqlCipherDriver::giveKey()
{
    // These two are the process's, not the connection's. SQLCipher otherwise writes on standard error at a wrong key.
    firstText(m_handle, "PRAGMA cipher_log_level = NONE");
    // Wiping each page buffer and locking it in memory costs 8 to 11 times the CPU at intake (storage.md, section 3).
    // wipeSqliteMemory() does the wiping alone.
    firstText(m_handle, "PRAGMA cipher_memory_security = OFF");

    // As text, x'…': 32 raw bytes would be taken for a passphrase, and cost 198 ms of key derivation.
    SecretBytes literal = SecretBytes::fromBytes("x'");
    literal.append(m_key.toHex().view());
    literal.append("'");
    int code = sqlite3_key_v2(m_handle, "main", literal.data(), int(literal.size()));
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(m_handle, code, u"key"_s));
    firstText(m_handle, "PRAGMA cipher_page_size = 4096");

    if (m_mode.exclusive) // Before the first read: the WAL then needs no memory shared with others.
        firstText(m_handle, "PRAGMA locking_mode = EXCLUSIVE");
    code = sqlite3_exec(m_handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_NOTADB)
        return failure(ErrorKind::Locked, u"the key doesn't fit"_s);
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(m_handle, code, u"schema"_s));
    return {};
}

void SqlCipherDriver::close()
{
    if (!m_handle)
        return;
    if (sqlite3_close(m_handle) == SQLITE_BUSY) {
        const sqlite3_stmt *left = sqlite3_next_stmt(m_handle, nullptr);
        qCWarning(logStore, "A statement outlives its connection: %s", sqlite3_sql(const_cast<sqlite3_stmt *>(left)));
        sqlite3_close_v2(m_handle); // It lingers until the last is gone.
    }
    m_handle = nullptr;
    setOpen(false);
    setOpenError(false);
}

QSqlResult *SqlCipherDriver::createResult() const
{
    return new SqlCipherResult(this);
}

bool SqlCipherDriver::beginTransaction()
{
    return execute("BEGIN IMMEDIATE", u"Can't begin a transaction"_s);
}

bool SqlCipherDriver::commitTransaction()
{
    return execute("COMMIT", u"Can't commit the transaction"_s);
}

bool SqlCipherDriver::rollbackTransaction()
{
    return execute("ROLLBACK", u"Can't roll the transaction back"_s);
}

bool SqlCipherDriver::execute(const char *sql, const QString &failed)
{
    if (!m_handle)
        return false;
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return true;
    setLastError(QSqlError(failed, sqliteText(m_handle, code), QSqlError::TransactionError, QString::number(code)));
    return false;
}

QStringList SqlCipherDriver::tables(QSql::TableType type) const
{
    QStringList names;
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    const auto append = [&](const QString &kind) {
        query.prepare(u"SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                      " ORDER BY name"_s);
        query.addBindValue(kind);
        query.exec();
        while (query.next())
            names.append(query.value(0).toString());
    };
    if (type & QSql::Tables)
        append(u"table"_s);
    if (type & QSql::Views)
        append(u"view"_s);
    if (type & QSql::SystemTables)
        names.append(u"sqlite_schema"_s);
    return names;
}

QSqlRecord SqlCipherDriver::record(const QString &table) const
{
    QSqlRecord record;
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.prepare(u"SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)"_s);
    query.addBindValue(table);
    query.exec();
    while (query.next()) {
        QSqlField field(query.value(0).toString(), metaTypeOf(query.value(1).toString()), table);
        field.setRequired(query.value(2).toBool());
        record.append(field);
    }
    return record;
}

QSqlIndex SqlCipherDriver::primaryIndex(const QString &table) const
{
    QSqlIndex index(table);
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.prepare(u"SELECT name, type FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"_s);
    query.addBindValue(table);
    query.exec();
    while (query.next())
        index.append(QSqlField(query.value(0).toString(), metaTypeOf(query.value(1).toString()), table));
    return index;
}

QVariant SqlCipherDriver::handle() const
{
    return QVariant::fromValue<void *>(m_handle);
}

QString SqlCipherDriver::escapeIdentifier(const QString &identifier, IdentifierType) const
{
    QString escaped = identifier;
    return u'"' + escaped.replace(u'"', u"\"\""_s) + u'"';
}

bool SqlCipherDriver::cancelQuery()
{
    if (m_handle)
        sqlite3_interrupt(m_handle);
    return m_handle != nullptr;
}

} // namespace parley
