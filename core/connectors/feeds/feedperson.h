// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/feeds/feeddocument.h"

namespace parley {

/// An author in one line: `Name`, `mail (Name)`, `Name <mail>`, `Name (mail)`, `mail`.
FeedPerson personFromText(const QString &text);

} // namespace parley
