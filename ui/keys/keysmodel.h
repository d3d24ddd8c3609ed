// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionregistry.h"

#include <QAbstractTableModel>

namespace parley {

/// Every command with its keys, less those that don't hold what is searched for, in name, menu or keys.
class KeysModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Menu, Keys, ColumnCount };

    KeysModel(const ActionRegistry &actions, QObject *parent = nullptr);

    void search(const QString &text);
    void refresh(); ///< The keys have changed.
    const ActionRegistry::Listed *at(const QModelIndex &index) const; ///< Null: no row.
    int rowOf(const QString &id) const;                               ///< -1: not shown.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void fill();

    const ActionRegistry &m_actions;
    QString m_text;
    QList<ActionRegistry::Listed> m_rows;
};

} // namespace parley
