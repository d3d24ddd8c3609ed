// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing half of ParleyStyle.
#include "ui/style/parleystyle.h"

#include "ui/style/buttonlook.h"
#include "ui/style/icon.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace parley {

namespace {

using Role = Theme::Role;
constexpr double radius = 5;

/// A filled, outlined rounded rectangle whose line lies on whole pixels.
void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double corner = radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.alpha() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter->restore();
}

/// 2 px of focus colour at the edge; what was drawn inside keeps a gap of 1 px to it.
void drawRing(QPainter *painter, const QRect &rect, const QColor &color, double corner = radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), corner, corner);
    painter->restore();
}

bool showsFocus(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_KeyboardFocusChange);
}

} // namespace

void ParleyStyle::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool over = enabled && option->state.testFlag(State_MouseOver);
    const bool down = option->state.testFlag(State_Sunken) || option->state.testFlag(State_On);
    QColor fill = m_theme.color(over || down ? Role::Hover : Role::Raised);
    QColor line = m_theme.color(enabled ? Role::Outline : Role::Border);
    switch (lookOf(widget)) {
    case ButtonLook::Plain: break;
    case ButtonLook::Primary:
        if (enabled)
            line = fill = m_theme.color(over || down ? Role::AccentHover : Role::Accent);
        break;
    case ButtonLook::Flat:
        line = Qt::transparent;
        if (!over && !down)
            fill = Qt::transparent;
        break;
    case ButtonLook::Danger:
        if (enabled)
            line = m_theme.color(Role::Danger);
        break;
    }
    if (!enabled)
        fill = Qt::transparent;
    const bool ring = showsFocus(option);
    drawBox(painter, ring ? option->rect.adjusted(3, 3, -3, -3) : option->rect, fill, line, ring ? 3 : radius);
    if (ring) // Fusion has no focus rectangle for push buttons.
        drawRing(painter, option->rect, m_theme.color(Role::Focus));
}

void ParleyStyle::drawToolButton(const QStyleOption *option, QPainter *painter) const
{
    const bool over = option->state.testFlag(State_Enabled) && option->state.testFlag(State_MouseOver);
    const bool on = option->state.testFlag(State_On);
    const bool down = option->state.testFlag(State_Sunken);
    if (over || down || on)
        drawBox(painter, option->rect, m_theme.color(down ? Role::SelectedInactive : Role::Hover), Qt::transparent);
}

void ParleyStyle::drawField(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    drawBox(painter, option->rect, m_theme.color(enabled ? Role::Base : Role::Window),
        m_theme.color(enabled ? Role::Outline : Role::Border));
    if (option->state.testFlag(State_HasFocus))
        drawRing(painter, option->rect, m_theme.color(Role::Focus));
}

/// Around what scrolls: a field where one writes, a card around a table.
void ParleyStyle::drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool table = qobject_cast<const QAbstractItemView *>(widget);
    const bool enabled = option->state.testFlag(State_Enabled);
    drawBox(painter, option->rect, m_theme.color(enabled ? Role::Base : Role::Window),
        m_theme.color(enabled && !table ? Role::Outline : Role::Border));
    if (table ? showsFocus(option) : option->state.testFlag(State_HasFocus))
        drawRing(painter, option->rect, m_theme.color(Role::Focus));
}

void ParleyStyle::drawTip(const QStyleOption *option, QPainter *painter) const
{
    painter->fillRect(option->rect, m_theme.color(Role::Outline));
    painter->fillRect(option->rect.adjusted(1, 1, -1, -1), m_theme.color(Role::Raised));
}

void ParleyStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const
{
    drawField(option, painter);
    QStyleOption arrow = *option;
    arrow.rect = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, nullptr);
    drawChevron(&arrow, painter, QStringLiteral("chevron-down"));
}

void ParleyStyle::drawChevron(const QStyleOption *option, QPainter *painter, const QString &icon) const
{
    const int size = m_theme.scaled(14);
    QRect place(0, 0, size, size);
    place.moveCenter(option->rect.center());
    const Role role = option->state.testFlag(State_Enabled) ? Role::Text2 : Role::Outline;
    painter->drawPixmap(place, iconPixmap(m_theme, icon, role, size, painter->device()->devicePixelRatio()));
}

void ParleyStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool on = option->state.testFlag(State_On) || option->state.testFlag(State_NoChange);
    const QColor accent = m_theme.color(enabled ? Role::Accent : Role::Outline);
    const QColor line = on ? accent : m_theme.color(enabled ? Role::Outline : Role::Border);
    drawBox(painter, option->rect, on ? accent : m_theme.color(Role::Base), line, 4);
    if (!on)
        return;
    const QRectF box(option->rect);
    QPainterPath mark;
    if (option->state.testFlag(State_NoChange)) {
        mark.moveTo(box.left() + box.width() * 0.28, box.center().y());
        mark.lineTo(box.left() + box.width() * 0.72, box.center().y());
    } else {
        mark.moveTo(box.left() + box.width() * 0.25, box.top() + box.height() * 0.52);
        mark.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.70);
        mark.lineTo(box.left() + box.width() * 0.76, box.top() + box.height() * 0.33);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.color(Role::OnAccent), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(mark);
    painter->restore();
}

void ParleyStyle::drawRadioButton(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool on = option->state.testFlag(State_On);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor accent = m_theme.color(enabled ? Role::Accent : Role::Outline);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? accent : m_theme.color(enabled ? Role::Outline : Role::Border), on ? 2 : 1));
    painter->setBrush(m_theme.color(Role::Base));
    painter->drawEllipse(on ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(box.center(), box.width() * 0.25, box.width() * 0.25);
    }
    painter->restore();
}

void ParleyStyle::drawFocusRing(const QStyleOption *option, QPainter *painter) const
{
    drawRing(painter, option->rect, m_theme.color(Role::Focus));
}

void ParleyStyle::drawTabShape(const QStyleOption *option, QPainter *painter) const
{
    const bool selected = option->state.testFlag(State_Selected);
    if (!selected && option->state.testFlag(State_MouseOver))
        drawBox(painter, option->rect.adjusted(1, 4, -1, -4), m_theme.color(Role::Hover), Qt::transparent);
    if (selected) {
        QRect line = option->rect.adjusted(6, 0, -6, 0);
        line.setTop(line.bottom() - 1);
        painter->fillRect(line, m_theme.color(Role::Accent));
    }
    if (showsFocus(option) && selected)
        drawRing(painter, option->rect.adjusted(1, 4, -1, -4), m_theme.color(Role::Focus));
}

void ParleyStyle::drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionTab tab = *qstyleoption_cast<const QStyleOptionTab *>(option);
    const bool selected = tab.state.testFlag(State_Selected);
    tab.palette.setColor(QPalette::WindowText, m_theme.color(selected ? Role::Text : Role::Text2));
    tab.state &= ~State_HasFocus; // The ring is part of the shape.
    QProxyStyle::drawControl(CE_TabBarTabLabel, &tab, painter, widget);
}

void ParleyStyle::drawMenuBarItem(const QStyleOption *option, QPainter *painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    painter->fillRect(item->rect, m_theme.color(Role::Rail));
    const bool open = item->state.testFlag(State_Sunken);
    const bool over = item->state.testFlag(State_Selected);
    if (open || over)
        drawBox(painter, item->rect.adjusted(0, 1, 0, -1), m_theme.color(open && !m_theme.isHighContrast() ? Role::Selected : Role::Hover),
            m_theme.isHighContrast() ? m_theme.color(Role::Outline) : QColor(Qt::transparent), 4);
    int flags = Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip;
    flags |= proxy()->styleHint(SH_UnderlineShortcut, item) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    drawItemText(painter, item->rect, flags, item->palette, item->state.testFlag(State_Enabled), item->text,
        QPalette::WindowText);
}

void ParleyStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const bool active = bar->state.testFlag(State_MouseOver) || bar->state.testFlag(State_Sunken);
    QColor color = m_theme.color(Role::Outline);
    if (!m_theme.isHighContrast())
        color.setAlphaF(active ? 1.0f : 0.55f);
    const QRectF slider = QRectF(subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr)).adjusted(2, 2, -2, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(slider, 3, 3);
    painter->restore();
}

} // namespace parley
