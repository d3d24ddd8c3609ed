// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"

#include <QByteArray>

#include <optional>

namespace parley {

inline constexpr qsizetype publicKeyBytes = 32;
inline constexpr qsizetype sealedKeyBytes = 32 + 48;

/// X25519 (RFC 7748), of one member of the staff.
struct KeyPair {
    QByteArray publicKey; ///< 32 bytes.
    SecretBytes secretKey;
};

/// The same 32 bytes give the same pair.
KeyPair keyPairFrom(const SecretBytes &seed);
/// A 32-byte key for the eyes of whoever holds the other half (libsodium, "Sealed boxes"): sealing takes no secret, so a
/// key can be given on by who was given it. Nothing tells who sealed it.
QByteArray sealFor(QByteArrayView publicKey, const SecretBytes &key);
/// Nothing: it was sealed for another, or a byte was changed.
std::optional<SecretBytes> openSealed(QByteArrayView sealed, const KeyPair &pair);

} // namespace parley
