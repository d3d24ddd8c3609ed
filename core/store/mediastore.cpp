// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mediastore.h"

#include "core/store/securefile.h"

#include <QDir>
#include <QDirIterator>

#include <sodium.h>

#include <algorithm>

namespace parley {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameBytes = 16;

bool isMediaName(const QString &name)
{
    return name.size() == nameBytes * 2 && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

QString newName()
{
    QByteArray bytes(nameBytes, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(bytes.size()));
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

MediaStore::MediaStore(const QString &folder)
    : m_folder(folder)
{
}

Result<MediaFile> MediaStore::add(QByteArrayView content) const
{
    constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner
        | QFileDevice::ExeOwner;
    if (const QDir folder(m_folder); !folder.exists() && !QDir().mkdir(m_folder, ownerOnly) && !folder.exists())
        return failure(ErrorKind::Storage, u"media: the folder can't be made"_s);
    MediaFile file {{}, SecureFile::newKey()};
    file.name = newName();
    return SecureFile::write(QDir(m_folder).filePath(file.name), content, file.key).transform([&] {
        return std::move(file);
    });
}

Result<QByteArray> MediaStore::read(const QString &name, const SecretBytes &key, qint64 limit) const
{
    return pathOf(name).and_then([&](const QString &path) { return SecureFile::read(path, key, limit); });
}

Status MediaStore::remove(const QString &name) const
{
    const Result<QString> path = pathOf(name);
    if (!path)
        return std::unexpected(path.error());
    // Not overwritten first: an SSD or a journalling file system writes elsewhere. What erases it is that its key goes.
    if (QFile::remove(*path) || !QFile::exists(*path))
        return {};
    return failure(ErrorKind::Storage, u"media: can't be removed"_s);
}

Result<int> MediaStore::sweep(const QSet<QString> &known, const QDateTime &before) const
{
    int removed = 0;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        if (known.contains(file.fileName()) || file.lastModified() >= before)
            continue;
        if (!isMediaName(file.fileName().left(nameBytes * 2))) // Not of our making.
            continue;
        if (!QFile::remove(file.filePath()))
            return failure(ErrorKind::Storage, u"media: can't be removed"_s);
        ++removed;
    }
    return removed;
}

Result<QString> MediaStore::pathOf(const QString &name) const
{
    if (!isMediaName(name))
        return failure(ErrorKind::Usage, u"media: no such name"_s);
    return QDir(m_folder).filePath(name);
}

} // namespace parley
