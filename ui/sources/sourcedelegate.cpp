// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcedelegate.h"

#include "ui/sources/sourcemodel.h"
#include "ui/style/icon.h"

#include <QAbstractItemView>
#include <QPainter>

namespace parley {

namespace {
constexpr int rowHeight = 52;
constexpr int margin = 10;
constexpr int firstMargin = 14;
constexpr int sourceIcon = 18;
constexpr int statusIcon = 14;
} // namespace

SourceDelegate::SourceDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void SourceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintGround(painter, option, index);
    const bool isStatus = index.column() == SourceModel::Status;
    const bool isName = index.column() == SourceModel::Name;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto ink = [&](Theme::Role role) { return m_theme.inkOn(selected, role); };
    const auto iconRole = ink(Theme::Role(index.data(SourceModel::IconColorRole).toInt()));
    const QRect cell = option.rect;
    const QString second = index.data(SourceModel::SecondLineRole).toString();
    const QFont firstFont = m_theme.font(Theme::Text::Body, isName ? QFont::Medium : QFont::Normal);
    const QFont secondFont = m_theme.font(Theme::Text::Small);
    const int firstHeight = QFontMetrics(firstFont).height();
    const int secondHeight = second.isEmpty() ? 0 : QFontMetrics(secondFont).height();
    const int left = cell.left() + textLeft(index);
    const int width = cell.right() - margin - left;
    const QRect first(left, cell.top() + (cell.height() - firstHeight - secondHeight) / 2, width, firstHeight);

    if (const QString name = index.data(SourceModel::IconRole).toString(); !name.isEmpty()) {
        const int side = m_theme.scaled(isStatus ? statusIcon : sourceIcon);
        const int middle = isStatus ? first.center().y() + 1 : cell.center().y();
        painter->drawPixmap(QRect(cell.left() + (isName ? firstMargin : margin), middle - side / 2, side, side),
            iconPixmap(m_theme, name, iconRole, side, painter->device()->devicePixelRatioF()));
    }
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    painter->setFont(firstFont);
    painter->setPen(m_theme.color(isStatus ? iconRole : ink(isName ? Theme::Role::Text : Theme::Role::Text2)));
    painter->drawText(
        first, int(alignment), painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, width));
    if (second.isEmpty())
        return;
    painter->setFont(secondFont);
    painter->setPen(m_theme.color(ink(isStatus ? Theme::Role::Text2 : Theme::Role::Text3)));
    painter->drawText(QRect(left, first.bottom() + 1, width, secondHeight), int(alignment),
        painter->fontMetrics().elidedText(second, isName ? Qt::ElideMiddle : Qt::ElideRight, width));
}

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics first(m_theme.font(Theme::Text::Body));
    return {textLeft(index) + first.horizontalAdvance(index.data().toString()) + margin + 4, m_theme.scaled(rowHeight)};
}

void SourceDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, m_theme.color(selected ? Theme::Role::Selected : Theme::Role::Base));
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(Theme::Role::Border));
    if (selected && index.column() == SourceModel::Name)
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), m_theme.color(Theme::Role::Accent));
    paintRing(painter, option, index);
}

/// Around the whole row, of which each cell draws its part.
void SourceDelegate::paintRing(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !view->hasFocus() || view->currentIndex().row() != index.row()
        || !option.state.testFlag(QStyle::State_KeyboardFocusChange))
        return;
    const QColor color = m_theme.color(Theme::Role::Focus);
    const QRect cell = option.rect.adjusted(0, 0, 0, -1);
    painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 2), color);
    painter->fillRect(QRect(cell.left(), cell.bottom() - 1, cell.width(), 2), color);
    if (index.column() == 0)
        painter->fillRect(QRect(cell.left(), cell.top(), 2, cell.height()), color);
    if (index.column() == index.model()->columnCount() - 1)
        painter->fillRect(QRect(cell.right() - 1, cell.top(), 2, cell.height()), color);
}

int SourceDelegate::textLeft(const QModelIndex &index) const
{
    switch (index.column()) {
    case SourceModel::Name:
        return firstMargin + m_theme.scaled(sourceIcon) + 11;
    case SourceModel::Status:
        return margin + m_theme.scaled(statusIcon) + 6;
    default:
        return margin;
    }
}

} // namespace parley
