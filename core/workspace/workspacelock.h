// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace parley {

/// Held by the one program that writes to a workspace. Reading needs none. A lock left by a program that was killed is
/// noticed by its process number and taken over.
class WorkspaceLock {
public:
    /// Busy: another program holds it.
    [[nodiscard]] static Result<std::unique_ptr<WorkspaceLock>> take(const QString &folder);

private:
    explicit WorkspaceLock(const QString &file);

    QLockFile m_file;
};

} // namespace parley
