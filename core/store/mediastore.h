// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QByteArray>
#include <QDateTime>
#include <QSet>

namespace parley {

/// A file in the media folder. Both go into the row that it belongs to; without the key it is noise.
struct MediaFile {
    QString name; ///< Random; says nothing of the content, and equal contents have different ones.
    SecretBytes key;
};

/// The folder `media` of one organisation: attachments and avatars, each an encrypted file with a key of its own.
class MediaStore {
public:
    explicit MediaStore(const QString &folder); ///< Made when the first file is.

    /// Before the row is committed: a file without a row is swept up later, a row without a file would be a loss.
    Result<MediaFile> add(QByteArrayView content) const;
    Result<QByteArray> read(const QString &name, const SecretBytes &key, qint64 limit) const;
    /// After the row with the key is gone. A file that is not there counts as removed.
    Status remove(const QString &name) const;

    /// Removes what a crash left behind: files that no row knows, half-written ones. Only such as are older than
    /// `before`, since a newer one may be waiting for its row. The number removed.
    Result<int> sweep(const QSet<QString> &known, const QDateTime &before) const;

private:
    Result<QString> pathOf(const QString &name) const;

    QString m_folder;
};

} // namespace parley
