// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/previewitem.h"

#include <QAbstractTableModel>

namespace parley {

class Theme;

/// What a place shows now, one row an item: its title, its time, and what Parley would do with it.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Verdict, Title, Time, ColumnCount };

    explicit PreviewModel(const Theme &theme, QObject *parent = nullptr);

    void setItems(const QList<PreviewItem> &items, const QDateTime &now);
    const QList<PreviewItem> &items() const { return m_items; }
    int wouldBeCollected() const;
    void retranslate(); ///< The words are the model's own.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Theme &m_theme;
    QList<PreviewItem> m_items;
    QDateTime m_now;
};

} // namespace parley
