// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parley {

/// What guessing a passphrase costs (libsodium, "The pwhash* API"). It is stored with each slot, so a slot keeps
/// opening after these change.
enum class KdfStrength {
    ForTests,  ///< No protection at all: only for a workspace made with `--test`.
    Moderate,  ///< Argon2id, 3 passes over 256 MiB: the least for a real workspace.
    Sensitive, ///< Argon2id, 4 passes over 1 GiB.
};

} // namespace parley
