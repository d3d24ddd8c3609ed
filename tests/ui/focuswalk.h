// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace parley {

/// What the Tab key reaches in `root` now, in its order; parts of Qt's own widgets are left to their whole.
QList<QWidget *> tabStops(const QWidget &root);
/// Those of `stops` that come before the one they follow in reading order: left to right and top to bottom within a
/// pane, and pane after pane. In words, for a failing test.
QStringList outOfOrder(const QWidget &root, const QList<QWidget *> &stops);
/// How a failing test calls a widget.
QString called(const QWidget &widget);

} // namespace parley
