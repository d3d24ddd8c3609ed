// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspacelock.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace parley {

WorkspaceLock::WorkspaceLock(std::unique_ptr<FileLock> file)
    : m_file(std::move(file))
{
}

Result<std::unique_ptr<WorkspaceLock>> WorkspaceLock::take(const QString &folder)
{
    auto file = FileLock::take(QDir(folder).filePath(u"lock"_s));
    if (!file)
        return std::unexpected(file.error());
    return std::unique_ptr<WorkspaceLock>(new WorkspaceLock(std::move(*file)));
}

} // namespace parley
