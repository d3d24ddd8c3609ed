// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace parley {

/// Makes `pane` a stop of F6 and Shift+F6; the focus goes to `target` in it.
void markPane(QWidget *pane, QWidget *target);
/// Moves the focus to the next (`step` 1) or previous (-1) visible pane of `window`, in reading order.
void focusPane(QWidget *window, int step);

} // namespace parley
