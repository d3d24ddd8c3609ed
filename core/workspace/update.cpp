// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/update.h"

#include "core/secrets/unlockedkeys.h"
#include "core/store/connection.h"
#include "core/store/inboxkeys.h"
#include "core/store/migrations.h"
#include "core/workspace/backup.h"

#include <QDir>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

struct DatabaseFile {
    QString path;
    SecretBytes key;
    DatabaseKind kind;
};

Result<std::unique_ptr<Connection>> opened(const DatabaseFile &file, Connection::Role role)
{
    return Connection::open({.path = file.path, .key = file.key.clone(), .role = role, .cacheKiB = 4096});
}

/// The register first, since it names the others.
Result<std::vector<DatabaseFile>> databasesOf(const QDir &workspace, const UnlockedKeys &keys)
{
    auto key = keys.databaseKey(u"registry"_s);
    if (!key)
        return std::unexpected(key.error());
    std::vector<DatabaseFile> files;
    files.push_back({workspace.filePath(u"registry.db"_s), std::move(*key), DatabaseKind::Registry});
    const auto registry = opened(files.front(), Connection::Role::Reader);
    auto inboxes = registry ? inboxKeys(**registry) : std::unexpected(registry.error());
    if (!inboxes)
        return std::unexpected(inboxes.error());
    for (InboxKey &inbox : *inboxes)
        files.push_back({workspace.filePath(u"organisations/%1/inbox.db"_s.arg(inbox.uuid)), std::move(inbox.key), DatabaseKind::Inbox});
    return files;
}

/// One that is missing, damaged or too new is not this question's; whoever opens it says so.
bool isOlder(const DatabaseFile &file)
{
    const auto connection = opened(file, Connection::Role::Reader);
    const auto version = connection ? schemaVersion(**connection) : std::unexpected(connection.error());
    const auto shipped = shippedMigrations(file.kind);
    return version && shipped && *version > 0 && *version < shipped->last().version;
}

void removeOldBackups(const QDir &folder, const QDateTime &now)
{
    constexpr int keepDays = 30;
    for (const QFileInfo &old : folder.entryInfoList({u"before-update-*.tar"_s}, QDir::Files)) {
        if (old.lastModified().daysTo(now) > keepDays)
            QFile::remove(old.filePath());
    }
}

Status backUp(const QString &workspace, const UnlockedKeys &keys, const QDir &folder, const QDateTime &now)
{
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!folder.exists() && !QDir().mkdir(folder.path(), ownerOnly))
        return failure(ErrorKind::ReadOnly, u"the folder for backups can't be made"_s);
    const QString moment = u"before-update-"_s + now.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
    QString name = moment + u".tar"_s;
    for (int i = 2; folder.exists(name); ++i) // Of one that was killed before it was done.
        name = u"%1-%2.tar"_s.arg(moment).arg(i);
    return writeBackup(workspace, keys, folder.filePath(name), now, [] { return true; }).transform([](const BackupList &) {});
}

} // namespace

Result<bool> needsUpdate(const QString &workspace, const UnlockedKeys &keys)
{
    return databasesOf(workspace, keys).transform([](const std::vector<DatabaseFile> &files) {
        return std::ranges::any_of(files, isOlder);
    });
}

Status bringUpToDate(const QString &workspace, const UnlockedKeys &keys, const QDateTime &now)
{
    const QDir backups(QDir(workspace).filePath(u"backups"_s));
    removeOldBackups(backups, now);
    const auto files = databasesOf(workspace, keys);
    if (!files)
        return std::unexpected(files.error());
    if (std::ranges::none_of(*files, isOlder))
        return {};
    if (const Status saved = backUp(workspace, keys, backups, now); !saved)
        return saved;
    for (const DatabaseFile &file : *files) {
        if (!isOlder(file))
            continue;
        const auto connection = opened(file, Connection::Role::Writer);
        const Status migrated = connection ? migrate(**connection, file.kind) : Status(std::unexpected(connection.error()));
        if (!migrated)
            return migrated;
    }
    return {};
}

} // namespace parley
