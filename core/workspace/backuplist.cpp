// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/backuplist.h"

#include "core/workspace/archive.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr int newestVersion = 1;
constexpr auto format = "parley-backup"_L1;
constexpr qint64 largestList = 256 * 1024 * 1024; // Bytes: more than a million files.
constexpr qint64 macDigits = 64;
constexpr qint64 piece = 256 * 1024;
constexpr qsizetype hashDigits = 64;

std::unexpected<Error> damaged(const QString &what)
{
    return failure(ErrorKind::Damaged, u"backup: "_s + what);
}

bool isLowerHex(const QString &text, qsizetype digits)
{
    return text.size() == digits
        && std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

Result<QByteArray> wholeEntry(ArchiveReader &archive, qint64 size, qint64 most)
{
    if (size > most)
        return damaged(u"its list is too long"_s);
    QByteArray content;
    while (content.size() < size) {
        const auto bytes = archive.read(piece);
        if (!bytes)
            return bytes;
        content += *bytes;
    }
    return content;
}

Result<BackupFile> passOn(ArchiveReader &archive, const ArchiveEntry &entry, const BackupSink &sink)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 seen = 0; seen < entry.size;) {
        const auto bytes = archive.read(piece);
        if (!bytes)
            return std::unexpected(bytes.error());
        hash.addData(*bytes);
        if (const Status taken = sink(entry.name, *bytes); !taken)
            return std::unexpected(taken.error());
        seen += bytes->size();
    }
    if (const Status ended = sink(entry.name, {}); !ended)
        return std::unexpected(ended.error());
    return BackupFile {entry.name, entry.size, hash.result().toHex()};
}

} // namespace

qint64 BackupList::bytes() const
{
    return std::accumulate(files.begin(), files.end(), qint64(0), [](qint64 sum, const BackupFile &file) { return sum + file.size; });
}

QByteArray writeBackupList(const BackupList &list)
{
    QJsonArray files;
    for (const BackupFile &file : list.files) {
        files.append(QJsonObject {
            {u"name"_s, file.name}, {u"size"_s, file.size}, {u"sha256"_s, QString::fromLatin1(file.sha256)}});
    }
    return QJsonDocument(QJsonObject {{u"format"_s, QString(format)}, {u"version"_s, newestVersion}, {u"workspace"_s, list.workspaceId},
                             {u"madeAt"_s, list.madeAt.toUTC().toString(Qt::ISODateWithMs)}, {u"files"_s, files}})
        .toJson(QJsonDocument::Indented);
}

Result<BackupList> readBackupList(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const qint64 version = root["version"_L1].toInteger(-1);
    if (root["format"_L1].toString() != format || version < 1)
        return damaged(u"it has no list of its files"_s);
    if (version > newestVersion)
        return failure(ErrorKind::TooNew, u"a backup of version %1, this Parley knows %2"_s.arg(version).arg(newestVersion));
    BackupList list {root["workspace"_L1].toString(), QDateTime::fromString(root["madeAt"_L1].toString(), Qt::ISODateWithMs), {}};
    QSet<QString> names;
    for (const QJsonValue &value : root["files"_L1].toArray()) {
        const BackupFile file {value["name"_L1].toString(), value["size"_L1].toInteger(-1), value["sha256"_L1].toString().toLatin1()};
        if (!isArchiveName(file.name) || names.contains(file.name) || file.size < 0
            || !isLowerHex(value["sha256"_L1].toString(), hashDigits))
            return damaged(u"an entry of its list is not as Parley writes it"_s);
        names.insert(file.name);
        list.files.append(file);
    }
    if (!list.madeAt.isValid() || !isLowerHex(list.workspaceId, 32))
        return damaged(u"its list does not say what it is of"_s);
    return list;
}

Result<ReadBackup> readBackup(QIODevice &device, const BackupSink &sink)
{
    ArchiveReader archive(device);
    ReadBackup backup;
    QList<BackupFile> found;
    for (;;) {
        const auto entry = archive.next();
        if (!entry)
            return std::unexpected(entry.error());
        if (!*entry)
            break;
        if (!backup.mac.isEmpty())
            return damaged(u"there is something behind its end"_s);
        const bool isMac = (*entry)->name == "backup.mac"_L1;
        if (isMac || (*entry)->name == "backup.json"_L1) {
            const auto content = wholeEntry(archive, (*entry)->size, isMac ? macDigits : largestList);
            if (!content)
                return std::unexpected(content.error());
            (isMac ? backup.mac : backup.listBytes) = *content;
            continue;
        }
        const auto file = passOn(archive, **entry, sink);
        if (!file)
            return std::unexpected(file.error());
        found.append(*file);
    }
    const auto list = readBackupList(backup.listBytes);
    if (!list)
        return std::unexpected(list.error());
    if (backup.mac.isEmpty() || list->files != found)
        return damaged(u"its files are not those that its list names"_s);
    backup.list = *list;
    return backup;
}

} // namespace parley
