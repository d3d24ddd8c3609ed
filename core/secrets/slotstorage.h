// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filelock.h"
#include "core/secrets/keyslotfile.h"

#include <memory>

namespace parley {

/// `keyslots.json` and its copy on the disk. What it reads is well-formed; nothing of it is proven yet.
class SlotStorage {
public:
    struct Loaded {
        KeySlotText text;
        KeySlotFile content;
    };

    explicit SlotStorage(const QString &folder);

    bool exists() const; ///< The file or its copy.

    /// With a word on the copy if the file is damaged.
    [[nodiscard]] Result<Loaded> load() const;
    [[nodiscard]] Result<Loaded> loadCopy() const;

    /// Whoever changes the file holds this from reading it until it is written, so that two programs don't undo each
    /// other's change. Given up by itself when its program is killed. Busy: another holds it for seconds.
    [[nodiscard]] Result<std::unique_ptr<FileLock>> lock() const;
    /// Both files, the copy last.
    [[nodiscard]] Status write(const QByteArray &bytes) const;
    /// Makes the copy equal to the file, if that still has these bytes and nobody is changing it.
    void refreshCopy(const QByteArray &bytes) const;
    /// See KeySlots::restoreCopy.
    [[nodiscard]] Status restoreCopy() const;

private:
    QString filePath() const;
    QString copyPath() const;

    QString m_folder;
};

} // namespace parley
