// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

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

Status writeThrough(QFileDevice &file)
{
    bool isWritten = file.flush();
#ifdef Q_OS_UNIX
    isWritten = isWritten && ::fsync(file.handle()) == 0;
#endif
    if (isWritten)
        return {};
    const auto kind = file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::Storage;
    return failure(kind, u"%1: %2"_s.arg(QFileInfo(file.fileName()).fileName(), file.errorString()));
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
    const auto failed
        = [&] {
              const auto kind = file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::Storage;
              return failure(kind, u"%1: %2"_s.arg(info.fileName(), file.errorString()));
          };
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
