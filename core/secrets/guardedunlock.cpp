// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/guardedunlock.h"

#include "core/base/logging.h"
#include "core/secrets/keyslots.h"
#include "core/secrets/unlockattempts.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

Result<UnlockedKeys> unlockGuarded(const QString &folder, const SecretBytes &typed, const Clock &clock)
{
    const UnlockAttempts attempts(folder);
    if (const auto remaining = attempts.remaining(clock.now()); remaining > 0s)
        return std::unexpected(Error {ErrorKind::TooManyTries, u"%1 s"_s.arg(remaining.count()), remaining});
    const KeySlots keySlots(folder);
    auto keys = keySlots.unlock(typed);
    if (!keys) {
        if (keys.error().kind == ErrorKind::Locked) {
            if (const auto pause = attempts.failed(clock.now()); pause > 0s)
                keys.error().retryAfter = pause;
        }
        return keys;
    }
    attempts.succeeded();
    // A folder that can only be read opens as well.
    if (const Status renewed = keySlots.renew(*keys, typed, KdfStrength::Moderate); !renewed)
        qCWarning(logSecrets) << "the key slot could not be brought up to date:" << renewed.error().detail;
    return keys;
}

} // namespace parley
