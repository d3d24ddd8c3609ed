// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <functional>

class QIODevice;

namespace parley {

/// One file of a backup.
struct BackupFile {
    QString name; ///< See isArchiveName.
    qint64 size = 0;
    QByteArray sha256; ///< Lower-case hex, so that sha256sum can check it.
    friend bool operator==(const BackupFile &, const BackupFile &) = default;
};

/// `backup.json`, the last but one entry of a backup; the last, `backup.mac`, is UnlockedKeys::backupMac of its bytes in hex.
struct BackupList {
    QString workspaceId;
    QDateTime madeAt; ///< UTC.
    QList<BackupFile> files;

    qint64 bytes() const;
    friend bool operator==(const BackupList &, const BackupList &) = default;
};

QByteArray writeBackupList(const BackupList &list);
/// Damaged: not as Parley writes it. TooNew: of a later version.
[[nodiscard]] Result<BackupList> readBackupList(const QByteArray &json);

/// A backup that was read to its end, and whose files are those of its list.
struct ReadBackup {
    BackupList list;
    QByteArray listBytes; ///< What the MAC is over.
    QByteArray mac;
};

/// Each file's pieces as they come; an empty piece ends the file.
using BackupSink = std::function<Status(const QString &name, QByteArrayView piece)>;
/// Damaged: a byte is not what it was, a file is missing, or one too many.
[[nodiscard]] Result<ReadBackup> readBackup(QIODevice &device, const BackupSink &sink);

} // namespace parley
