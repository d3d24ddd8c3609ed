// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/secrets/unlockedkeys.h"

namespace parley {

/// How programs open a workspace with what a person typed, a passphrase or the code of the recovery sheet: at most as
/// often as UnlockAttempts allows, and with an old slot brought up to date (KeySlots::renew) where that is possible.
/// Error kinds as of KeySlots::unlock; Locked says in `retryAfter` how long to wait, TooManyTries that nothing was tried.
[[nodiscard]] Result<UnlockedKeys> unlockGuarded(const QString &folder, const SecretBytes &typed, const Clock &clock);

} // namespace parley
