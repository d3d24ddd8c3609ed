// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <memory>

namespace parley {

/// Held by one program at a time. The system ends it with its program, however that ends, and at whatever moment: what
/// QLockFile leaves behind when it is killed between making its file and writing into it would be held for ever.
/// The file is removed when the lock is given up; an old one that is left means nothing.
class FileLock {
public:
    /// Tries for `patience`. Busy: another program holds it. ReadOnly: the file can't be made.
    [[nodiscard]] static Result<std::unique_ptr<FileLock>> take(
        const QString &path, std::chrono::milliseconds patience = std::chrono::milliseconds(0));
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    struct Native;

    explicit FileLock(std::unique_ptr<Native> native);
    static Result<std::unique_ptr<Native>> tryOnce(const QString &path);

    std::unique_ptr<Native> m_native;
};

} // namespace parley
