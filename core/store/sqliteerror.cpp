// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqliteerror.h"

#include <QSqlError>

#include <sqlite3.h>

namespace parley {

using namespace Qt::StringLiterals;

ErrorKind kindOfSqlite(int code)
{
    if (code == SQLITE_IOERR_SHMSIZE) // No room for the WAL's index, which reading needs too.
        return ErrorKind::DiskFull;
    switch (code & 0xff) {
    case SQLITE_INTERRUPT: return ErrorKind::Cancelled;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorKind::Busy;
    case SQLITE_CONSTRAINT: return ErrorKind::Refused;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorKind::Damaged;
    case SQLITE_FULL: return ErrorKind::DiskFull;
    default: return ErrorKind::Storage;
    }
}

int sqliteCode(sqlite3 *handle, int code)
{
    const bool bare = code == SQLITE_ERROR && handle && qstrcmp(sqlite3_errmsg(handle), sqlite3_errstr(code)) == 0;
    return bare ? SQLITE_CORRUPT : code;
}

QString sqliteText(sqlite3 *handle, int code)
{
    QString text = u"SQLite %1, %2"_s.arg(code).arg(QString::fromUtf8(sqlite3_errstr(code)));
    if (handle && (code & 0xff) == SQLITE_CONSTRAINT) // Names the constraint: `UNIQUE constraint failed: message.key`.
        text += u": "_s + QString::fromUtf8(sqlite3_errmsg(handle));
    return text;
}

Error sqliteError(sqlite3 *handle, int code, const QString &what)
{
    const int known = sqliteCode(handle, code);
    return {kindOfSqlite(known), what + u": "_s + sqliteText(handle, known)};
}

Error errorOf(const QSqlError &error, const QString &what)
{
    return {kindOfSqlite(error.nativeErrorCode().toInt()), what + u": "_s + error.databaseText()};
}

int prepareStatement(sqlite3 *handle, const QByteArray &sql, sqlite3_stmt **statement)
{
    const char *tail = nullptr;
    const int bytes = int(sql.size()) + 1; // With the final NUL, which saves SQLite a copy.
    const int code = sqlite3_prepare_v3(handle, sql.constData(), bytes, SQLITE_PREPARE_PERSISTENT, statement, &tail);
    if (code != SQLITE_OK || !*statement)
        return code;
    sqlite3_stmt *second = nullptr; // Comments and white space give none.
    const int tailCode = *tail ? sqlite3_prepare_v3(handle, tail, -1, 0, &second, nullptr) : SQLITE_OK;
    sqlite3_finalize(second);
    if (!second && tailCode == SQLITE_OK)
        return SQLITE_OK;
    sqlite3_finalize(*statement);
    *statement = nullptr;
    return SQLITE_MISUSE;
}

} // namespace parley
