// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

struct sqlite3;
struct sqlite3_stmt;
class QSqlError;

namespace parley {

/// What one of SQLite's codes, extended or not, means for us.
ErrorKind kindOfSqlite(int code);

/// `code`, but for one case: a page that fails its authentication SQLCipher reports as a bare SQLITE_ERROR, without the
/// message that every other error of that code has. That becomes SQLITE_CORRUPT.
int sqliteCode(sqlite3 *handle, int code);

/// `what` is a statement's name or a sentence of ours. SQLite's own message goes in only for codes where it can't hold a
/// bound value: full-text search, for one, repeats the words that were looked for.
Error sqliteError(sqlite3 *handle, int code, const QString &what);
/// As SQLite describes the code, with its message under the same rule.
QString sqliteText(sqlite3 *handle, int code);

/// Of a query through the cold door.
Error errorOf(const QSqlError &error, const QString &what);

/// Prepares for keeping. A second statement in `sql` is an error and not silently left out, as SQLite would.
int prepareStatement(sqlite3 *handle, const QByteArray &sql, sqlite3_stmt **statement);

} // namespace parley
