// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/databaserewrite.h"

#include "core/secrets/durablefile.h"
#include "core/store/connection.h"
#include "core/store/databasecopy.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

Status takePlace(const QString &next, const QString &path)
{
    for (const QString &beside : {u"-wal"_s, u"-shm"_s})
        QFile::remove(path + beside); // Empty; and under the old key.
    std::error_code problem;
    std::filesystem::rename(next.toStdU16String(), path.toStdU16String(), problem);
    if (problem)
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(QFileInfo(path).fileName(), QString::fromStdString(problem.message())));
    syncFolder(QFileInfo(path).path());
    return {};
}

} // namespace

Status rewriteUnder(const QString &path, const SecretBytes &from, const SecretBytes &to, const std::function<bool()> &goOn,
    const std::function<Status()> &beforeSwap)
{
    const QString next = path + u".next"_s;
    QFile::remove(next); // Of one that was killed.
    auto connection
        = Connection::open({.path = path, .key = from.clone(), .role = Connection::Role::Exclusive, .cacheKiB = 8192});
    if (!connection)
        return std::unexpected(connection.error());
    (*connection)->setCheckpointOnClose(true);
    Status ready = (*connection)->checkpointTruncate().and_then([&] {
        return copyDatabase(**connection, next, to, goOn);
    }).and_then(beforeSwap);
    connection->reset();
    if (ready)
        ready = takePlace(next, path);
    if (!ready)
        QFile::remove(next);
    return ready;
}

Result<bool> opensWith(const QString &path, const SecretBytes &key)
{
    const auto connection
        = Connection::open({.path = path, .key = key.clone(), .role = Connection::Role::Reader, .cacheKiB = 1024});
    if (connection)
        return true;
    if (connection.error().kind == ErrorKind::Locked)
        return false;
    return std::unexpected(connection.error());
}

} // namespace parley
