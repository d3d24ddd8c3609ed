// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QString>

#include <vector>

namespace parley {

class Connection;

/// Where an organisation's inbox is, `organisations/<uuid>/inbox.db`, and what opens it.
struct InboxKey {
    QString uuid;
    SecretBytes key;
};

/// Of every organisation in a register, of whatever version: a backup is made before the register is brought up to date.
[[nodiscard]] Result<std::vector<InboxKey>> inboxKeys(Connection &registry);

} // namespace parley
