// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace parley {

/// What a person typed, as an FTS5 expression over text and names: every word has to be there, "in quotes" together and in
/// that order; the last word, while it is being typed, may be the start of one. None: there is no word in it.
std::optional<QString> searchExpression(QStringView typed);

} // namespace parley
