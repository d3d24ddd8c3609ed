// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/vaultstep.h"

#include "core/base/passphrasestrength.h"
#include "ui/parts/noticecard.h"
#include "ui/parts/optionbox.h"
#include "ui/parts/passphrasefield.h"
#include "ui/parts/textlabel.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr int labelWidth = 120;
constexpr std::array lockMinutesOffered {5, 10, 30};

SecretBytes typedIn(const PassphraseField &field)
{
    return SecretBytes::take(field.text().toUtf8());
}

} // namespace

VaultStep::VaultStep(const Theme &theme, bool keychainAvailable, const QString &keychainName, QWidget *parent)
    : WizardStep(parent)
    , m_keychainAvailable(keychainAvailable)
    , m_keychainName(keychainName)
    , m_passphraseLabel(new QLabel)
    , m_passphrase(new PassphraseField(theme))
    , m_advice(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_repeatLabel(new QLabel)
    , m_repeat(new PassphraseField(theme))
    , m_problem(new TextLabel(theme, Theme::Text::Small, Theme::Role::Danger, TextLabel::Lines::Wrapped))
    , m_keychain(new OptionBox(theme))
    , m_locks(new QCheckBox)
    , m_lockAfter(new QComboBox)
    , m_warning(new NoticeCard(theme, NoticeCard::Kind::Warning, u"key"_s))
    , m_sheet(new QPushButton)
{
    m_locks->setChecked(true);
    for (const int minutes : lockMinutesOffered)
        m_lockAfter->addItem({}, minutes);
    connect(m_locks, &QCheckBox::toggled, m_lockAfter, &QWidget::setEnabled);
    m_sheet->setAutoDefault(false);
    connect(m_sheet, &QPushButton::clicked, this, &VaultStep::sheetWanted);

    m_passphraseLabel->setBuddy(m_passphrase);
    m_passphraseLabel->setMinimumWidth(theme.scaled(labelWidth));
    m_repeatLabel->setBuddy(m_repeat);
    m_problem->hide();
    m_keychain->setChecked(keychainAvailable);
    m_keychain->box()->setEnabled(keychainAvailable);

    auto *first = new QVBoxLayout;
    first->setSpacing(5);
    first->addWidget(m_passphrase);
    first->addWidget(m_advice);
    auto *second = new QVBoxLayout;
    second->setSpacing(5);
    second->addWidget(m_repeat);
    second->addWidget(m_problem);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(11);
    form->addRow(m_passphraseLabel, first);
    form->addRow(m_repeatLabel, second);
    auto *keychainCard = new Card(theme);
    auto *keychainLayout = new QVBoxLayout(keychainCard);
    keychainLayout->setContentsMargins(13, 10, 13, 10);
    keychainLayout->addWidget(m_keychain);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addSpacing(8);
    layout->addWidget(keychainCard);
    auto *lockCard = new Card(theme);
    auto *lockLayout = new QHBoxLayout(lockCard);
    lockLayout->setContentsMargins(13, 8, 13, 8);
    lockLayout->addWidget(m_locks, 1);
    lockLayout->addWidget(m_lockAfter);
    layout->addWidget(lockCard);
    layout->addWidget(m_warning);
    layout->addWidget(m_sheet, 0, Qt::AlignRight);
    layout->addStretch();

    for (PassphraseField *field : {m_passphrase, m_repeat}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            m_problem->setTextOrHide({});
            adviseOnStrength();
            emit edited();
        });
    }
    connect(m_passphrase, &PassphraseField::revealedChanged, m_repeat, &PassphraseField::setRevealed);
    connect(m_repeat, &PassphraseField::revealedChanged, m_passphrase, &PassphraseField::setRevealed);
    retranslate();
}

bool VaultStep::useKeychain() const
{
    return m_keychainAvailable && m_keychain->isChecked();
}

int VaultStep::lockMinutes() const
{
    return m_locks->isChecked() ? m_lockAfter->currentData().toInt() : 0;
}

void VaultStep::showSheet(const QString &path)
{
    m_sheetPath = path;
    retranslate();
}

SecretBytes VaultStep::takePassphrase()
{
    if (!fieldsAreEmpty()) {
        m_chosen = m_passphrase->take();
        m_repeat->wipeAndClear();
    }
    return m_chosen.clone();
}

QString VaultStep::lead() const
{
    return tr("Messages, profiles and keys are stored encrypted. Choose a passphrase of five or more words that only "
              "you know.");
}

bool VaultStep::check()
{
    if (fieldsAreEmpty() && !m_chosen.isEmpty())
        return true;
    const auto wrong = [this](PassphraseField *field, const QString &problem) {
        m_problem->setTextOrHide(problem);
        field->setFocus();
        return false;
    };
    if (m_passphrase->text().isEmpty())
        return wrong(m_passphrase, tr("Choose a passphrase: without one there is no vault."));
    if (const Weakness weakness = strengthOf(typedIn(*m_passphrase)).weakness; weakness != Weakness::None)
        return wrong(m_passphrase, sentence(weakness));
    if (m_repeat->text().isEmpty())
        return wrong(m_repeat, tr("Type the passphrase once more, so that a slip shows."));
    if (m_passphrase->text() != m_repeat->text())
        return wrong(m_repeat, tr("The two are not the same. Show them to compare, or type the second again."));
    m_problem->setTextOrHide({});
    return true;
}

bool VaultStep::isTouched() const
{
    return !fieldsAreEmpty() || !m_chosen.isEmpty();
}

QWidget *VaultStep::firstField() const
{
    return m_passphrase;
}

bool VaultStep::fieldsAreEmpty() const
{
    return m_passphrase->text().isEmpty() && m_repeat->text().isEmpty();
}

void VaultStep::adviseOnStrength()
{
    const SecretBytes typed = typedIn(*m_passphrase);
    const PassphraseStrength strength = strengthOf(typed);
    if (typed.isEmpty()) {
        m_advice->setText(fieldsAreEmpty() && !m_chosen.isEmpty()
                ? tr("You have chosen one. Type here only if you want another.")
                : tr("Five or more words are hard to guess and easy to keep. Pasting is fine."));
    } else if (strength.weakness == Weakness::TooShort) {
        m_advice->setText(tr("At least %1 characters; these are %2.").arg(PassphraseStrength::leastLength).arg(characterCount(typed)));
    } else if (strength.weakness != Weakness::None) {
        m_advice->setText(tr("Weak.") + u' ' + sentence(strength.weakness));
    } else {
        m_advice->setText(strength.isStrong() ? tr("Strong: nobody guesses this.") : tr("Good. One more word makes it strong."));
    }
}

void VaultStep::retranslate()
{
    m_passphraseLabel->setText(tr("Pass&phrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_repeatLabel->setText(tr("&Repeat passphrase"));
    m_repeat->setAccessibleName(tr("Repeat passphrase"));
    const QString named = m_keychainName.isEmpty() ? QString() : u' ' + tr("Found: %1.").arg(m_keychainName);
    m_keychain->setTexts(tr("Open with this system’s &keychain"),
        m_keychainAvailable ? tr("You then type the passphrase only after a change or on another computer.") + named
                            : tr("There is no keychain on this system, so Parley asks for the passphrase each time."));
    m_locks->setText(tr("&Lock when I do nothing"));
    m_locks->setAccessibleName(tr("Lock when I do nothing"));
    m_lockAfter->setAccessibleName(tr("Lock after"));
    m_lockAfter->view()->setAccessibleName(tr("Lock after"));
    for (int i = 0; i < m_lockAfter->count(); ++i)
        m_lockAfter->setItemText(i, tr("%n minute(s)", nullptr, m_lockAfter->itemData(i).toInt()));
    m_warning->setTexts(tr("Without the passphrase or a recovery sheet nobody can open the vault."),
        m_sheetPath.isEmpty() ? tr("Not even the makers of Parley. Keep the sheet away from this computer.")
                              : tr("The sheet is in %1. Print it, then delete the file.").arg(QDir::toNativeSeparators(m_sheetPath)));
    m_sheet->setText(m_sheetPath.isEmpty() ? tr("Recovery &sheet…") : tr("&Save the sheet again…"));
    m_sheet->setAccessibleName(tr("Save a recovery sheet"));
    adviseOnStrength();
}

} // namespace parley
