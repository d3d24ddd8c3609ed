// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace parley {

/// How a button is drawn. Plain buttons need nothing.
enum class ButtonLook {
    Plain,
    Primary, ///< The thing to do: at most one per place.
    Flat,    ///< In headers and bars.
    Danger,  ///< Can't be undone.
};

void setLook(QWidget *button, ButtonLook look);
ButtonLook lookOf(const QWidget *button); ///< Plain for none.

} // namespace parley
