// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/secrets/keyslotfile.h"

#include <optional>

namespace parley {

// A key kept under another key. `boundTo` is not stored with it and has to be the same when it is opened: so a wrapped
// key can't be moved to another place or get other parameters.

WrappedKey wrapKey(const SecretBytes &key, const SecretBytes &under, QByteArrayView boundTo);
/// Nothing if `under` is the wrong key or a byte was changed; which of the two can't be told.
std::optional<SecretBytes> unwrapKey(const WrappedKey &wrapped, const SecretBytes &under, QByteArrayView boundTo);

/// HMAC-SHA512-256, 32 bytes.
QByteArray macOf(const SecretBytes &key, QByteArrayView text);
bool isMacOf(QByteArrayView mac, const SecretBytes &key, QByteArrayView text);

SecretBytes randomKey();
/// 32 lower-case hex digits.
QString randomId();

} // namespace parley
