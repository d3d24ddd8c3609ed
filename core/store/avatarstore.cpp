// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/avatarstore.h"

#include "core/store/connection.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace parley {

AvatarStore::AvatarStore(Connection &connection, const KeyedHash &hash)
    : m_connection(connection)
    , m_hash(hash)
    , m_find(connection, "media.find", "SELECT id FROM media WHERE origin_key = ?1")
    , m_add(connection, "media.add",
          "INSERT INTO media(origin_key, file, file_key, sha256, bytes) VALUES(?1, ?2, ?3, ?4, ?5)")
    , m_ofMessage(connection, "media.ofMessage",
          "SELECT a.file, a.file_key FROM message m JOIN snapshot s ON s.id = m.snap JOIN media a ON a.id = s.avatar"
          " WHERE m.id = ?1 AND m.gone IS NULL")
    , m_ofAttachment(connection, "media.ofAttachment",
          "SELECT a.file, a.file_key FROM (SELECT media FROM attachment WHERE message = ?1 ORDER BY id LIMIT 1 OFFSET ?2) t"
          " JOIN media a ON a.id = t.media")
    , m_unused(connection, "media.unused",
          "SELECT file FROM media WHERE id NOT IN (SELECT avatar FROM snapshot WHERE avatar IS NOT NULL)"
          " AND id NOT IN (SELECT media FROM attachment WHERE media IS NOT NULL)")
    , m_deleteUnused(connection, "media.deleteUnused",
          "DELETE FROM media WHERE id NOT IN (SELECT avatar FROM snapshot WHERE avatar IS NOT NULL)"
          " AND id NOT IN (SELECT media FROM attachment WHERE media IS NOT NULL)")
{
}

Result<std::optional<qint64>> AvatarStore::find(const QUrl &origin)
{
    return m_find.bindAll(m_hash(u"avatar", origin.toString(QUrl::FullyEncoded))).one([](const Row &row) {
        return row.int64(0);
    });
}

Result<qint64> AvatarStore::add(const QUrl &origin, const File &file, const QString &sha256, qint64 bytes)
{
    return addRow(m_hash(u"avatar", origin.toString(QUrl::FullyEncoded)), file, sha256, bytes);
}

Result<qint64> AvatarStore::addFile(
    MessageId message, qsizetype place, const File &file, const QString &sha256, qint64 bytes)
{
    return addRow(m_hash(u"attachment", u"%1|%2"_s.arg(message.value).arg(place)), file, sha256, bytes);
}

Result<qint64> AvatarStore::addRow(qint64 origin, const File &file, const QString &sha256, qint64 bytes)
{
    const Status added = m_add.run(origin, file.name, file.key.view(), sha256, bytes);
    if (!added)
        return std::unexpected(added.error());
    return m_connection.lastInsertId();
}

Result<std::optional<AvatarStore::File>> AvatarStore::ofMessage(MessageId id)
{
    return m_ofMessage.bindAll(id).one(
        [](const Row &row) { return File {row.text(0), SecretBytes::fromBytes(row.blobView(1))}; });
}

Result<std::optional<AvatarStore::File>> AvatarStore::ofAttachment(MessageId message, int place)
{
    return m_ofAttachment.bindAll(message, place).one(
        [](const Row &row) { return File {row.text(0), SecretBytes::fromBytes(row.blobView(1))}; });
}

Result<QStringList> AvatarStore::takeUnused()
{
    QStringList files;
    if (const Status read = m_unused.forEach([&](const Row &row) { files.append(row.text(0)); }); !read)
        return std::unexpected(read.error());
    if (!files.isEmpty()) {
        if (const Status deleted = m_deleteUnused.run(); !deleted)
            return std::unexpected(deleted.error());
    }
    return files;
}

} // namespace parley
