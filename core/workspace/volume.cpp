// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/volume.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr int deepest = 16; // Layers of devices on one another.
constexpr qint64 longestText = 64 * 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(longestText).trimmed() : QByteArray();
}

bool isEncrypted(const QDir &blockDevice, int depth = 0)
{
    if (contentOf(blockDevice.filePath(u"dm/uuid"_s)).startsWith("CRYPT-"))
        return true;
    const QDir parts(blockDevice.filePath(u"slaves"_s));
    const QStringList names = parts.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return !names.isEmpty() && depth < deepest && std::ranges::all_of(names, [&](const QString &name) {
        return isEncrypted(QDir(parts.filePath(name)), depth + 1);
    });
}

} // namespace

std::optional<bool> isEncryptedVolume(const QString &device, const QString &system)
{
    // /dev/mapper/x is a link to ../dm-0, whose name is the one in sysfs; a partition stands there as well.
    const QString real = QFileInfo(device).canonicalFilePath();
    const QString name = QFileInfo(real.isEmpty() ? device : real).fileName();
    const QDir sysfs(QDir(system).filePath(u"sys/class/block/"_s + name));
    if (!device.startsWith("/dev/"_L1) || name.isEmpty() || !sysfs.exists())
        return {};
    return isEncrypted(sysfs);
}

std::optional<bool> isOnEncryptedVolume(const QString &folder)
{
    const QStorageInfo volume(folder);
    static constexpr QByteArrayView encryptingTypes[] = {"ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs"};
    if (std::ranges::contains(encryptingTypes, QByteArrayView(volume.fileSystemType())))
        return true;
    return isEncryptedVolume(QString::fromLocal8Bit(volume.device()));
}

Swap swapState(const QString &system)
{
    QFile file(QDir(system).filePath(u"proc/swaps"_s));
    if (!file.open(QIODevice::ReadOnly))
        return Swap::Unknown;
    QList<QByteArray> lines = file.read(longestText).split('\n'); // A line of titles, then one for each area.
    lines.removeFirst();
    lines.removeAll({});
    if (lines.isEmpty())
        return Swap::None;
    bool isKnown = true;
    for (const QByteArray &line : std::as_const(lines)) {
        const QString area = QString::fromLocal8Bit(line.left(line.indexOf(' ')));
        if (area.startsWith("/dev/zram"_L1))
            continue;
        const auto encrypted = area.startsWith("/dev/"_L1) ? isEncryptedVolume(area, system) : isOnEncryptedVolume(area);
        if (encrypted == false)
            return Swap::Plain;
        isKnown = isKnown && encrypted.has_value();
    }
    return isKnown ? Swap::Encrypted : Swap::Unknown;
}

} // namespace parley
