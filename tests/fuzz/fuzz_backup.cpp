// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/archive.h"
#include "core/workspace/backuplist.h"

#include <QBuffer>

/// A backup from anywhere: no name in it may lead out of the folder that it is unpacked into.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QBuffer buffer;
    buffer.setData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    buffer.open(QIODevice::ReadOnly);
    std::ignore = parley::readBackup(buffer, [](const QString &name, QByteArrayView) {
        if (name.startsWith(u'/') || name.contains(QLatin1StringView("..")) || !parley::isArchiveName(name))
            __builtin_trap();
        return parley::Status();
    });
    std::ignore = parley::readBackupList(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
