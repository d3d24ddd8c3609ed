// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pane.h"

#include <QApplication>
#include <QPointer>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace parley {

namespace {

constexpr auto targetProperty = "parleyPaneTarget";

QWidget *targetOf(const QWidget *pane)
{
    return qobject_cast<QWidget *>(pane->property(targetProperty).value<QObject *>());
}

/// The visible panes, from left to right and then from top to bottom.
QList<QWidget *> panesOf(QWidget *window)
{
    QList<QWidget *> panes;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        // A pane whose target is hidden has nothing to do in it now.
        if (targetOf(widget) && widget->isVisible() && targetOf(widget)->isVisible() && targetOf(widget)->isEnabled())
            panes.append(widget);
    }
    std::ranges::sort(panes, {}, [window](const QWidget *pane) {
        const QPoint at = pane->mapTo(window, QPoint());
        return std::pair(at.x(), at.y());
    });
    return panes;
}

} // namespace

void markPane(QWidget *pane, QWidget *target)
{
    pane->setProperty(targetProperty, QVariant::fromValue<QObject *>(target));
}

void focusPane(QWidget *window, int step)
{
    const QList<QWidget *> panes = panesOf(window);
    if (panes.isEmpty())
        return;
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(
        panes, [focus](const QWidget *pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); });
    const qsizetype count = panes.size();
    const qsizetype next = here == panes.end() ? 0 : (here - panes.begin() + step + count) % count;
    targetOf(panes[next])->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace parley
