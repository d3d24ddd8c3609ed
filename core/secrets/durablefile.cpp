// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace parley {

namespace {

/// QSaveFile writes to the name with a dot and six characters behind it.
void removeLeftovers(const QFileInfo &file)
{
    const QDir folder = file.dir();
    for (const QString &name : folder.entryList({file.fileName() + u".??????"_s}, QDir::Files | QDir::Hidden))
        QFile::remove(folder.filePath(name));
}

} // namespace

Error writeError(const QFileDevice &file, qint64 wanted)
{
    const QFileInfo info(file.fileName());
    const bool isFull
        = file.error() == QFileDevice::ResourceError || QStorageInfo(info.absolutePath()).bytesAvailable() < wanted;
    return {isFull ? ErrorKind::DiskFull : ErrorKind::Storage, u"%1: %2"_s.arg(info.fileName(), file.errorString())};
}

Status writeThrough(QFileDevice &file)
{
    bool isWritten = file.flush();
#ifdef Q_OS_UNIX
    isWritten = isWritten && ::fsync(file.handle()) == 0;
#endif
    if (isWritten)
        return {};
    return std::unexpected(writeError(file, 1));
}

void syncFolder([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
#endif
}

Status writeDurably(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    removeLeftovers(info);
    QSaveFile file(path);
    const auto failed = [&] { return std::unexpected(writeError(file, bytes.size())); };
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::ReadOnly, u"%1: %2"_s.arg(info.fileName(), file.errorString()));
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failed();
    if (file.write(bytes) != bytes.size() || !file.commit()) // commit() writes through to the disk before it renames.
        return failed();
    syncFolder(info.absolutePath());
    return {};
}

} // namespace parley
