// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/retentionbar.h"

#include <QPainter>

#include <algorithm>

namespace parley {

RetentionBar::RetentionBar(double share, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_share(std::clamp(share, 0.0, 1.0))
    , m_theme(theme)
{
    setFixedHeight(6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("%1 % of the time it may be kept is over").arg(int(m_share * 100)));
}

void RetentionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Theme::Role::Border));
    painter.drawRoundedRect(QRectF(0, 1, width(), 4), 2, 2);
    painter.setBrush(m_theme.color(Theme::Role::Accent));
    painter.drawRoundedRect(QRectF(0, 1, std::max(4.0, width() * m_share), 4), 2, 2);
}

} // namespace parley
