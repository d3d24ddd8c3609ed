// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace parley {

/// One word of a text, and where it stands: `text.mid(from, to - from)`, in UTF-16 units.
struct FoldedWord {
    QString folded; ///< Without regard to case and accents: `ĳ` and `IJ` read `ij`, `É` reads `e`.
    qsizetype from = 0;
    qsizetype to = 0;
};

/// Words are runs of letters, digits and the marks on them (Unicode general categories L, N and M).
QList<FoldedWord> foldedWords(QStringView text);

/// The same, but words of ASCII alone are not folded yet, and so `folded` of them is empty: nearly all that is looked at is
/// not a name by its length and first letter already.
QList<FoldedWord> wordsOf(QStringView text);
void foldAscii(FoldedWord &word, QStringView text); ///< Does what wordsOf() left out.

} // namespace parley
