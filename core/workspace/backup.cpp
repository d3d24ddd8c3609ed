// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/backup.h"

#include "core/base/filelock.h"
#include "core/secrets/durablefile.h"
#include "core/secrets/unlockedkeys.h"
#include "core/store/connection.h"
#include "core/store/databasecopy.h"
#include "core/store/registrystore.h"
#include "core/workspace/archive.h"
#include "core/workspace/databaserewrite.h"
#include "core/workspace/grantedkeys.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

bool isMediaName(const QString &name)
{
    return name.size() == 32 && isArchiveName(name); // What is being written has a longer one.
}

Result<std::unique_ptr<Connection>> readerOf(const QString &path, const SecretBytes &key)
{
    return Connection::open({.path = path, .key = key.clone(), .role = Connection::Role::Reader, .cacheKiB = 4096});
}

/// What there is beside the register, and the keys of it that we have.
struct Inventory {
    QStringList organisations; ///< By uuid.
    std::vector<GrantedKey> keys;

    /// Of two generations, where a rewrite was cut off, the one that opens the file.
    const SecretBytes *key(const QString &name, const QDir &workspace) const
    {
        const auto found = std::ranges::find_if(keys, [&](const GrantedKey &each) {
            return each.name == name
                && (std::ranges::count(keys, name, &GrantedKey::name) == 1
                    || opensWith(workspace.filePath(fileOfKey(name)), each.bytes).value_or(false));
        });
        return found == keys.end() ? nullptr : &found->bytes;
    }
};

Result<Inventory> inventoryOf(const QDir &workspace, const UnlockedKeys &unlocked, const SecretBytes &registryKey)
{
    const auto connection = readerOf(workspace.filePath(u"registry.db"_s), registryKey);
    if (!connection)
        return std::unexpected(connection.error());
    RegistryStore registry(**connection);
    const auto organisations = registry.organisations();
    auto keys = organisations ? grantedKeys(**connection, unlocked) : std::unexpected(organisations.error());
    if (!keys)
        return std::unexpected(keys.error());
    Inventory inventory {{}, std::move(*keys)};
    for (const Organisation &organisation : *organisations)
        inventory.organisations.append(organisation.uuid);
    if (auto cases = unlocked.databaseKey(u"cases"_s)) // Before there were staff.
        inventory.keys.push_back({u"cases"_s, 1, std::move(*cases)});
    return inventory;
}

/// Collects the entries of one backup in a folder of its own beside the place where it will be.
class BackupWriting {
public:
    BackupWriting(const QString &workspace, const UnlockedKeys &keys, const QString &folder, BackupExtent extent, const std::function<bool()> &goOn)
        : m_workspace(workspace)
        , m_keys(keys)
        , m_extent(extent)
        , m_folder(folder)
        , m_goOn(goOn)
        , m_file(m_folder.filePath(u"backup"_s))
        , m_archive(m_file)
    {
    }

    Result<BackupList> write(const QDateTime &now)
    {
        m_list = {.workspaceId = m_keys.workspaceId(), .madeAt = now, .files = {}};
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            return failure(ErrorKind::ReadOnly, m_file.errorString());
        const Status written = addAll().and_then([this] { return addList(); }).and_then([this] { return close(); });
        if (!written)
            return std::unexpected(written.error());
        return m_list;
    }

    QString path() const { return m_file.fileName(); }

private:
    Status addAll()
    {
        // The register before the inboxes: an organisation that it knows has its inbox, whenever it was added.
        const auto key = m_keys.databaseKey(u"registry"_s);
        if (!key)
            return std::unexpected(key.error());
        Status added = addFile(u"keyslots.json"_s, m_workspace.filePath(u"keyslots.json"_s)).and_then([&] {
            return addDatabase(u"registry.db"_s, *key);
        });
        const auto inventory = added ? inventoryOf(m_workspace, m_keys, *key) : std::unexpected(added.error());
        if (!inventory)
            return std::unexpected(inventory.error());
        if (m_workspace.exists(u"cases.db"_s))
            added = addIfGranted(u"cases.db"_s, inventory->key(u"cases"_s, m_workspace), [&](const SecretBytes &cases) {
                return addDatabase(u"cases.db"_s, cases);
            });
        for (auto uuid = inventory->organisations.begin(); added && uuid != inventory->organisations.end(); ++uuid) {
            added = addIfGranted(u"organisations/"_s + *uuid, inventory->key(inboxKeyName(*uuid), m_workspace), [&](const SecretBytes &inbox) {
                return addInbox(*uuid, inbox);
            });
        }
        return added;
    }

    Status addIfGranted(const QString &name, const SecretBytes *key, const std::function<Status(const SecretBytes &)> &add)
    {
        if (key)
            return add(*key);
        if (m_extent == BackupExtent::WhatOpens)
            return {};
        return failure(ErrorKind::Refused, u"rule: key-not-granted; %1"_s.arg(name));
    }

    Status addInbox(const QString &uuid, const SecretBytes &key)
    {
        const QString name = u"organisations/"_s + uuid;
        const QString media = m_workspace.filePath(name + u"/media"_s);
        // Pictures before and after: those that the inbox names at the moment of its copy are there, even if one is deleted
        // or another added meanwhile.
        return addMedia(name, media).and_then([&] { return addDatabase(name + u"/inbox.db"_s, key); }).and_then([&] {
            return addMedia(name, media);
        });
    }

    Status addMedia(const QString &organisation, const QString &folder)
    {
        for (const QString &media : QDir(folder).entryList(QDir::Files, QDir::Name)) {
            const QString name = u"%1/media/%2"_s.arg(organisation, media);
            if (!isMediaName(media) || m_names.contains(name))
                continue;
            const Status added = addFile(name, QDir(folder).filePath(media));
            if (!added && added.error().kind != ErrorKind::Missing) // Deleted since we looked.
                return added;
        }
        return {};
    }

    Status addDatabase(const QString &name, const SecretBytes &key)
    {
        const auto connection = readerOf(m_workspace.filePath(name), key);
        if (!connection)
            return std::unexpected(connection.error());
        const QString copy = m_folder.filePath(QFileInfo(name).fileName());
        const Status added = copyDatabase(**connection, copy, key, m_goOn).and_then([&] { return addFile(name, copy); });
        QFile::remove(copy);
        if (!added && added.error().kind == ErrorKind::Damaged)
            return failure(ErrorKind::Damaged, u"%1: %2"_s.arg(name, added.error().detail));
        return added;
    }

    Status addFile(const QString &name, const QString &path)
    {
        if (!m_goOn())
            return failure(ErrorKind::Cancelled, {});
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(file.exists() ? ErrorKind::Storage : ErrorKind::Missing, u"%1: %2"_s.arg(name, file.errorString()));
        return add(name, file, file.size());
    }

    Status add(const QString &name, QIODevice &content, qint64 size)
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const Status added = m_archive.add(name, content, size, [&](QByteArrayView bytes) { hash.addData(bytes); });
        if (added) {
            m_names.insert(name);
            m_list.files.append({name, size, hash.result().toHex()});
        }
        return added;
    }

    Status addList()
    {
        QByteArray json = writeBackupList(m_list);
        QByteArray mac = m_keys.backupMac(json).toHex();
        QBuffer list(&json);
        QBuffer authentic(&mac);
        list.open(QIODevice::ReadOnly);
        authentic.open(QIODevice::ReadOnly);
        return m_archive.add(u"backup.json"_s, list, json.size()).and_then([&] {
            return m_archive.add(u"backup.mac"_s, authentic, mac.size());
        });
    }

    Status close()
    {
        if (const Status finished = m_archive.finish(); !finished)
            return finished;
        if (const Status written = writeThrough(m_file); !written)
            return written;
        m_file.close();
        return {};
    }

    QDir m_workspace;
    const UnlockedKeys &m_keys;
    BackupExtent m_extent;
    QDir m_folder;
    const std::function<bool()> &m_goOn;
    QFile m_file;
    ArchiveWriter m_archive;
    QSet<QString> m_names;
    BackupList m_list;
};

Status readAgain(const QString &path, const BackupList &expected, const UnlockedKeys &keys)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, file.errorString());
    const auto backup = readBackup(file, [](const QString &, QByteArrayView) { return Status(); });
    if (!backup)
        return std::unexpected(backup.error());
    if (backup->list.files != expected.files || !keys.isBackupMac(QByteArray::fromHex(backup->mac), backup->listBytes))
        return failure(ErrorKind::Damaged, u"backup: what was written is not what is read"_s);
    return {};
}

} // namespace

Result<BackupList> writeBackup(const QString &workspace, const UnlockedKeys &keys, const QString &path, const QDateTime &now,
    const std::function<bool()> &goOn, BackupExtent extent)
{
    const QFileInfo place(path);
    if (place.exists())
        return failure(ErrorKind::Refused, u"rule: file-exists; %1"_s.arg(QDir::toNativeSeparators(path)));
    const auto lock = FileLock::take(path + u".lock"_s);
    if (!lock)
        return std::unexpected(lock.error());
    const QDir folder = place.dir();
    const QString hidden = u"."_s + place.fileName();
    for (const QString &left : folder.entryList({hidden + u"-??????"_s}, QDir::Dirs | QDir::Hidden))
        QDir(folder.filePath(left)).removeRecursively(); // Of one that was killed; the lock says that none is at work.
    const QTemporaryDir beside(folder.filePath(hidden + u"-XXXXXX"_s)); // 0700.
    if (!beside.isValid())
        return failure(ErrorKind::ReadOnly, beside.errorString());
    BackupWriting writing(workspace, keys, beside.path(), extent, goOn);
    auto list = writing.write(now);
    if (!list)
        return list;
    if (const Status good = readAgain(writing.path(), *list, keys); !good)
        return std::unexpected(good.error());
    if (!QFile::rename(writing.path(), path))
        return failure(ErrorKind::Storage, u"%1 can't be named so"_s.arg(place.fileName()));
    syncFolder(place.absolutePath());
    return list;
}

} // namespace parley
