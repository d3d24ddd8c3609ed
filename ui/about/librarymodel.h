// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/about/library.h"

#include <QAbstractTableModel>

namespace parley {

/// Name, version, licence and host of each library.
class LibraryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Version, Licence, Home, ColumnCount };

    explicit LibraryModel(const QList<Library> &libraries, QObject *parent = nullptr);

    QUrl home(const QModelIndex &index) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Library> m_libraries;
};

} // namespace parley
