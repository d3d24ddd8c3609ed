// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QByteArray>

namespace parley {

/// A file under a key of its own: libsodium's secretstream (XChaCha20-Poly1305) in chunks of 64 KiB, so that nothing can
/// be changed, moved about, cut off or added without it being noticed.
class SecureFile {
public:
    static SecretBytes newKey();

    /// Whole or not at all, also over a power cut: an encrypted file beside it is written through and then renamed.
    static Status write(const QString &path, QByteArrayView content, const SecretBytes &key);

    /// Damaged: cut, changed, another key, or no such file. TooLarge: over `limit` bytes; nothing of it is read.
    static Result<QByteArray> read(const QString &path, const SecretBytes &key, qint64 limit);
};

} // namespace parley
