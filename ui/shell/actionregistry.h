// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QPointer>

namespace parley {

/// One command: what menus, shortcuts and later the palette know of it.
struct Command {
    enum class Menu { File, Edit, View, Conversation, Go, Tools, Help };

    QString id;                        ///< `conversation.close`
    Menu menu = Menu::File;
    int group = 0;                     ///< A line in the menu parts two groups.
    const char *text = nullptr;        ///< QT_TRANSLATE_NOOP("Command", "...")
    QList<QKeySequence> keys = {};     ///< Wherever the focus is in the window.
    QList<QKeySequence> letters = {};  ///< Only while the list or the conversation has the focus.
    QString icon = {};
};

/// Every command of the window, once. It feeds the menus and translates the words when the language changes.
class ActionRegistry : public QObject {
    Q_OBJECT
public:
    explicit ActionRegistry(const Theme &theme, QObject *parent = nullptr);

    /// Makes an action that goes with `owner`; connect its `triggered`.
    QAction *add(const Command &command, QObject *owner);
    QAction *action(const QString &id) const; ///< Null if there is none.
    /// The actions of `menu` in the order of adding, by group.
    QList<QList<QAction *>> actionsOf(Command::Menu menu) const;
    /// Letter keys work while `widget` or a child of it has the focus.
    void enableLetters(QWidget *widget, const QStringList &ids);

    /// The shortcut as it stands in a tooltip: "Close (E)".
    static QString withShortcut(const QString &text, const QAction *action);

signals:
    void changed(); ///< Commands came or went.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        Command command;
        QPointer<QAction> action;
        QPointer<QAction> letters; ///< The same command by its letter, where both kinds of keys exist.
    };
    void translate();

    const Theme &m_theme;
    QList<Entry> m_entries;
};

} // namespace parley
