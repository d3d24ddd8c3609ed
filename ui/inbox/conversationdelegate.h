// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/conversationrowlayout.h"
#include "ui/inbox/itemroles.h"

#include <QCache>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace parley {

/// Draws one conversation, or one hit of a search, from its RowParts: one helper per block.
class ConversationDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ConversationDelegate(const Theme &theme, QObject *parent = nullptr);

    /// Several rows are being chosen: a check box stands in place of the avatar.
    void setChoosing(bool choosing);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    RowMeasures measure(const RowParts &parts) const;
    QStringList chipsOf(const RowParts &parts) const;
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintSkeleton(QPainter *painter, const QRect &row) const;
    void paintPicture(QPainter *painter, const QStyleOptionViewItem &option, const ConversationRowLayout &layout,
        const RowParts &parts) const;
    void paintWords(QPainter *painter, const ConversationRowLayout &layout, const RowParts &parts) const;
    void paintExcerpt(QPainter *painter, const QRect &place, const RowParts &parts) const;
    void paintChips(QPainter *painter, const QRect &place, const RowParts &parts) const;
    void paintIcons(QPainter *painter, const QRect &place, const RowParts &parts) const;
    void paintText(QPainter *painter, const QRect &place, const QString &text, const QFont &font, Theme::Role role,
        Qt::Alignment alignment = Qt::AlignLeft) const;

    Theme::Role ink(Theme::Role role) const { return m_theme.inkOn(m_onSelection, role); }

    const Theme &m_theme;
    bool m_choosing = false;
    mutable bool m_onSelection = false; ///< The row that is being painted is selected.
    mutable QCache<QString, QStaticText> m_texts {2000};
};

} // namespace parley
