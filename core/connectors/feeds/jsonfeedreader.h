// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/feeds/feeddocument.h"

#include <optional>

namespace parley {

/// JSON Feed 1.0 and 1.1; none: JSON, but no such feed. Items without an id are left out, as the format asks. Of a
/// document that was cut the complete items are kept.
std::optional<FeedDocument> readJsonFeed(const QString &text, const QUrl &url);

} // namespace parley
