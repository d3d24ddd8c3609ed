// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewdelegate.h"

#include "ui/inbox/viewlistmodel.h"
#include "ui/style/icon.h"

#include <QLocale>
#include <QPainter>

namespace parley {

using Role = Theme::Role;

ViewDelegate::ViewDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ViewDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {80, m_theme.scaled(index.data(ViewListModel::ViewRole).isValid() ? 28 : 32)};
}

void ViewDelegate::paintHeading(QPainter *painter, const QRect &row, const QString &name) const
{
    painter->setFont(m_theme.font(Theme::Text::Section));
    painter->setPen(m_theme.color(Role::Text3));
    painter->drawText(row.adjusted(14, 0, -8, -5), Qt::AlignBottom | Qt::AlignLeft | Qt::TextSingleLine, name);
}

void ViewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->save();
    if (!index.data(ViewListModel::ViewRole).isValid()) {
        paintHeading(painter, option.rect, name);
        painter->restore();
        return;
    }
    const QRect box = option.rect.adjusted(6, 0, -6, 0);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool over = option.state.testFlag(QStyle::State_MouseOver);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (selected || over) {
        painter->setBrush(m_theme.color(selected ? Role::Selected : Role::Hover));
        painter->drawRoundedRect(box, 5, 5);
    }
    if (selected) {
        painter->setBrush(m_theme.color(Role::Accent));
        painter->drawRoundedRect(QRectF(box.left(), box.top() + 6, 3, box.height() - 12), 1.5, 1.5);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.color(Role::Focus), 2));
        painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5);
    }

    const int size = m_theme.scaled(16);
    const auto ink = [&](Role role) { return m_theme.inkOn(selected, role); };
    const auto color = Role(index.data(ViewListModel::IconColorRole).toInt());
    painter->drawPixmap(box.left() + 8, box.center().y() - size / 2 + 1,
        iconPixmap(m_theme, index.data(ViewListModel::IconRole).toString(),
            ink(selected && color == Role::Text3 ? Role::Link : color), size, painter->device()->devicePixelRatio()));

    QRect text = box.adjusted(8 + size + 9, 0, -8, 0);
    if (const QVariant count = index.data(ViewListModel::CountRole); count.isValid()) {
        const QString number = QLocale().toString(count.toLongLong());
        painter->setFont(m_theme.figures(Theme::Text::Small));
        painter->setPen(m_theme.color(ink(selected ? Role::Link : Role::Text3)));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, number);
        text.setRight(text.right() - painter->fontMetrics().horizontalAdvance(number) - 8);
    }
    painter->setFont(m_theme.font(Theme::Text::Body, selected ? QFont::Medium : QFont::Normal));
    painter->setPen(m_theme.color(ink(selected ? Role::Text : Role::Text2)));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace parley
