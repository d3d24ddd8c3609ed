// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databasecopy.h"

#include "core/store/connection.h"
#include "core/store/sqlcipherdriver.h"
#include "core/store/sqliteerror.h"
#include "core/store/transaction.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <memory>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr int pagesAtATime = 2000; // 8 MB.

sqlite3 *nativeOf(Connection &connection)
{
    return static_cast<SqlCipherDriver *>(connection.database().driver())->native();
}

struct FinishBackup {
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};

Status copyPages(sqlite3 *from, sqlite3 *to, const std::function<bool()> &goOn)
{
    const std::unique_ptr<sqlite3_backup, FinishBackup> backup(sqlite3_backup_init(to, "main", from, "main"));
    if (!backup)
        return std::unexpected(sqliteError(to, sqlite3_errcode(to), u"backup"_s));
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        if (!goOn())
            return failure(ErrorKind::Cancelled, {});
        code = sqlite3_backup_step(backup.get(), pagesAtATime);
    }
    if (code == SQLITE_DONE)
        return {};
    // SQLCipher's answer to a page whose MAC is wrong, without more words.
    if (code == SQLITE_ERROR)
        return failure(ErrorKind::Damaged, u"a page of the database can't be read"_s);
    return std::unexpected(sqliteError(to, code, u"backup"_s));
}

Status copyInto(Connection &from, const QString &path, const SecretBytes &key, const std::function<bool()> &goOn)
{
    // One moment for all of it: a page that is written meanwhile does not begin the copying anew.
    const auto moment = ReadTransaction::begin(from);
    if (!moment)
        return std::unexpected(moment.error());
    // BEGIN alone takes no moment; the first read does.
    if (const auto first = from.number("backup.moment", "SELECT count(*) FROM sqlite_schema"); !first)
        return std::unexpected(first.error());
    SqlCipherDriver target;
    target.setKey(key.clone());
    target.setOpenMode({.create = true, .exclusive = true});
    if (!target.open(path, {}, {}, {}, 0, {}))
        return std::unexpected(target.problem().value_or(Error {ErrorKind::Storage, u"backup"_s}));
    // Nobody reads it before it is whole, so it needs no journal to go back by.
    sqlite3_exec(target.native(), "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    return copyPages(nativeOf(from), target.native(), goOn);
}

Status writeThrough(const QString &path)
{
#ifdef Q_OS_UNIX
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || ::fsync(file.handle()) != 0)
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(QFileInfo(path).fileName(), file.errorString()));
#endif
    return {};
}

Status checkCopy(const QString &path, const SecretBytes &key)
{
    const auto copy = Connection::open(
        {.path = path, .key = key.clone(), .role = Connection::Role::Exclusive, .cacheKiB = 2048});
    const auto problems = copy ? (*copy)->integrityCheck() : std::unexpected(copy.error());
    if (!problems)
        return std::unexpected(problems.error());
    if (!problems->isEmpty())
        return failure(ErrorKind::Damaged, u"%1: %2"_s.arg(QFileInfo(path).fileName(), problems->first()));
    return {};
}

} // namespace

Status copyDatabase(Connection &from, const QString &path, const SecretBytes &key, const std::function<bool()> &goOn)
{
    QFile file(path);
    if (file.exists())
        return failure(ErrorKind::Refused, u"rule: file-exists; %1"_s.arg(QFileInfo(path).fileName()));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorKind::ReadOnly, u"%1: %2"_s.arg(QFileInfo(path).fileName(), file.errorString()));
    file.close();
    Status copied = copyInto(from, path, key, goOn).and_then([&] { return writeThrough(path); }).and_then([&] {
        return checkCopy(path, key);
    });
    for (const QString &beside : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + beside); // Empty ones of the check.
    if (!copied)
        QFile::remove(path);
    return copied;
}

} // namespace parley
