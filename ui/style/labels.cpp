// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/labels.h"

#include "ui/style/icon.h"
#include "ui/style/platformtext.h"

#include <QPainter>
#include <QStyle>

namespace parley {

PlainLabel::PlainLabel(const Theme &theme, Theme::Text text, Theme::Role role, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_text(text)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, &PlainLabel::restyle);
    restyle();
}

void PlainLabel::setRole(Theme::Role role)
{
    m_role = role;
    restyle();
}

void PlainLabel::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    restyle();
}

void PlainLabel::restyle()
{
    setFont(int(m_weight) ? m_theme.font(m_text, m_weight) : m_theme.font(m_text));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, m_theme.color(m_role));
    setPalette(own);
}

void ElidedLabel::keepWidth(double pixels)
{
    m_kept = pixels;
    updateGeometry();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int least = qMax(fontMetrics().averageCharWidth() * 4, qMin(sizeHint().width(), m_theme.scaled(m_kept)));
    return {least, PlainLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString line = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), int(alignment()) | Qt::TextSingleLine, palette(), isEnabled(), line,
        QPalette::WindowText);
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    PlainLabel::resizeEvent(event);
    const bool whole = fontMetrics().horizontalAdvance(text()) <= contentsRect().width();
    setToolTip(whole ? QString() : plainToolTip(text()));
}

IconLabel::IconLabel(const Theme &theme, const QString &icon, Theme::Role role, int size, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_role(role)
    , m_size(size)
{
    connect(&theme, &Theme::changed, this, &IconLabel::restyle);
    restyle();
}

void IconLabel::setIcon(const QString &icon, Theme::Role role)
{
    m_icon = icon;
    m_role = role;
    restyle();
}

void IconLabel::restyle()
{
    const int size = m_theme.scaled(m_size);
    setPixmap(iconPixmap(m_theme, m_icon, m_role, size, devicePixelRatioF()));
    setFixedSize(size, size);
}

} // namespace parley
