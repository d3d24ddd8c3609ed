// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QPainter;
class QWidget;

namespace parley {

/// The focus ring of a widget that draws itself, while it has the focus by the keyboard. `place`: empty for all of it.
void drawFocusRing(const QWidget *widget, QPainter *painter, const QRect &place = {});

} // namespace parley
