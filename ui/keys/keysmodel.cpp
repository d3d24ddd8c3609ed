// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keysmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

static QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    texts.removeDuplicates();
    return texts.join(u"  "_s);
}

static QString menuText(Command::Menu menu)
{
    return ActionRegistry::menuTitle(menu).remove(u'&');
}

KeysModel::KeysModel(const ActionRegistry &actions, QObject *parent)
    : QAbstractTableModel(parent)
    , m_actions(actions)
{
    fill();
}

void KeysModel::fill()
{
    m_rows = m_actions.listed();
    m_rows.removeIf([this](const ActionRegistry::Listed &one) {
        const QStringList places {one.text, menuText(one.menu), keysText(one.keys)};
        return one.text.isEmpty() || std::ranges::none_of(places, [this](const QString &place) {
            return place.contains(m_text, Qt::CaseInsensitive);
        });
    });
}

void KeysModel::search(const QString &text)
{
    beginResetModel();
    m_text = text.simplified();
    fill();
    endResetModel();
}

void KeysModel::refresh()
{
    search(m_text);
}

const ActionRegistry::Listed *KeysModel::at(const QModelIndex &index) const
{
    return index.isValid() ? &m_rows[index.row()] : nullptr;
}

int KeysModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, &ActionRegistry::Listed::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActionRegistry::Listed &row = m_rows[index.row()];
    switch (index.column()) {
    case Name: return row.text;
    case Menu: return menuText(row.menu);
    case Keys: return keysText(row.keys);
    default: return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Command");
    case Menu: return tr("Menu");
    case Keys: return tr("Keys");
    default: return {};
    }
}

} // namespace parley
