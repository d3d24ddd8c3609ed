// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/focusring.h"

#include <QStyle>
#include <QStyleOption>
#include <QWidget>

namespace parley {

void drawFocusRing(const QWidget *widget, QPainter *painter, const QRect &place)
{
    QStyleOptionFocusRect option;
    option.initFrom(widget);
    if (!place.isEmpty())
        option.rect = place;
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, painter, widget);
}

} // namespace parley
