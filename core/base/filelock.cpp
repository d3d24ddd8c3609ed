// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filelock.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QThread>

#ifdef Q_OS_UNIX
#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

using namespace Qt::StringLiterals;

namespace parley {

namespace {

std::unexpected<Error> busy(const QString &path)
{
    return failure(ErrorKind::Busy, u"another program holds the file %1"_s.arg(QFileInfo(path).fileName()));
}

} // namespace

#ifdef Q_OS_UNIX

struct FileLock::Native {
    QByteArray path;
    int descriptor = -1;

    Native(const QByteArray &file, int opened)
        : path(file)
        , descriptor(opened)
    {
    }
    ~Native()
    {
        if (isPathOurs())
            unlink(path.constData()); // Before it is given up: afterwards it may be somebody else's.
        close(descriptor);
    }
    Q_DISABLE_COPY_MOVE(Native)

    /// Whoever held it before us may have removed the file that we opened, and a third made another.
    bool isPathOurs() const
    {
        struct stat ours = {};
        struct stat there = {};
        return fstat(descriptor, &ours) == 0 && stat(path.constData(), &there) == 0 && ours.st_dev == there.st_dev
            && ours.st_ino == there.st_ino;
    }
};

Result<std::unique_ptr<FileLock::Native>> FileLock::tryOnce(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        return failure(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::ReadOnly,
            u"%1 can't be made: %2"_s.arg(QFileInfo(path).fileName(), QString::fromLocal8Bit(std::strerror(errno))));
    }
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        close(descriptor);
        return busy(path);
    }
    auto native = std::make_unique<Native>(name, descriptor);
    if (!native->isPathOurs())
        return busy(path);
    return native;
}

#else

struct FileLock::Native {
    QLockFile file;

    explicit Native(const QString &path)
        : file(path)
    {
        file.setStaleLockTime(std::chrono::milliseconds(0)); // Never by age: only when its program is gone.
    }
};

Result<std::unique_ptr<FileLock::Native>> FileLock::tryOnce(const QString &path)
{
    auto native = std::make_unique<Native>(path);
    if (native->file.tryLock(std::chrono::milliseconds(0)))
        return native;
    if (native->file.error() == QLockFile::LockFailedError)
        return busy(path);
    return failure(ErrorKind::ReadOnly, u"%1 can't be made"_s.arg(QFileInfo(path).fileName()));
}

#endif

FileLock::FileLock(std::unique_ptr<Native> native)
    : m_native(std::move(native))
{
}

FileLock::~FileLock() = default;

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &path, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        auto native = tryOnce(path);
        if (native)
            return std::unique_ptr<FileLock>(new FileLock(std::move(*native)));
        if (native.error().kind != ErrorKind::Busy || deadline.hasExpired())
            return std::unexpected(native.error());
        QThread::sleep(std::chrono::milliseconds(5));
    }
}

} // namespace parley
