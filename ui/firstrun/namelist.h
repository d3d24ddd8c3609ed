// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace parley {

/// One name a line, as typed: trimmed, without empty lines and without a name that differs only in case from an earlier
/// one.
QStringList namesFromLines(const QString &text);

/// `first` and then `others`, by the same rule.
QStringList joinedNames(const QString &first, const QStringList &others);

} // namespace parley
