// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/dashedbox.h"

#include <QPainter>

namespace parley {

DashedBox::DashedBox(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DashedBox::setRing(bool ring)
{
    m_ring = ring;
    update();
}

void DashedBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(Theme::Role::NoteBackground));
    painter.setPen(m_ring ? QPen(m_theme.color(Theme::Role::Focus), 2) : QPen(m_theme.color(Theme::Role::NoteBorder), 1, Qt::DashLine));
    const double inset = painter.pen().widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
}

} // namespace parley
