// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/feeds/feeddocument.h"

namespace parley {

class XmlDocument;

/// Atom 1.0 (RFC 4287) with threads (RFC 4685) and paging (RFC 5005), and Atom 0.3; `url` is where it came from.
FeedDocument readAtom(const XmlDocument &document, const QUrl &url);

} // namespace parley
