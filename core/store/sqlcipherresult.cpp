// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlcipherresult.h"

#include "core/store/row.h"
#include "core/store/sqlcipherdriver.h"
#include "core/store/sqliteerror.h"

#include <QDateTime>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

#include <sqlite3.h>

#include <limits>

namespace parley {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t windowRows = 10000;

} // namespace

SqlCipherResult::SqlCipherResult(const SqlCipherDriver *driver)
    : QSqlResult(driver)
{
}

SqlCipherResult::~SqlCipherResult()
{
    finalize();
}

QVariant SqlCipherResult::handle() const
{
    return QVariant::fromValue<void *>(m_statement);
}

sqlite3 *SqlCipherResult::database() const
{
    const auto *own = static_cast<const SqlCipherDriver *>(driver());
    return own ? own->native() : nullptr;
}

bool SqlCipherResult::prepare(const QString &query)
{
    finalize();
    if (!database())
        return false;
    setSelect(false);
    const int code = prepareStatement(database(), query.toUtf8(), &m_statement);
    if (m_statement)
        return true;
    QString text = u"no statement, or more than one"_s;
    if (code != SQLITE_OK && code != SQLITE_MISUSE) // SQLite's message can only quote the SQL, which is ours.
        text = QString::fromUtf8(sqlite3_errmsg(database()));
    setLastError(QSqlError(u"Can't prepare the statement"_s, text, QSqlError::StatementError, QString::number(code)));
    return false;
}

bool SqlCipherResult::reset(const QString &query)
{
    return prepare(query) && exec();
}

bool SqlCipherResult::exec()
{
    if (!m_statement || !database())
        return false;
    rewind();
    setLastError(QSqlError());
    setAt(QSql::BeforeFirstRow);
    if (!bindValues())
        return false;
    const qint64 before = sqlite3_total_changes64(database());
    m_ended = false;
    m_ahead = step();
    if (lastError().isValid())
        return false;
    const bool wrote = sqlite3_total_changes64(database()) != before;
    m_changes = wrote ? sqlite3_changes64(database()) : 0;
    m_lastInsertId = wrote ? QVariant(qlonglong(sqlite3_last_insert_rowid(database()))) : QVariant();
    setSelect(sqlite3_column_count(m_statement) > 0);
    setActive(true);
    return true;
}

bool SqlCipherResult::bindValues()
{
    sqlite3_clear_bindings(m_statement);
    const int parameters = sqlite3_bind_parameter_count(m_statement);
    const int values = boundValueCount();
    bool named = false;
    for (int parameter = 1; parameter <= parameters; ++parameter) {
        const QString name = QString::fromUtf8(sqlite3_bind_parameter_name(m_statement, parameter));
        int at = parameter - 1;
        if (name.size() > 1 && !name.at(1).isDigit()) { // QSqlResult has made :0, :1 and so on of each question mark.
            named = true; // Named twice it is one parameter for SQLite and two places for Qt.
            for (at = 0; at < values && boundValueName(at) != name; ++at) { }
        }
        if (at >= values) {
            fail(u"A parameter has no value"_s, SQLITE_RANGE);
            return false;
        }
        if (const int code = bindValue(parameter, boundValue(at)); code != SQLITE_OK) {
            fail(u"Can't bind a value"_s, code);
            return false;
        }
    }
    if (!named && values > parameters) {
        fail(u"There are more values than parameters"_s, SQLITE_RANGE);
        return false;
    }
    return true;
}

int SqlCipherResult::bindValue(int parameter, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(m_statement, parameter);
    switch (value.typeId()) {
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob64(m_statement, parameter, bytes.isEmpty() ? "" : bytes.constData(),
                                   sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    }
    case QMetaType::ULongLong:
    case QMetaType::ULong:
        if (value.toULongLong() > quint64(std::numeric_limits<qint64>::max()))
            return SQLITE_MISMATCH;
        [[fallthrough]];
    case QMetaType::Bool:
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong: return sqlite3_bind_int64(m_statement, parameter, value.toLongLong());
    case QMetaType::Float:
    case QMetaType::Double: return sqlite3_bind_double(m_statement, parameter, value.toDouble());
    case QMetaType::QDateTime: {
        const QDateTime moment = value.toDateTime();
        return moment.isValid() ? sqlite3_bind_int64(m_statement, parameter, moment.toMSecsSinceEpoch())
                                : sqlite3_bind_null(m_statement, parameter);
    }
    default: {
        if (!value.canConvert<QString>())
            return SQLITE_MISMATCH;
        const QByteArray utf8 = value.toString().toUtf8();
        return sqlite3_bind_text64(m_statement, parameter, utf8.isEmpty() ? "" : utf8.constData(),
                                   sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    }
}

bool SqlCipherResult::step()
{
    if (m_ended)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    m_ended = true;
    if (code != SQLITE_DONE)
        fail(u"The statement failed"_s, code);
    sqlite3_reset(m_statement); // At once, so that its snapshot doesn't hold up a checkpoint.
    return false;
}

bool SqlCipherResult::pass()
{
    const bool row = m_ahead || step();
    m_ahead = false;
    if (!row) {
        setAt(QSql::AfterLastRow);
        return false;
    }
    if (!isForwardOnly()) {
        Values values;
        values.reserve(size_t(sqlite3_column_count(m_statement)));
        for (int column = 0; column < sqlite3_column_count(m_statement); ++column)
            values.push_back(columnValue(column));
        m_window.push_back(std::move(values));
        if (m_window.size() > windowRows)
            m_window.pop_front();
    }
    setAt(m_passed++);
    return true;
}

bool SqlCipherResult::fetch(int row)
{
    if (!isActive() || row < 0)
        return false;
    if (row < m_passed) {
        if (isForwardOnly())
            return row == at();
        if (size_t(m_passed - row) > m_window.size()) {
            fail(u"The row is too far back: only the last %1 are kept"_s.arg(windowRows), SQLITE_RANGE);
            return false;
        }
        setAt(row);
        return true;
    }
    while (m_passed <= row) {
        if (!pass())
            return false;
    }
    return true;
}

bool SqlCipherResult::fetchNext()
{
    if (at() == QSql::AfterLastRow)
        return false;
    return fetch(at() == QSql::BeforeFirstRow ? 0 : at() + 1);
}

bool SqlCipherResult::fetchPrevious()
{
    return at() > 0 && fetch(at() - 1);
}

bool SqlCipherResult::fetchFirst()
{
    return fetch(0);
}

bool SqlCipherResult::fetchLast()
{
    if (!isActive() || isForwardOnly()) // That it was the last shows only once it is gone.
        return false;
    while (pass()) { }
    if (lastError().isValid() || m_passed == 0)
        return false;
    setAt(m_passed - 1);
    return true;
}

QVariant SqlCipherResult::columnValue(int column) const
{
    const Row row(m_statement);
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER: return QVariant(qlonglong(row.int64(column)));
    case SQLITE_FLOAT: return row.real(column);
    case SQLITE_TEXT: return row.text(column);
    case SQLITE_BLOB: return row.blob(column);
    default: return {};
    }
}

QVariant SqlCipherResult::data(int column)
{
    if (!m_statement || column < 0 || column >= sqlite3_column_count(m_statement) || at() < 0)
        return {};
    if (isForwardOnly())
        return m_ended ? QVariant() : columnValue(column);
    const size_t row = m_window.size() - size_t(m_passed - at());
    return row < m_window.size() ? m_window[row][size_t(column)] : QVariant();
}

bool SqlCipherResult::isNull(int column)
{
    return data(column).isNull();
}

int SqlCipherResult::size()
{
    return -1; // Not known before the last row.
}

int SqlCipherResult::numRowsAffected()
{
    return int(m_changes);
}

QVariant SqlCipherResult::lastInsertId() const
{
    return m_lastInsertId;
}

QSqlRecord SqlCipherResult::record() const
{
    QSqlRecord record;
    if (!m_statement)
        return record;
    for (int column = 0; column < sqlite3_column_count(m_statement); ++column)
        record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, column))));
    return record;
}

void SqlCipherResult::detachFromResultSet()
{
    rewind();
}

void SqlCipherResult::rewind()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    m_window.clear();
    m_passed = 0;
    m_ahead = false;
    m_ended = true;
}

void SqlCipherResult::finalize()
{
    rewind();
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
}

void SqlCipherResult::fail(const QString &what, int code)
{
    const int known = sqliteCode(database(), code);
    setLastError(QSqlError(what, sqliteText(database(), known), QSqlError::StatementError, QString::number(known)));
}

} // namespace parley
