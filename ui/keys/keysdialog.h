// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QTableView;

namespace parley {

class ActionRegistry;
class KeysModel;
class TextLabel;
class Theme;

/// The sheet of keys: every command with its keys, to be searched; the letter keys can be others, or off. What is changed
/// works at once.
class KeysDialog : public QDialog {
    Q_OBJECT
public:
    KeysDialog(const Theme &theme, ActionRegistry &actions, QWidget *parent = nullptr);

    QLineEdit *searchField() const { return m_search; }
    QTableView *table() const { return m_table; }
    QKeySequenceEdit *letterField() const { return m_letter; }
    QCheckBox *lettersBox() const { return m_letters; }
    QPushButton *resetButton() const { return m_reset; }

private:
    void showChosen();
    void takeLetter();
    void forgetLetter();
    void say(const QString &sentence);

    ActionRegistry &m_actions;
    KeysModel *m_model;
    QLineEdit *m_search;
    QTableView *m_table;
    TextLabel *m_name;
    QKeySequenceEdit *m_letter;
    QPushButton *m_reset;
    QCheckBox *m_letters;
    TextLabel *m_said;
};

} // namespace parley
