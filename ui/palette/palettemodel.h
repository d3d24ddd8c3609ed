// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/palettesource.h"

#include <QAbstractListModel>

namespace parley {

/// The items that fit what was typed, best first, under the heading of their group. Matching and its marks are
/// KFuzzyMatcher's.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ItemRole = Qt::UserRole + 1, ///< PaletteItem; invalid for a heading.
        MarksRole,                   ///< QList<std::pair<int, int>>: from and length of what matched.
    };
    static constexpr qsizetype mostPerGroup = 8;

    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<PaletteItem> &items, const QStringList &recent);
    /// `search`: shown last, whatever was typed.
    void setTyped(const QString &typed, bool commandsOnly, const std::optional<PaletteItem> &search);

    const PaletteItem *itemAt(int row) const; ///< Null for a heading.
    int firstItem() const { return m_rows.isEmpty() ? -1 : 1; } ///< The row below the first heading.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        std::optional<PaletteItem> item; ///< None: a heading.
        QString heading;
        QList<std::pair<int, int>> marks;
    };
    void append(PaletteItem::Group group, QList<Row> rows);

    QList<PaletteItem> m_items;
    QStringList m_recent;
    QList<Row> m_rows;
};

} // namespace parley

Q_DECLARE_METATYPE(parley::PaletteItem)
