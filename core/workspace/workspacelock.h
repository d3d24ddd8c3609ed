// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filelock.h"

namespace parley {

/// Held by the one program that writes to a workspace. Reading needs none. The lock of a program that was killed is free.
class WorkspaceLock {
public:
    /// Busy: another program holds it. ReadOnly: the folder can't be written.
    [[nodiscard]] static Result<std::unique_ptr<WorkspaceLock>> take(const QString &folder);

private:
    explicit WorkspaceLock(std::unique_ptr<FileLock> file);

    std::unique_ptr<FileLock> m_file;
};

} // namespace parley
