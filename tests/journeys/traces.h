// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QProcessEnvironment>
#include <QStringList>

namespace parley::test {

/// Everything that a program may want to write goes below `folder` from here on.
void confine(QProcessEnvironment &environment, const QDir &folder);

/// The files below `folder` that hold one of `words`, in UTF-8 or UTF-16, in content or path, whatever is around it.
QStringList filesWith(const QStringList &words, const QString &folder);

} // namespace parley::test
