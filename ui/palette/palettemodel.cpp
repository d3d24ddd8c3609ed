// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettemodel.h"

#include <KFuzzyMatcher>

#include <algorithm>

namespace parley {

using Group = PaletteItem::Group;

void PaletteModel::setItems(const QList<PaletteItem> &items, const QStringList &recent)
{
    m_items = items;
    m_recent = recent;
}

static QString headingOf(Group group)
{
    switch (group) {
    case Group::Recent: return PaletteModel::tr("Used last");
    case Group::Commands: return PaletteModel::tr("Actions");
    case Group::Views: return PaletteModel::tr("Views");
    case Group::Conversations: return PaletteModel::tr("Conversations");
    case Group::Organisations: return PaletteModel::tr("Organisations");
    case Group::Search: return PaletteModel::tr("Search");
    }
    return {};
}

void PaletteModel::append(Group group, QList<Row> rows)
{
    if (rows.isEmpty())
        return;
    m_rows.append(Row {{}, headingOf(group), {}});
    m_rows += std::move(rows);
}

void PaletteModel::setTyped(const QString &typed, bool commandsOnly, const std::optional<PaletteItem> &search)
{
    const QString pattern = typed.simplified();
    beginResetModel();
    m_rows.clear();
    if (pattern.isEmpty()) {
        QList<Row> recent;
        for (const QString &id : std::as_const(m_recent)) {
            const auto found = std::ranges::find(m_items, id, &PaletteItem::id);
            if (found != m_items.end())
                recent.append(Row {*found, {}, {}});
        }
        append(Group::Recent, recent);
    }
    for (const Group group : {Group::Commands, Group::Views, Group::Conversations, Group::Organisations}) {
        if (commandsOnly && group != Group::Commands)
            continue;
        // With nothing typed there is room for what can be done, and not for every conversation.
        if (pattern.isEmpty() && group == Group::Conversations)
            continue;
        QList<std::pair<int, Row>> scored;
        for (const PaletteItem &item : std::as_const(m_items)) {
            if (item.group != group)
                continue;
            if (pattern.isEmpty()) {
                scored.append({0, Row {item, {}, {}}});
                continue;
            }
            const KFuzzyMatcher::Result result = KFuzzyMatcher::match(pattern, item.text);
            if (!result.matched)
                continue;
            Row row {item, {}, {}};
            for (const auto &range : KFuzzyMatcher::matchedRanges(pattern, item.text))
                row.marks.append({range.start, range.length});
            scored.append({result.score, row});
        }
        std::ranges::stable_sort(scored, std::greater(), &std::pair<int, Row>::first);
        if (!pattern.isEmpty() && !commandsOnly)
            scored.resize(std::min(scored.size(), mostPerGroup));
        QList<Row> rows;
        for (const auto &[score, row] : std::as_const(scored))
            rows.append(row);
        append(group, rows);
    }
    if (search && !commandsOnly)
        append(Group::Search, {Row {search, {}, {}}});
    endResetModel();
}

const PaletteItem *PaletteModel::itemAt(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows[row].item ? &*m_rows[row].item : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.item ? row.item->text : row.heading;
    case Qt::AccessibleTextRole:
        return row.item ? QStringList {row.item->text, row.item->detail, row.item->keys.toString(QKeySequence::NativeText)}
                              .join(QStringLiteral(", "))
                        : row.heading;
    case ItemRole: return row.item ? QVariant::fromValue(*row.item) : QVariant();
    case MarksRole: return QVariant::fromValue(row.marks);
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return itemAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace parley
