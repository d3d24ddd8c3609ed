// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewlistmodel.h"

#include "ui/inbox/sourcewatch.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

ViewListModel::ViewListModel(const SourceWatch &sources, QObject *parent)
    : QAbstractListModel(parent)
    , m_sources(sources)
{
    m_rows = wanted();
    connect(&sources, &SourceWatch::changed, this, &ViewListModel::takeSources);
}

QList<ViewListModel::Row> ViewListModel::wanted() const
{
    const auto view = [](View::Kind kind) { return View {kind, {}}; };
    QList<Row> rows {
        {std::nullopt, tr("Work"), {}},
        {view(View::Kind::Open), tr("Open"), u"inbox"_s},
        {view(View::Kind::Unread), tr("Unread"), u"unread"_s},
        {view(View::Kind::Closed), tr("Closed"), u"closed"_s},
        {view(View::Kind::All), tr("All"), u"all"_s},
        {std::nullopt, tr("Views"), {}},
        {view(View::Kind::Public), tr("Public"), u"public"_s},
        {view(View::Kind::Private), tr("Private"), u"private"_s},
    };
    if (!m_sources.rows().isEmpty())
        rows.append({std::nullopt, tr("Sources"), {}});
    for (const SourceRow &row : m_sources.rows()) {
        const SourceLook look = m_sources.lookOf(row.source.platform);
        rows.append({View {View::Kind::Source, row.source.id}, SourceWatch::titleOf(row.source), look.icon, look.role});
    }
    return rows;
}

/// Only the rows of sources can have changed; they stand at the end.
void ViewListModel::takeSources()
{
    const QList<Row> rows = wanted();
    constexpr int fixedRows = 8;
    if (rows.size() < m_rows.size()) {
        beginRemoveRows({}, int(rows.size()), int(m_rows.size()) - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    } else if (rows.size() > m_rows.size()) {
        beginInsertRows({}, int(m_rows.size()), int(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }
    m_rows = rows;
    if (m_rows.size() > fixedRows)
        emit dataChanged(index(fixedRows), index(int(m_rows.size()) - 1));
}

void ViewListModel::setCounts(const QList<ViewCount> &counts)
{
    m_counts = counts;
    emit dataChanged(index(0), index(rowCount() - 1), {CountRole});
}

void ViewListModel::translate()
{
    m_rows = wanted();
    emit dataChanged(index(0), index(rowCount() - 1));
}

int ViewListModel::rowOf(const View &view) const
{
    const auto found = std::ranges::find(m_rows, std::optional(view), &Row::view);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString ViewListModel::nameOf(const View &view) const
{
    const int row = rowOf(view);
    return row < 0 ? QString() : m_rows[row].name;
}

std::optional<ViewCount> ViewListModel::countOf(const View &view) const
{
    const auto found = std::ranges::find(m_counts, view, &ViewCount::view);
    return found == m_counts.end() ? std::nullopt : std::optional(*found);
}

int ViewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ViewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const std::optional<ViewCount> count = row.view ? countOf(*row.view) : std::nullopt;
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case Qt::AccessibleTextRole:
        return count ? tr("%1, %n conversation(s)", nullptr, int(count->conversations)).arg(row.name) : row.name;
    case ViewRole: return row.view ? QVariant::fromValue(*row.view) : QVariant();
    case IconRole: return row.icon;
    case IconColorRole: return int(row.color);
    case CountRole: return count ? QVariant(count->conversations) : QVariant();
    default: return {};
    }
}

Qt::ItemFlags ViewListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || isHeading(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace parley
