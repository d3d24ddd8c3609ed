// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/conversation.h"
#include "ui/inbox/itemroles.h"

namespace parley {

class SourceWatch;

RowParts partsOf(const ConversationRow &row, const SourceWatch &sources, const QDateTime &now);
RowParts partsOf(const SearchHit &hit, const SourceWatch &sources, const QDateTime &now);

/// The row in one sentence, for a screen reader.
QString sentenceOf(const RowParts &parts, const QDateTime &at, const QDateTime &now);

} // namespace parley
