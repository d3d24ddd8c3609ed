// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/keymap.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QPointer>

#include <optional>

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

    /// A command as lists of commands show it.
    struct Listed {
        QString id;
        Command::Menu menu;
        QString text;
        QList<QKeySequence> keys; ///< That work now, those that work everywhere first.
        QString icon;             ///< A name of resources/icons; empty: none.
        bool hasLetters = false;  ///< It is one of those whose letter can be another.
        QPointer<QAction> action;
    };
    QList<Listed> listed() const; ///< By menu and group.
    static QString menuTitle(Command::Menu menu);

    const KeyMap &keyMap() const { return m_keys; }
    void setKeyMap(const KeyMap &keys);
    /// The command, other than `id`, that `keys` work for or begin; nothing: they are free.
    std::optional<Listed> takenBy(const QKeySequence &keys, const QString &id) const;

    /// The shortcut as it stands in a tooltip: "Close (E)".
    static QString withShortcut(const QString &text, const QAction *action);

signals:
    void changed(); ///< Commands came or went.
    void keysChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        Command command;
        QPointer<QAction> action;
        QPointer<QAction> letters; ///< The same command by its letter, where both kinds of keys exist.
    };
    void translate();
    void applyKeys(const Entry &entry) const;

    const Theme &m_theme;
    QList<Entry> m_entries;
    KeyMap m_keys;
};

} // namespace parley
