// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QStyledItemDelegate>

namespace parley {

/// Draws a cell of the table of sources: icon, a line, and a smaller line under it; the row's selection with its bar.
class SourceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit SourceDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRing(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    int textLeft(const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace parley
