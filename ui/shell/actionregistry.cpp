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
            entry.letters->setShortcuts(command.letters);
            entry.letters->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            connect(entry.letters, &QAction::triggered, action, &QAction::trigger);
        }
    } else {
        action->setShortcuts(command.letters);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
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
