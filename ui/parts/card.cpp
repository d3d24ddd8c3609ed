// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/card.h"

#include <QPainter>

namespace parley {

Card::Card(const Theme &theme, Theme::Role background, Theme::Role border, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_background(background)
    , m_border(border)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setColors(Theme::Role background, Theme::Role border)
{
    m_background = background;
    m_border = border;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    constexpr qreal radius = 7;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(m_border), 1));
    painter.setBrush(m_theme.color(m_background));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace parley
