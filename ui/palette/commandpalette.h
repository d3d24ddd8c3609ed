// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/palettemodel.h"
#include "ui/style/theme.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;
class QSettings;

namespace parley {

class ActionRegistry;
class PlainLabel;

/// Everything that can be done or gone to, by typing a part of its name (Ctrl+K). It lies over the window that it is a
/// child of, shows beside each command the keys that do the same, and gives the focus back when it closes.
class CommandPalette : public QWidget {
    Q_OBJECT
public:
    CommandPalette(const Theme &theme, const ActionRegistry &actions, QWidget *window);

    /// `page`: what the page in view adds; null: nothing. `more`: what the window adds.
    void open(PaletteSource *page, const QList<PaletteItem> &more);

    QLineEdit *field() const { return m_field; }
    QListView *list() const { return m_list; }

    /// Names of commands only, nothing that was typed.
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    bool takeKey(int key);
    void refresh();
    void step(int by);
    void run(const QModelIndex &index);
    void close();
    void settle();

    const Theme &m_theme;
    const ActionRegistry &m_actions;
    PaletteSource *m_page = nullptr; ///< Only while it is open.
    QWidget *m_frame;
    QLineEdit *m_field;
    PlainLabel *m_context;
    QListView *m_list;
    PaletteModel *m_model;
    QWidget *m_foot;
    QPointer<QWidget> m_before; ///< Had the focus.
    QStringList m_recent;
    bool m_commandsOnly = false;
};

} // namespace parley
