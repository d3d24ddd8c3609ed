// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parley {

// Text from platforms is untrusted: it is shown plain, on one line where a name stands, and can't reorder or cover what
// stands beside it.

/// A name or a handle as it may stand in our own sentences: one line, without control characters and such as can't be seen,
/// at most two marks on a letter, at most 120 characters.
QString shownName(const QString &raw);
/// The same for an excerpt: one line, at most `length` characters.
QString shownLine(const QString &raw, qsizetype length = 300);
/// With a place to break in each long run of letters, so that a label which wraps never asks for more width than it has.
QString breakable(const QString &text);
/// Without the accounts that a message starts with, unless there is nothing else: a list of mentions would otherwise begin
/// with our own name in every row.
QString withoutAddressees(const QString &line);
/// A tooltip that is never taken for markup.
QString plainToolTip(const QString &text);
/// One or two letters for an avatar; empty where the name has none.
QString initialsOf(const QString &name);
/// `%1` in a sentence would be replaced again if the name holds a `%2`; this replaces once.
QString filled(const QString &pattern, const QStringList &values);

} // namespace parley
