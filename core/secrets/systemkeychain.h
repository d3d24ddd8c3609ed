// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/keychain.h"

#include <chrono>

namespace parley {

/// The platform's keychain by QtKeychain (Secret Service or KWallet, macOS Keychain, Windows Credential Store), under
/// the service "Parley". QtKeychain's plain-text fallback stays off: without a keychain every call fails.
/// To be used on the main thread, where the Secret Service library's callbacks arrive.
class SystemKeychain final : public Keychain {
public:
    /// `patience` is how long a person may take to unlock their keychain.
    explicit SystemKeychain(std::chrono::milliseconds patience = std::chrono::minutes(2));

    [[nodiscard]] QFuture<Status> isAvailable() override;
    [[nodiscard]] QFuture<Status> store(const QString &entry, const SecretBytes &secret) override;
    [[nodiscard]] QFuture<Result<SecretBytes>> read(const QString &entry) override;
    [[nodiscard]] QFuture<Status> remove(const QString &entry) override;

private:
    std::chrono::milliseconds m_patience;
};

} // namespace parley
