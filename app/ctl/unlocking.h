// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/globaloptions.h"
#include "core/base/secretbytes.h"
#include "core/secrets/unlockedkeys.h"

namespace parley::ctl {

// Cancelled: no passphrase could be had; `detail` is a sentence for people then.

/// The passphrase of --passphrase-file, without the line end that an editor puts there, or as typed on the terminal.
[[nodiscard]] Result<SecretBytes> passphraseFrom(const GlobalOptions &global);
/// A new one, of a file or, where that is empty, asked twice on the terminal. Refused: it is easy to guess; `detail` is
/// the rule with its reason.
[[nodiscard]] Result<SecretBytes> newPassphraseFrom(const QString &file);
/// The same of a file that was read already.
[[nodiscard]] Result<SecretBytes> newPassphraseIn(const SecretBytes &content);

/// Opens the workspace's key slots: with the passphrase of the file where one is named, else with the keychain slot
/// unless `onlyPassphrase`, else with what is typed.
[[nodiscard]] Result<UnlockedKeys> unlock(const GlobalOptions &global, bool onlyPassphrase);

} // namespace parley::ctl
