// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/focuswalk.h"

#include <QScrollArea>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

const QWidget *paneOf(const QWidget *widget, const QWidget &root)
{
    for (const QWidget *up = widget; up && up != &root; up = up->parentWidget()) {
        if (up->property("parleyPaneTarget").isValid())
            return up;
    }
    return &root;
}

const QWidget *scrollerOf(const QWidget *widget, const QWidget &root)
{
    for (const QWidget *up = widget->parentWidget(); up && up != &root; up = up->parentWidget()) {
        if (qobject_cast<const QScrollArea *>(up))
            return up;
    }
    return nullptr;
}

QRect placeOf(const QWidget *widget, const QWidget &root)
{
    return {widget->mapTo(&root, QPoint()), widget->size()};
}

/// What is scrolled has a place in its area only; seen from outside the area stands for it.
std::pair<QRect, QRect> placesOf(const QWidget *one, const QWidget *other, const QWidget &root)
{
    const QWidget *oneArea = scrollerOf(one, root);
    const QWidget *otherArea = scrollerOf(other, root);
    if (oneArea == otherArea)
        return {placeOf(one, root), placeOf(other, root)};
    return {placeOf(oneArea && !oneArea->isAncestorOf(other) ? oneArea : one, root),
        placeOf(otherArea && !otherArea->isAncestorOf(one) ? otherArea : other, root)};
}

bool comesBefore(const QRect &one, const QRect &other)
{
    const int shared = std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top());
    const bool oneRow = shared > std::min(one.height(), other.height()) / 2;
    return oneRow ? one.right() <= other.left() : one.bottom() <= other.top();
}

} // namespace

QString called(const QWidget &widget)
{
    return u"%1 “%2” %3"_s.arg(QString::fromLatin1(widget.metaObject()->className()), widget.accessibleName(), widget.objectName());
}

QList<QWidget *> tabStops(const QWidget &root)
{
    QList<QWidget *> stops;
    auto *widget = const_cast<QWidget &>(root).nextInFocusChain();
    for (; widget && widget != &root; widget = widget->nextInFocusChain()) {
        const bool reached = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
        if (reached && !widget->focusProxy() && root.isAncestorOf(widget) && !widget->objectName().startsWith("qt_"_L1))
            stops.append(widget);
    }
    return stops;
}

QStringList outOfOrder(const QWidget &root, const QList<QWidget *> &stops)
{
    QStringList wrong;
    QList<const QWidget *> panes;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const QWidget *pane = paneOf(stops[i], root);
        const bool other = panes.isEmpty() || panes.last() != pane;
        if (other && pane != &root && panes.contains(pane))
            wrong << u"%1 goes back to a pane"_s.arg(called(*stops[i]));
        if (other)
            panes.append(pane);
        else if (const auto [here, last] = placesOf(stops[i], stops[i - 1], root);
            !stops[i]->isAncestorOf(stops[i - 1]) && comesBefore(here, last))
            wrong << u"%1 stands before %2"_s.arg(called(*stops[i]), called(*stops[i - 1]));
    }
    // The walk may start in any pane, and goes round.
    panes.removeAll(&root);
    const auto placed = [&root](const QWidget *pane) { return placeOf(pane, root).left(); };
    const auto first = std::ranges::min_element(panes, {}, placed);
    std::ranges::rotate(panes, first);
    if (!std::ranges::is_sorted(panes, {}, placed))
        wrong << u"the panes are not walked from left to right"_s;
    return wrong;
}

} // namespace parley
