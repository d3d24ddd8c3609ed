// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <functional>
#include <optional>

namespace parley {

// A backup is a tar archive (POSIX.1-1988 ustar; sizes from 8 GiB on in base 256, as GNU tar writes them), so that people
// can take it apart without Parley. It holds plain files alone, under names that Parley gives.

/// `organisations/<uuid>/inbox.db`: lower-case letters, digits, `-`, `.`, `_` and `/`, at most 99; no part begins with a dot.
bool isArchiveName(const QString &name);

class ArchiveWriter {
public:
    explicit ArchiveWriter(QIODevice &device);

    /// All of `content` from where it stands, `size` bytes; `seen` is shown each piece. DiskFull, Storage; CutOff: `content`
    /// ends early.
    [[nodiscard]] Status add(
        const QString &name, QIODevice &content, qint64 size, const std::function<void(QByteArrayView)> &seen = {});
    [[nodiscard]] Status finish();

private:
    [[nodiscard]] Status write(QByteArrayView bytes);

    QIODevice &m_device;
};

struct ArchiveEntry {
    QString name;
    qint64 size = 0;
    friend bool operator==(const ArchiveEntry &, const ArchiveEntry &) = default;
};

/// Reads what ArchiveWriter writes, and refuses everything else as Damaged: links, folders, devices, names that lead
/// elsewhere, headers whose sum is wrong, an end that is missing.
class ArchiveReader {
public:
    explicit ArchiveReader(QIODevice &device);

    /// Skips what is left of the entry before; nothing: the end.
    [[nodiscard]] Result<std::optional<ArchiveEntry>> next();
    /// Of the present entry, at most `most` bytes; empty: all was read.
    [[nodiscard]] Result<QByteArray> read(qint64 most);

private:
    [[nodiscard]] Result<QByteArray> exactly(qint64 size);
    [[nodiscard]] Status skip();

    QIODevice &m_device;
    qint64 m_left = 0;    ///< Of the present entry.
    qint64 m_padding = 0; ///< Behind it.
};

} // namespace parley
