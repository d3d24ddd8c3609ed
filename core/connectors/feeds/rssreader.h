// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/feeds/feeddocument.h"

namespace parley {

class XmlDocument;

/// RSS 0.9x, 1.0 (items beside the channel) and 2.0 with the usual modules; `url` is where it came from. `now` tells
/// which hours to skip are next.
FeedDocument readRss(const XmlDocument &document, const QUrl &url, const QDateTime &now);

} // namespace parley
