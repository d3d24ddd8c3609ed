// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/staffdialog.h"

#include "core/base/passphrasestrength.h"
#include "ui/parts/optionbox.h"
#include "ui/parts/passphrasefield.h"
#include "ui/parts/textlabel.h"
#include "ui/settings/staffwords.h"
#include "ui/style/buttonlook.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

StaffDialog::StaffDialog(const Theme &theme, const QList<Organisation> &organisations, const std::optional<StaffMember> &member,
    QWidget *parent)
    : QDialog(parent)
    , m_member(member.value_or(StaffMember()))
    , m_isNew(!member)
    , m_organisations(organisations)
    , m_name(new QLineEdit(m_member.name))
    , m_everywhere(new QCheckBox(tr("For &all organisations, those of later too")))
    , m_problem(new TextLabel(theme, Theme::Text::Small, Theme::Role::Danger, TextLabel::Lines::Wrapped))
{
    setWindowTitle(m_isNew ? tr("Add somebody") : tr("Roles of %1").arg(shownName(m_member)));
    setMinimumWidth(theme.scaled(460));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    auto *form = new QFormLayout;
    if (m_isNew) {
        form->addRow(tr("&Name"), m_name);
        m_name->setAccessibleName(tr("Name"));
    } else {
        m_name->setParent(this);
        m_name->hide();
    }
    layout->addLayout(form);
    for (const parley::Role role : everyRole()) {
        auto *box = new OptionBox(theme);
        box->setTexts(nameOfRole(role), explanationOf(role));
        box->setChecked(m_isNew ? role == parley::Role::Agent : m_member.roles.testFlag(role));
        layout->addWidget(box);
        m_roles.emplace_back(role, box);
    }
    m_everywhere->setChecked(m_member.everywhere);
    layout->addWidget(m_everywhere);
    auto *places = new QWidget;
    auto *column = new QVBoxLayout(places);
    column->setContentsMargins(theme.scaled(22), 0, 0, 0);
    for (const Organisation &organisation : m_organisations) {
        auto *place = new QCheckBox(QString(organisation.name).replace(u'&', u"&&"_s));
        place->setChecked(m_member.worksFor(organisation.id));
        place->setEnabled(!m_member.everywhere);
        connect(m_everywhere, &QCheckBox::toggled, place, &QWidget::setDisabled);
        column->addWidget(place);
        m_places.emplace_back(organisation.id, place);
    }
    // An operator has many: the dialog stays within a small screen.
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(places);
    area->setFixedHeight(std::min(places->sizeHint().height(), theme.scaled(92)));
    layout->addWidget(area);
    if (m_isNew) {
        m_passphrase = new PassphraseField(theme);
        m_repeat = new PassphraseField(theme);
        m_passphrase->setAccessibleName(tr("Their passphrase"));
        m_repeat->setAccessibleName(tr("Repeat passphrase"));
        auto *secret = new QFormLayout;
        secret->addRow(tr("Their pass&phrase"), m_passphrase);
        secret->addRow(tr("&Repeat passphrase"), m_repeat);
        layout->addLayout(secret);
        auto *hint = new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped);
        hint->setText(tr("Let them type it: nobody else has to know it. Five or more words are hard to guess and easy to keep."));
        layout->addWidget(hint);
        connect(m_passphrase, &PassphraseField::revealedChanged, m_repeat, &PassphraseField::setRevealed);
        connect(m_repeat, &PassphraseField::revealedChanged, m_passphrase, &PassphraseField::setRevealed);
    }
    m_problem->setTextOrHide({});
    layout->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    QPushButton *done = buttons->addButton(m_isNew ? tr("&Add") : tr("&Keep"), QDialogButtonBox::AcceptRole);
    done->setDefault(true);
    setLook(done, ButtonLook::Primary);
    connect(buttons, &QDialogButtonBox::accepted, this, &StaffDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

StaffMember StaffDialog::member() const
{
    StaffMember asked = m_member;
    asked.name = m_name->text().simplified();
    asked.roles = {};
    for (const auto &[role, box] : m_roles)
        asked.roles.setFlag(role, box->isChecked());
    asked.everywhere = m_everywhere->isChecked();
    asked.organisations.clear();
    for (const auto &[organisation, place] : m_places) {
        if (!asked.everywhere && place->isChecked())
            asked.organisations.append(organisation);
    }
    std::ranges::sort(asked.organisations);
    return asked;
}

SharedSecret StaffDialog::takePassphrase()
{
    m_repeat->wipeAndClear();
    return std::make_shared<const SecretBytes>(m_passphrase->take());
}

QString StaffDialog::problem() const
{
    const StaffMember asked = member();
    if (m_isNew && asked.name.isEmpty())
        return tr("Say how they are called here.");
    if (!asked.roles)
        return tr("Choose at least one role.");
    if (!asked.everywhere && asked.organisations.isEmpty())
        return tr("Choose at least one organisation, or all.");
    if (!m_isNew)
        return {};
    const Weakness weakness = strengthOf(SecretBytes::take(m_passphrase->text().toUtf8())).weakness;
    if (weakness != Weakness::None)
        return sentence(weakness);
    if (m_passphrase->text() != m_repeat->text())
        return tr("The two passphrases are not the same.");
    return {};
}

void StaffDialog::check()
{
    const QString text = problem();
    m_problem->setTextOrHide(text);
    if (text.isEmpty())
        accept();
}

} // namespace parley
