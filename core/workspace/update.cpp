// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/update.h"

#include "core/secrets/keyslots.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/workspace/backup.h"
#include "core/workspace/databaserewrite.h"
#include "core/workspace/staffing.h"

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
    auto granted = registry ? grantedKeys(**registry, keys) : std::unexpected(registry.error());
    if (!granted)
        return std::unexpected(granted.error());
    for (GrantedKey &key : *granted) {
        if (key.name.startsWith("inbox/"_L1))
            files.push_back({workspace.filePath(fileOfKey(key.name)), std::move(key.bytes), DatabaseKind::Inbox});
    }
    return files;
}

/// From the days of one person: seals the keys in the register for that person, then takes them out of keyslots.json.
Status introduceStaff(const QString &workspace, const DatabaseFile &file, UnlockedKeys &keys, const Clock &clock)
{
    const auto connection = opened(file, Connection::Role::Writer);
    if (!connection)
        return std::unexpected(connection.error());
    RegistryStore registry(**connection);
    const auto reference = registry.value(u"staff");
    if (!reference)
        return std::unexpected(reference.error());
    auto cases = keys.databaseKey(u"cases"_s);
    Staffing staffing(**connection, registry, keys, workspace, clock);
    return staffing.makeFirst(*reference, cases ? std::optional(std::move(*cases)) : std::nullopt).and_then([&] {
        return KeySlots(workspace).upgrade(keys);
    });
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
    return writeBackup(workspace, keys, folder.filePath(name), now, [] { return true; }, BackupExtent::WhatOpens)
        .transform([](const BackupList &) {});
}

} // namespace

Result<bool> needsUpdate(const QString &workspace, const UnlockedKeys &keys)
{
    return databasesOf(workspace, keys).transform([&](const std::vector<DatabaseFile> &files) {
        return !keys.knowStaff() || std::ranges::any_of(files, isOlder);
    });
}

Status settleRegister(const QString &workspace, UnlockedKeys &keys)
{
    const QString next = u"registry/next"_s;
    if (!keys.databases().contains(next))
        return {};
    return keys.databaseKey(next)
        .and_then([&](const SecretBytes &key) { return opensWith(QDir(workspace).filePath(u"registry.db"_s), key); })
        .and_then([&](bool opens) { return opens ? KeySlots(workspace).finishRegister(keys) : Status(); });
}

Status bringUpToDate(const QString &workspace, UnlockedKeys &keys, const Clock &clock)
{
    const QDateTime now = clock.now();
    const QDir backups(QDir(workspace).filePath(u"backups"_s));
    removeOldBackups(backups, now);
    if (const Status settled = settleRegister(workspace, keys); !settled)
        return settled;
    const auto files = databasesOf(workspace, keys);
    if (!files)
        return std::unexpected(files.error());
    if (std::ranges::none_of(*files, isOlder) && keys.knowStaff())
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
    return keys.knowStaff() ? Status() : introduceStaff(workspace, files->front(), keys, clock);
}

} // namespace parley
