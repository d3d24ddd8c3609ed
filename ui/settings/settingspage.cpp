// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/parts/card.h"
#include "ui/settings/staffsection.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/language.h"
#include "ui/shell/pane.h"
#include "ui/style/labels.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr int columnWidth = 620;
constexpr int labelWidth = 180;
constexpr std::array textSizes {90, 100, 110, 120, 130, 140, 150}; // Percent.
/// Of the commands that say when Parley locks by itself, in the order of the list.
const QStringList lockTimes {u"lock.after5"_s, u"lock.after10"_s, u"lock.after30"_s, u"lock.never"_s};
const std::array languages {QString(), u"nl"_s, u"en"_s};

int nearestTextSize(double factor)
{
    const auto distance = [factor](int percent) { return std::abs(percent - factor * 100); };
    return int(std::ranges::min_element(textSizes, {}, distance) - textSizes.begin());
}

} // namespace

SettingsPage::SettingsPage(Theme &theme, Language &language, ActionRegistry &actions, QWidget *parent)
    : Surface(theme, Theme::Role::Window, {}, parent)
    , m_styling(theme)
    , m_language(language)
    , m_actions(actions)
    , m_title(new ElidedLabel(theme, Theme::Text::Heading))
    , m_letters(new QCheckBox)
    , m_lettersHint(new PlainLabel(theme, Theme::Text::Small, Theme::Role::Text2))
    , m_showKeys(new QPushButton)
{
    auto *head = new Surface(theme, Theme::Role::Base, Qt::BottomEdge);
    head->keepHeight(44);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 0, 14, 0);
    row->addWidget(m_title);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(head);
    QScrollArea *area = scrolled(theme, Theme::Role::Window, makeContent());
    area->setFocusPolicy(Qt::NoFocus);
    whole->addWidget(area, 1);
    setFocusProxy(m_scheme.box);
    markPane(this, m_scheme.box);
    joinChoices();
    translate();
    follow();
}

QWidget *SettingsPage::makeContent()
{
    auto *content = new QWidget;
    auto *across = new QHBoxLayout(content);
    across->setContentsMargins(16, 16, 16, 16);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    across->addLayout(column);
    across->addStretch(1);

    m_appearance = addSection(column);
    m_scheme = addChoice(m_appearance, 3);
    m_contrast = addChoice(m_appearance, 3);
    m_density = addChoice(m_appearance, 3);
    m_textSize = addChoice(m_appearance, int(textSizes.size()));
    m_words = addSection(column);
    m_code = addChoice(m_words, int(languages.size()));
    m_attention = addSection(column);
    m_notifications = addToggle(m_attention, u"window.notifications"_s);
    m_lock = addSection(column);
    m_lockAfter = addChoice(m_lock, int(lockTimes.size()));
    m_collects = addToggle(m_lock, u"lock.collect"_s);
    m_people = addSection(column);
    m_staff = new StaffSection(m_styling);
    m_people.rows->addWidget(m_staff);
    showStaff(false);
    m_keys = addSection(column);
    m_lettersHint->setWordWrap(true);
    m_keys.rows->addWidget(m_letters);
    m_keys.rows->addWidget(m_lettersHint);
    m_keys.rows->addWidget(m_showKeys, 0, Qt::AlignLeft);
    column->addStretch(1);
    return content;
}

SettingsPage::Section SettingsPage::addSection(QVBoxLayout *column)
{
    if (column->count() > 0)
        column->addSpacing(8);
    auto *heading = new PlainLabel(m_styling, Theme::Text::Section, Theme::Role::Text3);
    auto *card = new Card(m_styling);
    const auto fit = [this, card] { card->setFixedWidth(m_styling.scaled(columnWidth)); };
    connect(&m_styling, &Theme::changed, card, fit);
    fit();
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(14, 12, 14, 12);
    rows->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(card);
    return {heading, rows};
}

SettingsPage::Choice SettingsPage::addChoice(const Section &section, int entries)
{
    auto *label = new PlainLabel(m_styling);
    const auto fit = [this, label] { label->setFixedWidth(m_styling.scaled(labelWidth)); };
    connect(&m_styling, &Theme::changed, label, fit);
    fit();
    auto *box = new QComboBox;
    for (int i = 0; i < entries; ++i)
        box->addItem(QString());
    label->setBuddy(box);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(label);
    row->addWidget(box, 1);
    section.rows->addLayout(row);
    return {label, box};
}

SettingsPage::Toggle SettingsPage::addToggle(const Section &section, const QString &id)
{
    auto *box = new QCheckBox;
    section.rows->addWidget(box);
    return {id, box};
}

void SettingsPage::joinToggle(const Toggle &toggle)
{
    QAction *action = m_actions.action(toggle.id);
    if (!action)
        return;
    connect(toggle.box, &QCheckBox::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &SettingsPage::followCommands);
}

void SettingsPage::joinChoices()
{
    const auto join = [this](const Choice &choice, auto &&take) {
        connect(choice.box, &QComboBox::activated, this, [this, take](int index) {
            take(index);
            emit edited();
        });
    };
    join(m_scheme, [this](int index) { m_styling.setScheme(Theme::Scheme(index)); });
    join(m_contrast, [this](int index) { m_styling.setContrast(Theme::Contrast(index)); });
    join(m_density, [this](int index) { m_styling.setDensity(Theme::Density(index)); });
    join(m_textSize, [this](int index) { m_styling.setTextSize(textSizes.at(size_t(index)) / 100.0); });
    join(m_code, [this](int index) { m_language.choose(languages.at(size_t(index))); });
    connect(m_letters, &QCheckBox::clicked, this, [this](bool on) {
        KeyMap keys = m_actions.keyMap();
        keys.setLettersOn(on);
        m_actions.setKeyMap(keys);
        emit edited();
    });
    joinToggle(m_notifications);
    joinToggle(m_collects);
    connect(m_lockAfter.box, &QComboBox::activated, this, [this](int index) {
        if (QAction *action = m_actions.action(lockTimes.at(index)))
            action->trigger();
    });
    for (const QString &id : lockTimes) {
        if (const QAction *action = m_actions.action(id))
            connect(action, &QAction::changed, this, &SettingsPage::followCommands);
    }
    connect(m_showKeys, &QPushButton::clicked, this, [this] {
        if (QAction *keys = m_actions.action(u"window.keys"_s))
            keys->trigger();
    });
    connect(&m_styling, &Theme::changed, this, &SettingsPage::follow);
    connect(&m_language, &Language::changed, this, &SettingsPage::follow);
    connect(&m_actions, &ActionRegistry::keysChanged, this, &SettingsPage::follow);
}

/// The choices show what holds, whoever made it so.
void SettingsPage::follow()
{
    m_scheme.box->setCurrentIndex(int(m_styling.scheme()));
    m_contrast.box->setCurrentIndex(int(m_styling.contrast()));
    m_density.box->setCurrentIndex(int(m_styling.density()));
    m_textSize.box->setCurrentIndex(nearestTextSize(m_styling.textSize()));
    m_code.box->setCurrentIndex(int(std::ranges::find(languages, m_language.chosen()) - languages.begin()));
    m_letters->setChecked(m_actions.keyMap().lettersOn());
    followCommands();
}

void SettingsPage::showStaff(bool there)
{
    m_people.heading->setVisible(there);
    m_people.rows->parentWidget()->setVisible(there);
}

/// Where a command is not to be had, such as locking in a demo, neither is its setting.
void SettingsPage::followCommands()
{
    for (const Toggle &toggle : {m_notifications, m_collects}) {
        const QAction *action = m_actions.action(toggle.id);
        toggle.box->setVisible(action && action->isVisible());
        if (!action)
            continue;
        toggle.box->setText(action->iconText());
        toggle.box->setAccessibleName(action->iconText());
        toggle.box->setChecked(action->isChecked());
    }
    bool canLock = false;
    for (int i = 0; i < lockTimes.size(); ++i) {
        const QAction *action = m_actions.action(lockTimes.at(i));
        canLock = canLock || (action && action->isVisible());
        if (!action)
            continue;
        m_lockAfter.box->setItemText(i, action->iconText());
        if (action->isChecked())
            m_lockAfter.box->setCurrentIndex(i);
    }
    const auto show = [](const Section &section, bool there) {
        section.heading->setVisible(there);
        section.rows->parentWidget()->setVisible(there);
    };
    show(m_attention, m_actions.action(m_notifications.id) != nullptr);
    show(m_lock, canLock);
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    Surface::changeEvent(event);
}

void SettingsPage::translate()
{
    const auto name = [](const Choice &choice, const QString &label, const QStringList &entries) {
        choice.label->setText(label);
        choice.box->setAccessibleName(label);
        choice.box->view()->setAccessibleName(label);
        for (int i = 0; i < entries.size(); ++i)
            choice.box->setItemText(i, entries.at(i));
    };
    setWindowTitle(tr("Settings"));
    m_title->setText(tr("Settings"));
    m_appearance.heading->setText(tr("Appearance"));
    name(m_scheme, tr("Theme"), {tr("As the system"), tr("Light"), tr("Dark")});
    name(m_contrast, tr("High contrast"), {tr("As the system"), tr("Off"), tr("On")});
    name(m_density, tr("Rows of lists"), {tr("Compact"), tr("Standard"), tr("Spacious")});
    QStringList sizes;
    for (const int percent : textSizes)
        sizes << tr("%1 %").arg(QLocale().toString(percent));
    name(m_textSize, tr("Text size"), sizes);
    m_words.heading->setText(tr("Language"));
    // Each language under its own name, so that it is found by who reads it.
    name(m_code, tr("Language of the window"), {tr("As the system"), u"Nederlands"_s, u"English"_s});
    m_attention.heading->setText(tr("Notifications"));
    m_lock.heading->setText(tr("Lock"));
    name(m_lockAfter, tr("Without use"), {});
    followCommands();
    m_people.heading->setText(tr("Staff"));
    m_keys.heading->setText(tr("Keys"));
    m_letters->setText(tr("Letter keys in lists and conversations"));
    m_letters->setAccessibleName(m_letters->text());
    m_lettersHint->setText(tr("One letter then does what takes Ctrl or the menu elsewhere, such as E for closing. Turn "
                              "them off if you speak to your computer or often touch a key by mistake."));
    m_letters->setAccessibleDescription(m_lettersHint->text());
    m_showKeys->setText(tr("See and change keys…"));
    m_showKeys->setAccessibleName(m_showKeys->text());
}

} // namespace parley
