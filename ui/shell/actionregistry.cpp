// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"

#include "ui/style/icon.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

ActionRegistry::ActionRegistry(const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ActionRegistry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
        translate();
    return false;
}

QAction *ActionRegistry::add(const Command &command, QObject *owner)
{
    auto *action = new QAction(QCoreApplication::translate("Command", command.text), owner);
    action->setObjectName(command.id);
    if (!command.icon.isEmpty())
        action->setIcon(icon(m_theme, command.icon));
    Entry entry {command, action, {}};
    if (!command.keys.isEmpty()) {
        action->setShortcuts(command.keys);
        if (!command.letters.isEmpty()) {
            entry.letters = new QAction(action);
            entry.letters->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            connect(entry.letters, &QAction::triggered, action, &QAction::trigger);
        }
    } else if (!command.letters.isEmpty()) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
    applyKeys(entry);
    m_entries.append(entry);
    connect(action, &QObject::destroyed, this, [this] {
        m_entries.removeIf([](const Entry &candidate) { return !candidate.action; });
        emit changed();
    });
    emit changed();
    return action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry &entry) { return entry.command.id; });
    return found == m_entries.end() ? nullptr : found->action.data();
}

QList<QList<QAction *>> ActionRegistry::actionsOf(Command::Menu menu) const
{
    QMap<int, QList<QAction *>> groups;
    for (const Entry &entry : m_entries) {
        if (entry.command.menu == menu && entry.action)
            groups[entry.command.group].append(entry.action);
    }
    return groups.values();
}

void ActionRegistry::enableLetters(QWidget *widget, const QStringList &ids)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (ids.contains(entry.command.id) && !entry.command.letters.isEmpty())
            widget->addAction(entry.letters ? entry.letters : entry.action);
    }
}

void ActionRegistry::applyKeys(const Entry &entry) const
{
    QAction *action = entry.letters ? entry.letters : entry.action;
    if (action && !entry.command.letters.isEmpty())
        action->setShortcuts(m_keys.working(entry.command.id, entry.command.letters));
}

void ActionRegistry::setKeyMap(const KeyMap &keys)
{
    m_keys = keys;
    for (const Entry &entry : std::as_const(m_entries))
        applyKeys(entry);
    emit keysChanged();
}

QList<ActionRegistry::Listed> ActionRegistry::listed() const
{
    QList<Listed> list;
    for (const Entry &entry : m_entries) {
        if (!entry.action)
            continue;
        QList<QKeySequence> keys = entry.action->shortcuts();
        if (entry.letters)
            keys += entry.letters->shortcuts();
        list.append({entry.command.id, entry.command.menu, entry.action->text().remove(u'&'), keys, entry.command.icon,
            std::ranges::any_of(entry.command.letters, KeyMap::isLetter), entry.action});
    }
    std::ranges::stable_sort(list, {}, [this](const Listed &one) {
        const auto entry = std::ranges::find(m_entries, one.id, [](const Entry &entry) { return entry.command.id; });
        return std::pair(entry->command.menu, entry->command.group);
    });
    return list;
}

std::optional<ActionRegistry::Listed> ActionRegistry::takenBy(const QKeySequence &keys, const QString &id) const
{
    const QList<Listed> all = listed();
    const auto taken = std::ranges::find_if(all, [&](const Listed &one) {
        return one.id != id && std::ranges::any_of(one.keys, [&](const QKeySequence &other) {
            return keys.matches(other) != QKeySequence::NoMatch || other.matches(keys) != QKeySequence::NoMatch;
        });
    });
    return taken == all.end() ? std::nullopt : std::optional(*taken);
}

QString ActionRegistry::menuTitle(Command::Menu menu)
{
    switch (menu) {
    case Command::Menu::File: return tr("&File");
    case Command::Menu::Edit: return tr("&Edit");
    case Command::Menu::View: return tr("&View");
    case Command::Menu::Conversation: return tr("&Conversation");
    case Command::Menu::Go: return tr("&Go to");
    case Command::Menu::Tools: return tr("E&xtra");
    case Command::Menu::Help: return tr("&Help");
    }
    return {};
}

void ActionRegistry::translate()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.action)
            entry.action->setText(QCoreApplication::translate("Command", entry.command.text));
    }
}

QString ActionRegistry::withShortcut(const QString &text, const QAction *action)
{
    const QString keys = action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
    return keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys);
}

} // namespace parley
