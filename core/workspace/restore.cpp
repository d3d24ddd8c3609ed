// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/restore.h"

#include "core/secrets/durablefile.h"
#include "core/secrets/unlockedkeys.h"
#include "core/store/connection.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <cstdio>
#include <fcntl.h>
#endif

using namespace Qt::StringLiterals;

namespace parley {

namespace {

/// Writes the pieces of one file after the other.
class Unpacking {
public:
    explicit Unpacking(const QString &folder)
        : m_folder(folder)
    {
    }

    Status take(const QString &name, QByteArrayView piece)
    {
        if (!m_file.isOpen()) {
            const QString path = m_folder.filePath(name);
            constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
            for (qsizetype slash = name.indexOf(u'/'); slash >= 0; slash = name.indexOf(u'/', slash + 1))
                QDir().mkdir(m_folder.filePath(name.first(slash)), ownerOnly);
            m_file.setFileName(path);
            if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
                return failure(ErrorKind::ReadOnly, u"restore: "_s + m_file.errorString());
        }
        if (!piece.isEmpty() && m_file.write(piece.data(), piece.size()) != piece.size())
            return std::unexpected(writeError(m_file, piece.size()));
        if (!piece.isEmpty())
            return {};
        if (const Status written = writeThrough(m_file); !written)
            return written;
        m_file.close();
        return {};
    }

private:
    QDir m_folder;
    QFile m_file;
};

/// Both names at once, so that there is a workspace at every moment.
bool exchange([[maybe_unused]] const QString &one, [[maybe_unused]] const QString &other)
{
#if defined(Q_OS_LINUX) && defined(RENAME_EXCHANGE)
    return renameat2(AT_FDCWD, QFile::encodeName(one).constData(), AT_FDCWD, QFile::encodeName(other).constData(), RENAME_EXCHANGE) == 0;
#else
    return false;
#endif
}

} // namespace

Restore::Restore(const QString &folder, const QString &workspace, std::unique_ptr<FileLock> lock)
    : m_lock(std::move(lock))
    , m_folder(folder)
    , m_workspace(workspace)
{
}

Restore::~Restore()
{
    if (!m_isInPlace)
        QDir(m_folder).removeRecursively();
}

Result<std::unique_ptr<Restore>> Restore::unpack(const QString &path, const QString &workspace)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Missing, u"%1: %2"_s.arg(QFileInfo(path).fileName(), file.errorString()));
    const QFileInfo place(workspace);
    QDir().mkpath(place.path());
    auto lock = FileLock::take(workspace + u".restore-lock"_s);
    if (!lock)
        return std::unexpected(lock.error());
    const QString hidden = u".%1.restore"_s.arg(place.fileName());
    for (const QString &left : place.dir().entryList({hidden + u"-??????"_s}, QDir::Dirs | QDir::Hidden))
        QDir(place.dir().filePath(left)).removeRecursively(); // Of one that was killed; the lock says that none is at work.
    QTemporaryDir beside(place.dir().filePath(hidden + u"-XXXXXX"_s)); // 0700.
    if (!beside.isValid())
        return failure(ErrorKind::ReadOnly, beside.errorString());
    beside.setAutoRemove(false);
    std::unique_ptr<Restore> restore(new Restore(beside.path(), workspace, std::move(*lock)));
    Unpacking unpacking(beside.path());
    auto backup = readBackup(
        file, [&](const QString &name, QByteArrayView piece) { return unpacking.take(name, piece); });
    if (!backup)
        return std::unexpected(backup.error());
    restore->m_backup = std::move(*backup);
    return restore;
}

Status Restore::prove(const UnlockedKeys &keys) const
{
    if (keys.workspaceId() != m_backup.list.workspaceId
        || !keys.isBackupMac(QByteArray::fromHex(m_backup.mac), m_backup.listBytes))
        return failure(ErrorKind::Damaged, u"backup: its list was altered"_s);
    auto key = keys.databaseKey(u"registry"_s);
    if (!key)
        return std::unexpected(key.error());
    const QString registry = QDir(m_folder).filePath(u"registry.db"_s);
    const auto connection
        = Connection::open({.path = registry, .key = std::move(*key), .role = Connection::Role::Exclusive, .cacheKiB = 2048});
    return connection ? Status() : Status(std::unexpected(connection.error()));
}

Result<QString> Restore::putInPlace(const QDateTime &now)
{
    const QString parent = QFileInfo(m_workspace).path();
    if (QDir place(m_workspace); place.exists() && place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        QDir().rmdir(m_workspace);
    const QString moment = m_workspace + u".before-restore-"_s + now.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = moment;
    for (int i = 2; QFileInfo::exists(aside); ++i)
        aside = u"%1-%2"_s.arg(moment).arg(i);
    const bool replaces = QFileInfo::exists(m_workspace);
    // Under its last name first: what stands there after the exchange is the old state, which no clearing up may take away.
    if (replaces && QDir().rename(m_folder, aside)) {
        if (exchange(aside, m_workspace)) {
            m_isInPlace = true;
            syncFolder(parent);
            return aside;
        }
        QDir().rename(aside, m_folder);
    }
    if (replaces && !QDir().rename(m_workspace, aside))
        return failure(ErrorKind::ReadOnly, u"the old state can't be moved aside"_s);
    if (!QDir().rename(m_folder, m_workspace)) {
        if (replaces)
            QDir().rename(aside, m_workspace);
        return failure(ErrorKind::ReadOnly, u"the workspace can't be put in its place"_s);
    }
    m_isInPlace = true;
    syncFolder(parent);
    return replaces ? aside : QString();
}

} // namespace parley
