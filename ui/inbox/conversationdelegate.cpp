// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationdelegate.h"

#include "ui/inbox/gonewords.h"
#include "ui/style/avatar.h"
#include "ui/style/icon.h"
#include "ui/style/platformtext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr int iconSize = 14;
constexpr int chipPadding = 6;
using Role = Theme::Role;

} // namespace

ConversationDelegate::ConversationDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] { m_texts.clear(); });
}

void ConversationDelegate::setChoosing(bool choosing)
{
    m_choosing = choosing;
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, conversationRowHeight(m_theme)};
}

QStringList ConversationDelegate::chipsOf(const RowParts &parts) const
{
    QStringList chips;
    if (parts.gone)
        chips << goneChip(*parts.gone);
    if (parts.closed)
        chips << tr("closed");
    if (parts.messages > 1)
        chips << tr("%n message(s)", nullptr, parts.messages);
    if (!parts.keptUntil.isEmpty())
        chips << tr("kept until %1").arg(parts.keptUntil);
    return chips;
}

RowMeasures ConversationDelegate::measure(const RowParts &parts) const
{
    const QFontMetrics body(m_theme.font(Theme::Text::Body, parts.unread ? QFont::Bold : QFont::Medium));
    const QFontMetrics small(m_theme.font(Theme::Text::Small));
    const QFontMetrics caption(m_theme.font(Theme::Text::Caption, QFont::DemiBold));
    const QFontMetrics figures(m_theme.figures(Theme::Text::Caption, QFont::DemiBold));
    RowMeasures measures;
    measures.lineHeight = m_theme.scaled(19);
    measures.pictureSize = m_theme.scaled(32);
    measures.nameWidth = body.horizontalAdvance(parts.name) + 1;
    measures.handleWidth = parts.handle.isEmpty() ? 0 : small.horizontalAdvance(parts.handle) + 1;
    measures.ageWidth = figures.horizontalAdvance(parts.age) + 1;
    measures.sourceWidth = caption.horizontalAdvance(parts.source) + 1;
    for (const QString &chip : chipsOf(parts))
        measures.chipsWidth += caption.horizontalAdvance(chip) + 2 * chipPadding + 4;
    const int icons = int(parts.isPublic) + int(parts.isPrivate);
    measures.iconsWidth = icons * (m_theme.scaled(iconSize) + 4);
    return measures;
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto parts = index.data(PartsRole).value<RowParts>();
    m_onSelection = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(painter, option);
    if (parts.loaded) {
        const ConversationRowLayout layout = layoutConversationRow(option.rect, m_theme.density(), measure(parts));
        paintPicture(painter, option, layout, parts);
        paintWords(painter, layout, parts);
        paintChips(painter, layout.chips, parts);
        paintIcons(painter, layout.icons, parts);
    } else {
        paintSkeleton(painter, option.rect);
    }
    painter->restore();
}

void ConversationDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(row, m_theme.color(Role::Selected));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, m_theme.color(Role::Hover));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_theme.color(Role::Border));
    if (selected)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height() - 1), m_theme.color(Role::Accent));
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.color(Role::Focus), 2));
        painter->drawRect(row.adjusted(1, 1, -1, -2));
    }
}

void ConversationDelegate::paintSkeleton(QPainter *painter, const QRect &row) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(Role::Hover));
    const int top = row.top() + row.height() / 2;
    painter->drawEllipse(row.left() + 14, top - 16, 32, 32);
    const int left = row.left() + 56;
    const int width = row.width() - 56 - 12;
    painter->drawRoundedRect(left, top - 20, width / 3, 9, 4, 4);
    painter->drawRoundedRect(left, top - 4, width * 3 / 4, 9, 4, 4);
    if (row.height() > 60)
        painter->drawRoundedRect(left, top + 12, width / 4, 9, 4, 4);
}

void ConversationDelegate::paintPicture(QPainter *painter, const QStyleOptionViewItem &option,
    const ConversationRowLayout &layout, const RowParts &parts) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double ratio = painter->device()->devicePixelRatio();
    if (parts.unread) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(ink(Role::Accent)));
        painter->drawEllipse(layout.unreadDot);
    }
    if (m_choosing) {
        QStyleOptionButton box;
        box.rect = QRect(0, 0, 16, 16);
        box.rect.moveCenter(layout.avatar.center());
        box.state = QStyle::State_Enabled
            | (option.state.testFlag(QStyle::State_Selected) ? QStyle::State_On : QStyle::State_Off);
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter);
    } else if (layout.tile.isEmpty()) {
        painter->drawPixmap(layout.avatar.topLeft(),
            iconPixmap(m_theme, parts.sourceIcon, ink(parts.sourceRole), layout.avatar.width(), ratio));
    } else {
        if (parts.gone)
            drawGone(painter, layout.avatar, m_theme);
        else
            drawInitials(painter, layout.avatar, parts.name, m_theme);
        painter->setPen(m_theme.color(Role::Border));
        painter->setBrush(m_theme.color(Role::Base));
        painter->drawRoundedRect(QRectF(layout.tile).adjusted(-0.5, -0.5, 0.5, 0.5), 5, 5);
        const int inset = layout.tile.width() / 6;
        painter->drawPixmap(layout.tile.topLeft() + QPoint(inset, inset),
            iconPixmap(m_theme, parts.sourceIcon, parts.sourceRole, layout.tile.width() - 2 * inset, ratio));
    }
    painter->restore();
}

void ConversationDelegate::paintWords(
    QPainter *painter, const ConversationRowLayout &layout, const RowParts &parts) const
{
    paintText(painter, layout.name, parts.name,
        m_theme.font(Theme::Text::Body, parts.unread ? QFont::Bold : QFont::Medium), ink(Role::Text));
    paintText(painter, layout.handle, parts.handle, m_theme.font(Theme::Text::Small), ink(Role::Text3));
    paintText(painter, layout.age, parts.age,
        m_theme.figures(Theme::Text::Caption, parts.unread ? QFont::DemiBold : QFont::Normal),
        ink(parts.unread ? Role::Link : Role::Text3), Qt::AlignRight);
    paintExcerpt(painter, layout.excerpt, parts);
    paintText(painter, layout.source, parts.source, m_theme.font(Theme::Text::Caption), ink(Role::Text3));
}

/// The subject where it adds something, then the text; elided as one, over one line or two.
void ConversationDelegate::paintExcerpt(QPainter *painter, const QRect &place, const RowParts &parts) const
{
    const QFont font = m_theme.font(
        m_theme.density() == Theme::Density::Spacious ? Theme::Text::Message : Theme::Text::Body);
    const int lineHeight = m_theme.scaled(19);
    QString rest = parts.subject.isEmpty() ? parts.excerpt : parts.subject + u" – "_s + parts.excerpt;
    QRect line(place.left(), place.top(), place.width(), lineHeight);
    const Role role = ink(parts.unread ? Role::Text : Role::Text2);
    if (place.height() >= 2 * lineHeight) {
        QTextLayout layout(rest, font);
        layout.beginLayout();
        QTextLine first = layout.createLine();
        first.setLineWidth(place.width());
        layout.endLayout();
        paintText(painter, line, rest.first(first.textLength()).trimmed(), font, role);
        rest = rest.mid(first.textLength());
        line.translate(0, lineHeight);
    }
    paintText(painter, line, rest, font, role);
}

void ConversationDelegate::paintChips(QPainter *painter, const QRect &place, const RowParts &parts) const
{
    const QFont font = m_theme.font(Theme::Text::Caption, QFont::Medium);
    const QFontMetrics metrics(font);
    int left = place.left();
    for (const QString &chip : chipsOf(parts)) {
        const int width = metrics.horizontalAdvance(chip) + 2 * chipPadding;
        const int height = m_theme.scaled(18);
        const QRect box(left, place.center().y() - height / 2, width, height);
        if (box.right() > place.right() + 4)
            return;
        const bool ends = !parts.keptUntil.isEmpty() && chip == chipsOf(parts).last();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(ends ? m_theme.color(Role::WarningBorder) : m_theme.color(Role::Border));
        painter->setBrush(m_theme.color(ends ? Role::WarningBackground : Role::Base));
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->restore();
        paintText(painter, box, chip, font, ends ? Role::Warning : Role::Text2, Qt::AlignHCenter);
        left = box.right() + 5;
    }
}

void ConversationDelegate::paintIcons(QPainter *painter, const QRect &place, const RowParts &parts) const
{
    const double ratio = painter->device()->devicePixelRatio();
    const int size = m_theme.scaled(iconSize);
    QPoint at(place.right() - size + 1, place.center().y() - size / 2);
    if (parts.isPrivate) {
        painter->drawPixmap(at, iconPixmap(m_theme, u"private"_s, ink(Role::Private), size, ratio));
        at.rx() -= size + 4;
    }
    if (parts.isPublic)
        painter->drawPixmap(at, iconPixmap(m_theme, u"public"_s, ink(Role::Text3), size, ratio));
}

/// Laid out and elided once per text, font and width; clipped, since marks may tower over a letter.
void ConversationDelegate::paintText(QPainter *painter, const QRect &place, const QString &text, const QFont &font,
    Theme::Role role, Qt::Alignment alignment) const
{
    if (place.isEmpty() || text.isEmpty())
        return;
    const QString key = u"%1|%2|%3|"_s.arg(place.width()).arg(font.weight()).arg(font.pointSizeF()) + text;
    QStaticText *laidOut = m_texts.object(key);
    if (!laidOut) {
        const QString elided = QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width());
        laidOut = new QStaticText(elided);
        laidOut->setTextFormat(Qt::PlainText);
        laidOut->setPerformanceHint(QStaticText::AggressiveCaching);
        laidOut->prepare({}, font);
        m_texts.insert(key, laidOut);
    }
    painter->save();
    painter->setClipRect(place.adjusted(0, -1, 1, 1), Qt::IntersectClip);
    painter->setFont(font);
    painter->setPen(m_theme.color(role));
    const QSizeF size = laidOut->size();
    const double slack = place.width() - size.width();
    const double left = alignment.testFlag(Qt::AlignRight) ? slack : alignment.testFlag(Qt::AlignHCenter) ? slack / 2 : 0;
    painter->drawStaticText(QPointF(place.left() + left, place.top() + (place.height() - size.height()) / 2), *laidOut);
    painter->restore();
}

bool ConversationDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto parts = index.data(PartsRole).value<RowParts>();
    const ConversationRowLayout layout = layoutConversationRow(option.rect, m_theme.density(), measure(parts));
    QString said;
    if (layout.icons.contains(event->pos()))
        said = parts.isPublic && parts.isPrivate ? tr("Public and private") : parts.isPrivate ? tr("Private") : tr("Public");
    else if (layout.tile.contains(event->pos()) || layout.source.contains(event->pos()))
        said = parts.source;
    else if (layout.name.contains(event->pos()) || layout.handle.contains(event->pos()))
        said = parts.handle.isEmpty() ? parts.name : parts.name + u' ' + parts.handle;
    QToolTip::showText(event->globalPos(), plainToolTip(said), view);
    return true;
}

} // namespace parley
