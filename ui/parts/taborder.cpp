// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/taborder.h"

#include <QWidget>

namespace parley {

void walkInOrder(const QList<QWidget *> &parts)
{
    QList<QWidget *> stops;
    for (QWidget *part : parts) {
        if (part->focusPolicy() != Qt::NoFocus)
            stops.append(part);
        for (QWidget *next = part->nextInFocusChain(); next && next != part; next = next->nextInFocusChain()) {
            if (part->isAncestorOf(next) && next->focusPolicy() != Qt::NoFocus)
                stops.append(next);
        }
    }
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace parley
