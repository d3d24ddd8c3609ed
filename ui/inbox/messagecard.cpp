// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/messagecard.h"

#include "ui/style/accessiblerole.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace parley {

MessageCard::MessageCard(const Message &message, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_message(message)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::StaticText);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QPainterPath MessageCard::outline() const
{
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    return shape;
}

void MessageCard::paintOutline(QPainter *painter, const QPen &pen) const
{
    painter->setPen(hasFocus() ? QPen(m_theme.color(Theme::Role::Focus), 2) : pen);
    painter->drawPath(outline());
}

void MessageCard::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        emit chosen(m_message.id);
}

void MessageCard::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

void MessageCard::mousePressEvent(QMouseEvent *event)
{
    QFrame::mousePressEvent(event);
    emit chosen(m_message.id);
}

void MessageCard::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !firstLink().isEmpty())
        emit linkChosen(firstLink());
    else
        QFrame::keyPressEvent(event);
}

} // namespace parley
