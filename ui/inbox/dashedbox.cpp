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

void DashedBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(Theme::Role::NoteBackground));
    painter.setPen(QPen(m_theme.color(Theme::Role::NoteBorder), 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace parley
