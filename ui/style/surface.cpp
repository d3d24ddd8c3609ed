// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/surface.h"

#include <QPainter>
#include <QScrollArea>

namespace parley {

Surface::Surface(const Theme &theme, Theme::Role ground, Qt::Edges lines, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ground(ground)
    , m_lines(lines)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Surface::setGround(Theme::Role ground, Theme::Role line)
{
    m_ground = ground;
    m_line = line;
    update();
}

void Surface::keepHeight(double pixels)
{
    const auto fit = [this, pixels] { setFixedHeight(m_theme.scaled(pixels)); };
    connect(&m_theme, &Theme::changed, this, fit);
    fit();
}

void Surface::setLines(Qt::Edges lines)
{
    m_lines = lines;
    setContentsMargins(int(lines.testFlag(Qt::LeftEdge)), int(lines.testFlag(Qt::TopEdge)),
        int(lines.testFlag(Qt::RightEdge)), int(lines.testFlag(Qt::BottomEdge)));
    update();
}

void Surface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(m_ground));
    const QColor line = m_theme.color(m_line);
    if (m_lines.testFlag(Qt::TopEdge))
        painter.fillRect(0, 0, width(), 1, line);
    if (m_lines.testFlag(Qt::BottomEdge))
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_lines.testFlag(Qt::LeftEdge))
        painter.fillRect(0, 0, 1, height(), line);
    if (m_lines.testFlag(Qt::RightEdge))
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

void keepGround(const Theme &theme, Theme::Role ground, QWidget *view)
{
    const auto paint = [&theme, ground, view] {
        QPalette palette = view->palette();
        palette.setColor(QPalette::Base, theme.color(ground));
        palette.setColor(QPalette::Window, theme.color(ground));
        view->setPalette(palette);
    };
    QObject::connect(&theme, &Theme::changed, view, paint);
    paint();
}

QScrollArea *scrolled(const Theme &theme, Theme::Role ground, QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    keepGround(theme, ground, area->viewport());
    area->viewport()->setAutoFillBackground(true);
    content->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace parley
