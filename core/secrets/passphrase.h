// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/secrets/kdfstrength.h"
#include "core/secrets/keyslotfile.h"

namespace parley {

/// Unicode normalisation form C (UAX #15). Bytes that are not UTF-8 stay as they are: reading them as text would make
/// different passphrases the same.
SecretBytes normalisedPassphrase(const SecretBytes &passphrase);

/// With a salt of its own.
KdfParameters newKdfParameters(KdfStrength strength);
/// Argon2id over a normalised passphrase. A second of work and up to `memoryBytes` of memory; Storage if the system
/// does not give that much: weaker parameters are never tried instead.
[[nodiscard]] Result<SecretBytes> wrappingKeyFrom(const SecretBytes &normalised, const KdfParameters &parameters);

/// Of a recovery code (recoverycode.h). It is random and long enough, so nothing slows its guessing down.
SecretBytes wrappingKeyFrom(const SecretBytes &recoveryCode, const QString &workspaceId);

/// Whether guessing costs less than at `strength`.
bool isWeaker(const KdfParameters &parameters, KdfStrength strength);
bool isForTests(const KdfParameters &parameters);

} // namespace parley
