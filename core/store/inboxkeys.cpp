// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inboxkeys.h"

#include "core/store/connection.h"
#include "core/store/statement.h"

namespace parley {

Result<std::vector<InboxKey>> inboxKeys(Connection &registry)
{
    std::vector<InboxKey> keys;
    Statement all(registry, "inboxKeys.all", "SELECT uuid, inbox_key FROM organisation ORDER BY id");
    return all.forEach([&](const Row &row) { keys.push_back({row.text(0), SecretBytes::fromBytes(row.blobView(1))}); })
        .transform([&] { return std::move(keys); });
}

} // namespace parley
