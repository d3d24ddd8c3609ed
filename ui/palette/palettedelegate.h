// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QStyledItemDelegate>

namespace parley {

/// A row of the palette: icon, words with what matched marked, what stands beside them, the keys that do the same.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit PaletteDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

/// Draws `keys` as caps that end at `right`; returns where they begin.
int paintKeyCaps(QPainter *painter, const Theme &theme, const QStringList &keys, int right, int middle);
/// "Ctrl", "Shift", "K", in the reader's language.
QStringList keyNames(const QKeySequence &keys);

} // namespace parley
