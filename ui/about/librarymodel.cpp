// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about/librarymodel.h"

namespace parley {

LibraryModel::LibraryModel(const QList<Library> &libraries, QObject *parent)
    : QAbstractTableModel(parent)
    , m_libraries(libraries)
{
}

QUrl LibraryModel::home(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_libraries.at(index.row()).home : QUrl();
}

void LibraryModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_libraries.size());
}

int LibraryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Library &library = m_libraries.at(index.row());
    switch (index.column()) {
    case Name:
        return library.name;
    case Version:
        return library.version;
    case Licence:
        return library.licence;
    case Home:
        return library.home.host(QUrl::FullyEncoded);
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Version:
        return tr("Version");
    case Licence:
        return tr("Licence");
    case Home:
        return tr("Where from");
    default:
        return {};
    }
}

} // namespace parley
