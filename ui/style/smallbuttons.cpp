// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/smallbuttons.h"

#include "ui/style/focusring.h"
#include "ui/style/icon.h"

#include <QPainter>

namespace parley {

namespace {

using Role = Theme::Role;
constexpr int iconSize = 14;
constexpr int iconGap = 4;
constexpr int smallestTarget = 24; // WCAG 2.2, 2.5.8.

int iconWidth(const QString &icon, const Theme &theme)
{
    return icon.isEmpty() ? 0 : theme.scaled(iconSize) + iconGap;
}

/// Icon and words from `place`'s left, on its middle.
void paintIconAndWords(QPainter *painter, const QRect &place, const QString &icon, const QString &words,
    const Theme &theme, Role role)
{
    const int size = theme.scaled(iconSize);
    QRect rest = place;
    if (!icon.isEmpty()) {
        painter->drawPixmap(place.left(), place.center().y() - size / 2 + 1,
            iconPixmap(theme, icon, role, size, painter->device()->devicePixelRatio()));
        rest.setLeft(rest.left() + size + iconGap);
    }
    painter->setPen(theme.color(role));
    const QString line = painter->fontMetrics().elidedText(words, Qt::ElideRight, rest.width());
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, line);
}

} // namespace

IconLink::IconLink(const Theme &theme, const QString &icon, QWidget *parent, Theme::Text text)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_text(text)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void IconLink::setRole(Theme::Role role)
{
    m_role = role;
    update();
}

void IconLink::setWords(const QString &words)
{
    setText(words);
    setAccessibleName(words);
    updateGeometry();
}

QSize IconLink::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(m_text, QFont::Medium));
    return {metrics.horizontalAdvance(text()) + iconWidth(m_icon, m_theme) + 3, qMax(metrics.height() + 4, smallestTarget)};
}

QSize IconLink::minimumSizeHint() const
{
    return {smallestTarget, sizeHint().height()};
}

void IconLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = m_theme.font(m_text, QFont::Medium);
    font.setUnderline(underMouse() && isEnabled());
    painter.setFont(font);
    paintIconAndWords(&painter, rect(), m_icon, text(), m_theme, isEnabled() ? m_role : Role::Text3);
    drawFocusRing(this, &painter);
}

ChipButton::ChipButton(const Theme &theme, const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

QSize ChipButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(Theme::Text::Caption));
    return {metrics.horizontalAdvance(text()) + iconWidth(m_icon, m_theme) + 13, qMax(metrics.height() + 4, smallestTarget)};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int tall = QFontMetrics(m_theme.font(Theme::Text::Caption)).height() + 4;
    const QRect box(0, (height() - tall) / 2, width(), tall);
    painter.setBrush(m_theme.color(underMouse() ? Role::Hover : Role::Base));
    painter.setPen(QPen(m_theme.color(isChecked() ? Role::Accent : Role::Border), isChecked() ? 2 : 1));
    const double inset = isChecked() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), 4, 4);
    painter.setFont(m_theme.font(Theme::Text::Caption));
    paintIconAndWords(&painter, box.adjusted(6, 0, -5, 0), m_icon, text(), m_theme, isChecked() ? Role::Link : Role::Text2);
    drawFocusRing(this, &painter);
}

Chip::Chip(const Theme &theme, const QString &icon, Role ink, Role ground, Role line, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_ink(ink)
    , m_ground(ground)
    , m_line(line)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(Theme::Text::Caption, QFont::Medium));
    return {metrics.horizontalAdvance(m_text) + iconWidth(m_icon, m_theme) + 13, metrics.height() + 4};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(m_ground));
    painter.setPen(m_theme.color(m_line));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(m_theme.font(Theme::Text::Caption, QFont::Medium));
    paintIconAndWords(&painter, rect().adjusted(6, 0, -5, 0), m_icon, m_text, m_theme, m_ink);
}

} // namespace parley
