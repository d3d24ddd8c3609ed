// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/healthshape.h"

#include "ui/style/focusring.h"
#include "ui/style/icon.h"

#include <QPainter>

namespace parley {

using Role = Theme::Role;

HealthShape::HealthShape(
    const QString &icon, Theme::Role iconRole, Health health, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_iconRole(iconRole)
    , m_health(health)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

QSize HealthShape::sizeHint() const
{
    return {m_theme.scaled(13) + 18, 24};
}

void HealthShape::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = m_theme.scaled(13);
    painter.drawPixmap(2, (height() - size) / 2, iconPixmap(m_theme, m_icon, m_iconRole, size, devicePixelRatioF()));
    painter.setPen(Qt::NoPen);
    const QRectF box(size + 6, height() / 2.0 - 3.5, 7, 7);
    switch (m_health) {
    case Health::Fine:
        painter.setBrush(m_theme.color(Role::Ok));
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case Health::Limited:
        painter.setBrush(m_theme.color(Role::WarningIcon));
        painter.drawPolygon(QPolygonF({QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()}));
        break;
    case Health::Failed:
        painter.setBrush(m_theme.color(Role::Danger));
        painter.drawRect(box);
        break;
    }
    drawFocusRing(this, &painter);
}

} // namespace parley
