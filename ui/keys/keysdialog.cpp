// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keysdialog.h"

#include "ui/keys/keysmodel.h"
#include "ui/parts/flatheader.h"
#include "ui/parts/textlabel.h"
#include "ui/style/icon.h"

#include <QAccessible>
#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

/// What QKeySequenceEdit says while it is empty; Qt's own words have no Dutch.
[[maybe_unused]] constexpr auto emptyField = QT_TRANSLATE_NOOP("QKeySequenceEdit", "Press shortcut");

} // namespace

KeysDialog::KeysDialog(const Theme &theme, ActionRegistry &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_model(new KeysModel(actions, this))
    , m_search(new QLineEdit)
    , m_table(new QTableView)
    , m_name(new TextLabel(theme, Theme::Text::Body, Theme::Role::Text2))
    , m_letter(new QKeySequenceEdit)
    , m_reset(new QPushButton(tr("&Parley's own")))
    , m_letters(new QCheckBox(tr("Use &letter keys in lists and conversations")))
    , m_said(new TextLabel(theme, Theme::Text::Small, Theme::Role::Danger, TextLabel::Lines::Wrapped))
{
    setWindowTitle(tr("Keys"));
    m_search->setPlaceholderText(tr("Search by command or key"));
    m_search->setAccessibleName(tr("Search in the keys"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(theme, u"search"_s), QLineEdit::LeadingPosition);
    m_table->setHorizontalHeader(new FlatHeader(theme, FlatHeader::plainMargin));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(28));
    m_table->horizontalHeader()->setSectionResizeMode(KeysModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(KeysModel::Menu, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(KeysModel::Keys, QHeaderView::ResizeToContents);
    m_letter->setMaximumSequenceLength(1);
    m_letter->setClearButtonEnabled(true);
    m_letter->setAccessibleName(tr("Letter for this command"));
    m_letters->setChecked(actions.keyMap().lettersOn());
    auto *close = new QPushButton(tr("&Close"));

    auto *letter = new QHBoxLayout;
    letter->setSpacing(8);
    letter->addWidget(m_name, 1);
    letter->addWidget(m_letter);
    letter->addWidget(m_reset);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_letters, 1);
    bottom->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addLayout(letter);
    column->addWidget(m_said);
    column->addLayout(bottom);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->search(text);
        m_table->selectRow(0);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeysDialog::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &KeysDialog::showChosen);
    connect(m_letter, &QKeySequenceEdit::editingFinished, this, &KeysDialog::takeLetter);
    connect(m_reset, &QPushButton::clicked, this, &KeysDialog::forgetLetter);
    connect(m_letters, &QCheckBox::toggled, this, [this](bool on) {
        KeyMap keys = m_actions.keyMap();
        keys.setLettersOn(on);
        m_actions.setKeyMap(keys);
    });
    connect(&actions, &ActionRegistry::keysChanged, this, [this] {
        const auto *chosen = m_model->at(m_table->currentIndex());
        const QString id = chosen ? chosen->id : QString();
        m_model->refresh();
        m_table->selectRow(std::max(0, m_model->rowOf(id)));
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setAutoDefault(false);
    m_reset->setAutoDefault(false);
    resize(theme.scaled(640), theme.scaled(580));
    m_table->selectRow(0);
    m_search->setFocus();
}

void KeysDialog::showChosen()
{
    const auto *chosen = m_model->at(m_table->currentIndex());
    const bool canChange = chosen && chosen->hasLetters && m_actions.keyMap().lettersOn();
    m_letter->setEnabled(canChange);
    m_reset->setEnabled(canChange && m_actions.keyMap().chosen(chosen->id).has_value());
    m_said->setTextOrHide({});
    if (!chosen) {
        m_name->setText(tr("No command is called this."));
        m_letter->clear();
        return;
    }
    m_name->setText(!chosen->hasLetters ? tr("“%1” has no letter key.").arg(chosen->text)
            : canChange                 ? tr("Letter for “%1”").arg(chosen->text)
                                        : tr("Letter keys are off."));
    const auto letter = std::ranges::find_if(chosen->keys, KeyMap::isLetter);
    m_letter->setKeySequence(canChange && letter != chosen->keys.end() ? *letter : QKeySequence());
}

void KeysDialog::takeLetter()
{
    const auto *chosen = m_model->at(m_table->currentIndex());
    const QKeySequence letter = m_letter->keySequence();
    if (!chosen || chosen->keys.contains(letter))
        return;
    if (!letter.isEmpty() && !KeyMap::isLetter(letter))
        return say(tr("This has to be one key, without Ctrl or Alt. Nothing was changed."));
    if (const auto other = letter.isEmpty() ? std::nullopt : m_actions.takenBy(letter, chosen->id)) {
        return say(tr("%1 is already “%2”. Nothing was changed.")
                       .arg(letter.toString(QKeySequence::NativeText), other->text));
    }
    KeyMap keys = m_actions.keyMap();
    keys.choose(chosen->id, letter);
    m_actions.setKeyMap(keys);
}

void KeysDialog::forgetLetter()
{
    const auto *chosen = m_model->at(m_table->currentIndex());
    if (!chosen)
        return;
    // Somebody else may have been given it meanwhile.
    KeyMap keys = m_actions.keyMap();
    const QString id = chosen->id;
    const KeyMap before = keys;
    keys.forget(id);
    m_actions.setKeyMap(keys);
    for (const ActionRegistry::Listed &one : m_actions.listed()) {
        if (one.id != id)
            continue;
        for (const QKeySequence &key : one.keys) {
            const auto other = KeyMap::isLetter(key) ? m_actions.takenBy(key, id) : std::nullopt;
            if (!other)
                continue;
            m_actions.setKeyMap(before);
            return say(tr("%1 is already “%2”. Nothing was changed.")
                           .arg(key.toString(QKeySequence::NativeText), other->text));
        }
    }
}

void KeysDialog::say(const QString &sentence)
{
    showChosen();
    m_said->setTextOrHide(sentence);
    QAccessibleAnnouncementEvent announcement(this, sentence);
    QAccessible::updateAccessibility(&announcement);
}

} // namespace parley
