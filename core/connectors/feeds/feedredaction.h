// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

namespace parley {

/// One item's XML or JSON without what it says of `fields`. An author's part that belongs to no field (an e-mail address, an
/// extension) goes as soon as any field of the author goes. Unreadable: empty.
Redacted redactedXmlItem(Fields fields, const QByteArray &payload);
Redacted redactedJsonItem(Fields fields, const QByteArray &payload);

} // namespace parley
