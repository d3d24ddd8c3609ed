// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/keychain.h"

#include <map>

namespace parley {

/// A keychain that forgets when it goes. It answers from the event loop, as a real one does.
class MemoryKeychain final : public Keychain {
public:
    [[nodiscard]] QFuture<Status> isAvailable() override;
    [[nodiscard]] QFuture<Status> store(const QString &entry, const SecretBytes &secret) override;
    [[nodiscard]] QFuture<Result<SecretBytes>> read(const QString &entry) override;
    [[nodiscard]] QFuture<Status> remove(const QString &entry) override;

    std::map<QString, SecretBytes> entries;
    std::optional<Error> trouble; ///< What every call answers, if set.
    QStringList asked;            ///< "read <entry>", in order.
};

} // namespace parley
