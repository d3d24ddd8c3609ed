// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/parleystyle.h"

#include "ui/style/buttonlook.h"
#include "ui/style/icon.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace parley {

static constexpr int fieldPadding = 5; // On top of Fusion's 3.
static constexpr int smallestTarget = 24; // WCAG 2.2, 2.5.8.
static constexpr int areaFrame = 3;    // So that what scrolls leaves the round corners free.

ParleyStyle::ParleyStyle(const Theme &theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(theme)
{
}

void ParleyStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void ParleyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: return drawButton(option, painter, widget);
    case PE_PanelButtonTool: return drawToolButton(option, painter);
    case PE_PanelLineEdit:
        // A combo box or spin box draws the frame around its own editor.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return drawField(option, painter);
        return;
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return drawFrame(option, painter, widget);
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    case PE_PanelTipLabel: return drawTip(option, painter);
    case PE_IndicatorArrowDown: return drawChevron(option, painter, u"chevron-down"_s);
    case PE_IndicatorArrowRight: return drawChevron(option, painter, u"chevron-right"_s);
    case PE_IndicatorCheckBox: return drawCheckBox(option, painter);
    case PE_IndicatorRadioButton: return drawRadioButton(option, painter);
    case PE_FrameFocusRect: return drawFocusRing(option, painter);
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
    case PE_FrameTabBarBase: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ParleyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    switch (element) {
    case CE_Splitter: painter->fillRect(option->rect, m_theme.color(Theme::Role::Border)); return;
    case CE_TabBarTabShape: return drawTabShape(option, painter);
    case CE_TabBarTabLabel: return drawTabLabel(option, painter, widget);
    case CE_MenuBarItem: return drawMenuBarItem(option, painter);
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, m_theme.color(Theme::Role::Rail)); return;
    case CE_PushButtonLabel: {
        QStyleOptionButton button = *qstyleoption_cast<const QStyleOptionButton *>(option);
        if (lookOf(widget) == ButtonLook::Primary && button.state.testFlag(State_Enabled))
            button.palette.setColor(QPalette::ButtonText, m_theme.color(Theme::Role::OnAccent));
        if (lookOf(widget) == ButtonLook::Danger && button.state.testFlag(State_Enabled))
            button.palette.setColor(QPalette::ButtonText, m_theme.color(Theme::Role::Danger));
        return QProxyStyle::drawControl(element, &button, painter, widget);
    }
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ParleyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
    const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return drawScrollBar(option, painter);
    if (control == CC_ComboBox)
        return drawComboBox(option, painter);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ParleyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
    const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const QRect field = QProxyStyle::subControlRect(control, option, part, widget);
        return visualRect(option->direction, option->rect,
            visualRect(option->direction, option->rect, field).adjusted(fieldPadding, 0, 0, 0));
    }
    const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrow buttons: the groove is the whole bar.
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int wanted = range > 0 ? int(qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep)) : length;
    const int slider = qMin(length, qMax(wanted, 28));
    const int start
        = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect rect = across ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove: return bar->rect;
    case SC_ScrollBarSlider: return piece(start, slider);
    case SC_ScrollBarSubPage: return piece(0, start);
    case SC_ScrollBarAddPage: return piece(start + slider, length - start - slider);
    default: return {};
    }
}

QRect ParleyStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect)
        return rect.adjusted(-2, 0, 4, 0) & option->rect; // The ring leaves the words free.
    if (element != SE_LineEditContents)
        return rect;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0 ? rect.adjusted(fieldPadding, 0, -fieldPadding, 0) : rect;
}

QSize ParleyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
    const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        // Fusion insists on 80 px; ours are as wide as their words.
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const int icon = button && !button->icon.isNull() ? 4 : 0;
        return {qMax(size.width() + icon + 22, m_theme.scaled(28)), qMax(size.height() + 8, m_theme.scaled(28))};
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: return {result.width(), qMax(result.height(), m_theme.scaled(28))};
    case CT_ToolButton: return {qMax(result.width(), m_theme.scaled(28)), qMax(result.height(), m_theme.scaled(28))};
    case CT_CheckBox:
    case CT_RadioButton: return {result.width(), qMax(result.height(), smallestTarget)};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(qMax(result.height(), m_theme.scaled(28)));
        return result;
    }
    case CT_TabBarTab: return {result.width(), m_theme.scaled(42)};
    case CT_MenuBarItem: return {size.width() + 18, qMax(size.height(), m_theme.scaled(22))};
    default: return result;
    }
}

int ParleyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractScrollArea *>(widget) ? areaFrame
                                                                 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameHMargin: return 7; // The text of a table's cell stands 8 px from its edge.
    case PM_ToolTipLabelFrameWidth: return 5;
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 28;
    case PM_SplitterWidth: return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap: return 0;
    case PM_TabBarTabHSpace: return 16;
    case PM_TabBarTabVSpace: return 12;
    case PM_TabBarIconSize:
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return m_theme.scaled(16);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_theme.scaled(16);
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarHMargin: return 6;
    case PM_MenuBarVMargin: return 3;
    case PM_MenuBarItemSpacing: return 0;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ParleyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_EtchDisabledText: return 0;
    case SH_TabBar_ElideMode: return Qt::ElideNone;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon ParleyStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (which == SP_LineEditClearButton)
        return icon(m_theme, u"close"_s, Theme::Role::Text3);
    return QProxyStyle::standardIcon(which, option, widget);
}

} // namespace parley
