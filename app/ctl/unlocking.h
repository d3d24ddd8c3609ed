// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/globaloptions.h"
#include "core/base/secretbytes.h"
#include "core/secrets/unlockedkeys.h"

namespace parley::ctl {

// Cancelled: no passphrase could be had; `detail` is a sentence for people then.

/// The passphrase of --passphrase-file, without the line end that an editor puts there, or as typed on the terminal.
[[nodiscard]] Result<SecretBytes> passphraseFrom(const GlobalOptions &global);
/// Likewise for a new workspace: on a terminal it is asked twice.
[[nodiscard]] Result<SecretBytes> newPassphraseFrom(const GlobalOptions &global);

/// Opens the workspace's key slots: with the passphrase of the file where one is named, else with the keychain slot
/// unless `onlyPassphrase`, else with what is typed.
[[nodiscard]] Result<UnlockedKeys> unlock(const GlobalOptions &global, bool onlyPassphrase);

} // namespace parley::ctl
