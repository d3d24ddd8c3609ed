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

} // namespace parley
