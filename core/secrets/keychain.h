// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QFuture>

namespace parley {

/// The keychain of the person who is logged in: a place for small secrets that opens with the session.
///
/// Each call returns at once; its future finishes on the calling thread, which needs an event loop. The error kinds:
/// NotFound (there is no keychain, or no such entry), Cancelled (the person said no), Locked (access denied),
/// TimedOut, Storage (it refused for another reason). A caller that meets any of them asks for a passphrase.
class Keychain {
public:
    virtual ~Keychain() = default;

    /// Whether a keychain answers. Asks the person nothing.
    [[nodiscard]] virtual QFuture<Status> isAvailable() = 0;
    [[nodiscard]] virtual QFuture<Status> store(const QString &entry, const SecretBytes &secret) = 0;
    [[nodiscard]] virtual QFuture<Result<SecretBytes>> read(const QString &entry) = 0;
    /// An entry that isn't there is removed already.
    [[nodiscard]] virtual QFuture<Status> remove(const QString &entry) = 0;
};

} // namespace parley
