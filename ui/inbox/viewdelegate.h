// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QStyledItemDelegate>

namespace parley {

/// Draws one view or one heading of the views pane.
class ViewDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ViewDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QRect &row, const QString &name) const;

    const Theme &m_theme;
};

} // namespace parley
