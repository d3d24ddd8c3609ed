// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/slotstorage.h"

#include "core/base/logging.h"
#include "core/secrets/durablefile.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr std::chrono::seconds patience {10}; // For another program's change: a key derivation at the most.

Result<QByteArray> readSmallFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::NotFound, u"there is no keyslots.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"keyslots.json: "_s + file.errorString());
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failure(ErrorKind::Damaged, u"keyslots.json: it is too large"_s);
    return bytes;
}

Result<SlotStorage::Loaded> loadFrom(const QString &path)
{
    return readSmallFile(path).and_then([](const QByteArray &json) {
        return readKeySlotFile(json).transform(
            [&](const KeySlotFile &content) { return SlotStorage::Loaded {*findMac(json), content}; });
    });
}

/// A newer Parley would have made another MAC, so with the copy's MAC the version is what was damaged.
bool isCopyWithAnotherVersion(const QString &path, const KeySlotText &copy)
{
    const auto bytes = readSmallFile(path);
    const auto text = bytes ? findMac(*bytes) : std::nullopt;
    return text && text->mac() == copy.mac();
}

} // namespace

SlotStorage::SlotStorage(const QString &folder)
    : m_folder(folder)
{
}

bool SlotStorage::exists() const
{
    return QFile::exists(filePath()) || QFile::exists(copyPath());
}

Result<SlotStorage::Loaded> SlotStorage::load() const
{
    auto loaded = loadFrom(filePath());
    if (loaded)
        return loaded;
    Error error = loaded.error();
    const auto copy = loadCopy();
    if (error.kind == ErrorKind::NotFound && QFile::exists(copyPath()))
        error = {ErrorKind::Damaged, u"keyslots.json is missing"_s};
    else if (error.kind == ErrorKind::TooNew && copy && isCopyWithAnotherVersion(filePath(), copy->text))
        error = {ErrorKind::Damaged, u"keyslots.json: its version was altered"_s};
    if (error.kind == ErrorKind::Damaged)
        error.detail += copy ? u"; its copy can be read"_s : u"; there is no copy that can be read"_s;
    return std::unexpected(error);
}

Result<SlotStorage::Loaded> SlotStorage::loadCopy() const
{
    return loadFrom(copyPath());
}

Result<std::unique_ptr<FileLock>> SlotStorage::lock() const
{
    return FileLock::take(QDir(m_folder).filePath(u"keyslots.lock"_s), patience);
}

Status SlotStorage::write(const QByteArray &bytes) const
{
    if (const Status written = writeDurably(filePath(), bytes); !written)
        return written;
    if (const Status copied = writeDurably(copyPath(), bytes); !copied)
        return copied;
    QFile::remove(filePath() + u".damaged"_s); // It may hold a slot that is gone by now.
    return {};
}

void SlotStorage::refreshCopy(const QByteArray &bytes) const
{
    const auto copyIsEqual = [&] {
        const auto copy = readSmallFile(copyPath());
        return copy && *copy == bytes;
    };
    if (copyIsEqual())
        return;
    const auto lock = this->lock();
    const auto now = readSmallFile(filePath());
    // Changed meanwhile: whoever did that writes the copy too.
    if (lock && (!now || *now != bytes))
        return;
    const Status copied = lock ? writeDurably(copyPath(), bytes) : Status(std::unexpected(lock.error()));
    if (!copied)
        qCWarning(logSecrets) << "the copy of the key slots could not be renewed:" << copied.error().detail;
}

Status SlotStorage::restoreCopy() const
{
    const auto held = lock();
    if (!held)
        return std::unexpected(held.error());
    const auto copy = loadCopy();
    if (!copy)
        return failure(ErrorKind::Damaged, u"the copy of keyslots.json can't be read either"_s);
    if (const auto damaged = readSmallFile(filePath())) {
        if (const Status kept = writeDurably(filePath() + u".damaged"_s, *damaged); !kept)
            return kept;
    }
    return writeDurably(filePath(), copy->text.bytes);
}

QString SlotStorage::filePath() const
{
    return QDir(m_folder).filePath(u"keyslots.json"_s);
}

QString SlotStorage::copyPath() const
{
    return filePath() + u".bak"_s;
}

} // namespace parley
