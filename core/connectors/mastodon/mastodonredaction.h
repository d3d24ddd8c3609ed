// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

namespace parley {

/// A Status without what it says of `fields`, wherever in it an account stands (boosts, quotes, reactions). Of an account
/// only keys that are known stay once something of it is not wanted.
Redacted redactedStatus(Fields fields, const QByteArray &payload);

} // namespace parley
