// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/securefile.h"

#include <QFileInfo>
#include <QSaveFile>

#include <sodium.h>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace parley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunkSize = 64 * 1024;
constexpr qint64 overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qint64 headerSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype keySize = crypto_secretstream_xchacha20poly1305_KEYBYTES;

using State = crypto_secretstream_xchacha20poly1305_state;

const uchar *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const uchar *>(view.data());
}

uchar *bytesOf(QByteArray &array)
{
    return reinterpret_cast<uchar *>(array.data());
}

Status checkKey(const SecretBytes &key)
{
    if (sodium_init() < 0)
        return failure(ErrorKind::Storage, u"libsodium can't start"_s);
    if (key.size() != keySize)
        return failure(ErrorKind::Usage, u"the key of a file has %1 bytes"_s.arg(keySize));
    return {};
}

/// The name of a file is not safe on the disk before its folder is.
void syncFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder = open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return;
    fsync(folder);
    close(folder);
#else
    Q_UNUSED(path)
#endif
}

qint64 plainSizeOf(qint64 fileSize)
{
    const qint64 sealed = fileSize - headerSize;
    const qint64 chunks = (sealed + chunkSize + overhead - 1) / (chunkSize + overhead);
    return sealed - chunks * overhead;
}

} // namespace

SecretBytes SecureFile::newKey()
{
    SecretBytes key(keySize);
    if (sodium_init() < 0)
        qFatal("libsodium can't start");
    randombytes_buf(key.data(), size_t(key.size()));
    return key;
}

Status SecureFile::write(const QString &path, QByteArrayView content, const SecretBytes &key)
{
    if (const Status status = checkKey(key); !status)
        return status;
    QSaveFile file(path); // Writes beside it, syncs and renames.
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, u"media: can't be created"_s);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);

    State state;
    QByteArray header(headerSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&state, bytesOf(header), bytesOf(key.view()));
    bool written = file.write(header) == header.size();
    QByteArray sealed(chunkSize + overhead, Qt::Uninitialized);
    qint64 at = 0;
    do { // Nothing at all is one empty chunk, since the last one says that it is.
        const qint64 size = std::min<qint64>(chunkSize, content.size() - at);
        const bool last = at + size == content.size();
        const uchar tag = last ? uchar(crypto_secretstream_xchacha20poly1305_TAG_FINAL) : uchar(0);
        crypto_secretstream_xchacha20poly1305_push(&state, bytesOf(sealed), nullptr, bytesOf(content.sliced(at, size)),
                                                   quint64(size), nullptr, 0, tag);
        written = written && file.write(sealed.constData(), size + overhead) == size + overhead;
        at += size;
    } while (at < content.size());
    wipe(&state, sizeof state);
    if (!written || !file.commit())
        return failure(ErrorKind::Storage, u"media: can't be written"_s);
    syncFolder(path);
    return {};
}

Result<QByteArray> SecureFile::read(const QString &path, const SecretBytes &key, qint64 limit)
{
    if (const Status status = checkKey(key); !status)
        return std::unexpected(status.error());
    const Error damaged {ErrorKind::Damaged, u"media: not the file that was written, or not its key"_s};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorKind::Storage : ErrorKind::Damaged, u"media: can't be opened"_s);
    const qint64 size = plainSizeOf(file.size());
    if (size < 0)
        return std::unexpected(damaged);
    if (size > limit)
        return failure(ErrorKind::TooLarge, u"media: %1 bytes"_s.arg(size));

    State state;
    const QByteArray header = file.read(headerSize);
    if (header.size() != headerSize
        || crypto_secretstream_xchacha20poly1305_init_pull(&state, bytesOf(header), bytesOf(key.view())) != 0)
        return std::unexpected(damaged);
    QByteArray content(size, Qt::Uninitialized);
    qint64 at = 0;
    uchar tag = 0;
    while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        const QByteArray sealed = file.read(chunkSize + overhead);
        // The size was measured before: what has grown or shrunk since fails here and not in the buffer.
        const bool fits = sealed.size() >= overhead && at + sealed.size() - overhead <= content.size();
        if (!fits
            || crypto_secretstream_xchacha20poly1305_pull(&state, bytesOf(content) + at, nullptr, &tag, bytesOf(sealed),
                                                          quint64(sealed.size()), nullptr, 0) != 0) {
            wipe(&state, sizeof state);
            return std::unexpected(damaged);
        }
        at += sealed.size() - overhead;
    }
    wipe(&state, sizeof state);
    if (at != content.size() || !file.atEnd())
        return std::unexpected(damaged);
    return content;
}

} // namespace parley
