// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/store/connection.h"
#include "core/store/sqliteerror.h"

#include <QStringEncoder>

#include <sqlite3.h>

namespace parley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptBytes = 64 * 1024; // What a parameter's buffer may keep allocated for the next text.

} // namespace

Statement::Statement(Connection &connection, const char *name, const QByteArray &sql)
    : m_connection(&connection)
    , m_name(name)
    , m_sql(sql)
{
}

Statement::~Statement()
{
    finalize();
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection)
    , m_name(other.m_name)
    , m_sql(std::move(other.m_sql))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_stepping(std::exchange(other.m_stepping, false))
    , m_held(std::move(other.m_held))
    , m_error(std::move(other.m_error))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this == &other)
        return *this;
    finalize();
    m_connection = other.m_connection;
    m_name = other.m_name;
    m_sql = std::move(other.m_sql);
    m_statement = std::exchange(other.m_statement, nullptr);
    m_stepping = std::exchange(other.m_stepping, false);
    m_held = std::move(other.m_held);
    m_error = std::move(other.m_error);
    return *this;
}

Result<bool> Statement::next()
{
    if (!ready() || m_error) {
        Error error = *std::exchange(m_error, std::nullopt);
        reset();
        return std::unexpected(std::move(error));
    }
    if (!m_stepping)
        m_connection->keepToBudget();
    m_stepping = true;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    keepError(code);
    reset();
    return std::unexpected(*std::exchange(m_error, std::nullopt));
}

void Statement::reset()
{
    if (m_stepping)
        sqlite3_reset(m_statement); // Its code repeats that of the last step.
    m_stepping = false;
}

Status Statement::run()
{
    return forEach([](const Row &) {});
}

Result<qint64> Statement::number()
{
    return one([](const Row &row) { return row.int64(0); }).transform([](std::optional<qint64> value) {
        return value.value_or(0);
    });
}

bool Statement::ready()
{
    if (m_statement)
        return true;
    if (m_error) // Of an earlier bind, which could not prepare it either.
        return false;
    const int code = prepareStatement(m_connection->m_handle, m_sql, &m_statement);
    if (code == SQLITE_MISUSE) {
        m_error = Error {ErrorKind::Usage, QString::fromUtf8(m_name) + u": more than one statement"_s};
    } else if (code != SQLITE_OK) {
        keepError(code);
        // No value is bound yet, so SQLite's message can only quote our own SQL.
        m_error->detail += u" - "_s + QString::fromUtf8(sqlite3_errmsg(m_connection->m_handle));
    } else if (!m_statement) {
        m_error = Error {ErrorKind::Usage, QString::fromUtf8(m_name) + u": no statement"_s};
    }
    return m_statement != nullptr;
}

bool Statement::readyToBind()
{
    if (!ready())
        return false;
    reset(); // A statement that is being read can't be bound.
    return true;
}

void Statement::keepError(int code)
{
    if (code != SQLITE_OK && !m_error)
        m_error = sqliteError(m_connection->m_handle, code, QString::fromUtf8(m_name));
}

void Statement::finalize()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_stepping = false;
}

QByteArray &Statement::held(int at)
{
    if (size_t(at) > m_held.size())
        m_held.resize(size_t(at));
    return m_held[size_t(at) - 1];
}

void Statement::bindNull(int at)
{
    if (readyToBind())
        keepError(sqlite3_bind_null(m_statement, at));
}

void Statement::bindInteger(int at, qint64 value)
{
    if (readyToBind())
        keepError(sqlite3_bind_int64(m_statement, at, value));
}

void Statement::bindReal(int at, double value)
{
    if (readyToBind())
        keepError(sqlite3_bind_double(m_statement, at, value));
}

void Statement::bindText(int at, QStringView text)
{
    if (!readyToBind())
        return;
    // As UTF-8, which the file holds: measured, UTF-16 costs as much here and 1.4 times as much when read back.
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const qsizetype space = encoder.requiredSpace(text.size());
    QByteArray &utf8 = held(at);
    if (!utf8.isDetached() || utf8.capacity() > keptBytes)
        utf8 = QByteArray();
    utf8.resizeForOverwrite(space + 1); // Never nothing: a null pointer would be NULL.
    const qsizetype size = encoder.appendToBuffer(utf8.data(), text) - utf8.constData();
    keepError(sqlite3_bind_text64(m_statement, at, utf8.constData(), sqlite3_uint64(size), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindUtf8(int at, const QByteArray &bytes)
{
    if (!readyToBind())
        return;
    QByteArray &text = held(at);
    text = bytes.capacity() > 0 ? bytes : QByteArray(bytes.constData(), bytes.size());
    keepError(sqlite3_bind_text64(m_statement, at, text.isEmpty() ? "" : text.constData(), sqlite3_uint64(text.size()),
                                  SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindBlob(int at, const QByteArray &bytes)
{
    if (!readyToBind())
        return;
    QByteArray &blob = held(at);
    // Shared, unless the bytes are somebody else's (QByteArray::fromRawData), who may take them away.
    blob = bytes.capacity() > 0 ? bytes : QByteArray(bytes.constData(), bytes.size());
    keepError(sqlite3_bind_blob64(m_statement, at, blob.isEmpty() ? "" : blob.constData(), sqlite3_uint64(blob.size()),
                                  SQLITE_STATIC));
}

void Statement::bindMoment(int at, const QDateTime &moment)
{
    if (moment.isValid())
        bindInteger(at, moment.toMSecsSinceEpoch());
    else
        bindNull(at);
}

} // namespace parley
