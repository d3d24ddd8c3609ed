// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/surface.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace parley {

class ActionRegistry;
class ElidedLabel;
class Language;
class PlainLabel;
class StaffSection;

/// The one place where a person says how the window looks, listens, tells and locks: language, colours, contrast, density,
/// text size, notifications, lock, staff and letter keys. Each choice holds at once, and the page follows where it is made elsewhere, in the menus.
class SettingsPage final : public Surface {
    Q_OBJECT
public:
    SettingsPage(Theme &theme, Language &language, ActionRegistry &actions, QWidget *parent = nullptr);

    /// Who works here; not shown until there is somebody to ask (a demo has nobody).
    StaffSection &staff() { return *m_staff; }
    void showStaff(bool there);

signals:
    void edited(); ///< Something was chosen here: to be remembered.

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Section {
        PlainLabel *heading;
        QVBoxLayout *rows;
    };
    struct Choice {
        QLabel *label;
        QComboBox *box;
    };

    /// A command that is on or off, as a box to tick.
    struct Toggle {
        QString id;
        QCheckBox *box;
    };

    QWidget *makeContent();
    Toggle addToggle(const Section &section, const QString &id);
    void joinToggle(const Toggle &toggle);
    void followCommands();
    Section addSection(QVBoxLayout *column);
    Choice addChoice(const Section &section, int entries);
    void joinChoices();
    void follow();
    void translate();

    Theme &m_styling;
    Language &m_language;
    ActionRegistry &m_actions;
    ElidedLabel *m_title;
    Section m_appearance;
    Choice m_scheme;
    Choice m_contrast;
    Choice m_density;
    Choice m_textSize;
    Section m_words;
    Choice m_code;
    Section m_attention;
    Toggle m_notifications;
    Section m_lock;
    Choice m_lockAfter;
    Toggle m_collects;
    Section m_people;
    StaffSection *m_staff = nullptr;
    Section m_keys;
    QCheckBox *m_letters;
    PlainLabel *m_lettersHint;
    QPushButton *m_showKeys;
};

} // namespace parley
