// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspacelock.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace parley {

WorkspaceLock::WorkspaceLock(const QString &file)
    : m_file(file)
{
    m_file.setStaleLockTime(std::chrono::milliseconds(0)); // Never by age: only when its process is gone.
}

Result<std::unique_ptr<WorkspaceLock>> WorkspaceLock::take(const QString &folder)
{
    std::unique_ptr<WorkspaceLock> lock(new WorkspaceLock(QDir(folder).filePath(u"lock"_s)));
    if (lock->m_file.tryLock(std::chrono::milliseconds(0)))
        return lock;
    if (lock->m_file.error() == QLockFile::LockFailedError)
        return failure(ErrorKind::Busy, u"another program holds the workspace's lock"_s);
    return failure(ErrorKind::Storage, u"the workspace's folder can't be written"_s);
}

} // namespace parley
