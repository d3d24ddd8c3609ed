// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace parley {

/// Characters that show nothing themselves but turn the direction of what stands around them, or hide inside a word:
/// Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt) less the two joiners and the variation selectors, which
/// emoji and several scripts need, and with interlinear marks.
bool isUnseen(char32_t c);
/// Letters and symbols that are drawn as nothing: Hangul fillers, the empty Braille pattern.
bool isBlank(char32_t c);

/// Those of both kinds in a text, each once, as `U+202E`; at most ten.
QStringList unseenIn(const QString &text);

} // namespace parley
