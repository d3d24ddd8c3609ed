// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/previewmodel.h"

#include "ui/sources/sourcewords.h"
#include "ui/style/icon.h"
#include "ui/style/platformtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

PreviewModel::PreviewModel(const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{
}

void PreviewModel::setItems(const QList<PreviewItem> &items, const QDateTime &now)
{
    beginResetModel(); // A new answer has no row in common with the old one.
    m_items = items;
    m_now = now;
    endResetModel();
}

int PreviewModel::wouldBeCollected() const
{
    return int(std::ranges::count_if(m_items, [](const PreviewItem &item) { return !item.refusal; }));
}

void PreviewModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_items.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PreviewItem &item = m_items.at(index.row());
    const QString time = item.postedAt ? momentText(*item.postedAt, m_now) : tr("no date");
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Verdict:
            return verdictWord(item.refusal);
        case Title:
            return shownLine(item.title);
        case Time:
            return time;
        default:
            return {};
        }
    case Qt::DecorationRole:
        if (index.column() != Verdict)
            return {};
        return item.refusal ? icon(m_theme, u"close"_s, Theme::Role::Text3)
                            : icon(m_theme, u"check"_s, Theme::Role::Ok);
    case Qt::ForegroundRole:
        return m_theme.color(item.refusal ? Theme::Role::Text2 : Theme::Role::Text);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (index.column() == Time ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return u"%1: %2, %3"_s.arg(verdictWord(item.refusal), shownLine(item.title), time);
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Verdict:
        return tr("What Parley would do");
    case Title:
        return tr("Message");
    case Time:
        return tr("Posted");
    default:
        return {};
    }
}

} // namespace parley
