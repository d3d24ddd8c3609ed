// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/organisationstep.h"

#include "ui/firstrun/fieldchooser.h"
#include "ui/firstrun/instructionwords.h"
#include "ui/firstrun/namelist.h"
#include "ui/parts/textlabel.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

/// A name has to have two letters or figures: a shorter one would match everything.
bool canBeMatched(const QString &name)
{
    return std::ranges::count_if(name, [](QChar c) { return c.isLetterOrNumber(); }) >= 2;
}

/// A web address or an e-mail address: what a site's owner can do something with.
bool isContact(const QString &text)
{
    static const QRegularExpression mail(uR"(^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$)"_s);
    if (mail.match(text).hasMatch())
        return true;
    const QUrl url(text.contains("://"_L1) ? text : u"https://"_s + text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && url.host().contains(u'.');
}

TextLabel *problemLabel(const Theme &theme)
{
    auto *label = new TextLabel(theme, Theme::Text::Small, Theme::Role::Danger, TextLabel::Lines::Wrapped);
    label->hide();
    return label;
}

} // namespace

OrganisationStep::OrganisationStep(const Theme &theme, QWidget *parent)
    : WizardStep(parent)
    , m_theme(theme)
    , m_roleLabel(new QLabel)
    , m_own(new QRadioButton)
    , m_onBehalf(new QRadioButton)
    , m_name(new QLineEdit)
    , m_agreement(new QLineEdit)
    , m_otherNames(new QPlainTextEdit)
    , m_otherNamesHint(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_contact(new QLineEdit)
    , m_contactHint(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_fieldsTitle(new TextLabel(theme, Theme::Text::Heading))
    , m_fieldsLead(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_fields(new FieldChooser(theme))
    , m_purposesTitle(new TextLabel(theme, Theme::Text::Heading))
    , m_analysis(new QCheckBox)
    , m_service(new QCheckBox)
    , m_customerContact(new QCheckBox)
    , m_purposesProblem(problemLabel(theme))
{
    m_own->setChecked(true);
    for (QCheckBox *purpose : {m_analysis, m_service, m_customerContact})
        purpose->setChecked(true);
    m_otherNames->setTabChangesFocus(true);
    m_otherNames->setFixedHeight(theme.scaled(62));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(11);
    auto *roles = new QVBoxLayout;
    roles->setSpacing(4);
    roles->setContentsMargins(0, 5, 0, 0);
    roles->addWidget(m_own);
    roles->addWidget(m_onBehalf);
    m_roleLabel->setBuddy(m_own);
    m_roleLabel->setMinimumWidth(theme.scaled(120));
    form->addRow(m_roleLabel, roles);
    m_nameRow = addRow(form, m_name);
    m_agreementRow = addRow(form, m_agreement);
    m_otherNamesRow = addRow(form, m_otherNames, m_otherNamesHint);
    m_contactRow = addRow(form, m_contact, m_contactHint);
    auto *purposes = new QHBoxLayout;
    purposes->setSpacing(18);
    for (QCheckBox *purpose : {m_analysis, m_service, m_customerContact})
        purposes->addWidget(purpose);
    purposes->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addSpacing(10);
    layout->addWidget(m_fieldsTitle);
    layout->addWidget(m_fieldsLead);
    layout->addWidget(m_fields);
    layout->addSpacing(10);
    layout->addWidget(m_purposesTitle);
    layout->addLayout(purposes);
    layout->addWidget(m_purposesProblem);
    layout->addStretch();

    const auto changed = [this] {
        clearProblems();
        emit edited();
    };
    for (QLineEdit *field : {m_name, m_agreement, m_contact})
        connect(field, &QLineEdit::textChanged, this, changed);
    for (QCheckBox *purpose : {m_analysis, m_service, m_customerContact})
        connect(purpose, &QCheckBox::toggled, this, changed);
    m_otherNames->document()->setDocumentMargin(6); // As far in as the text of the fields around it.
    connect(m_otherNames, &QPlainTextEdit::textChanged, this, changed);
    connect(m_fields, &FieldChooser::edited, this, changed);
    connect(m_onBehalf, &QRadioButton::toggled, this, changed);
    connect(m_onBehalf, &QRadioButton::toggled, this, &OrganisationStep::showAgreement);
    showAgreement();
    retranslate();
}

OrganisationStep::Row OrganisationStep::addRow(QFormLayout *form, QWidget *field, TextLabel *hint)
{
    const Row row {.label = new QLabel, .box = new QWidget, .problem = problemLabel(m_theme)};
    row.label->setBuddy(field);
    auto *column = new QVBoxLayout(row.box);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(field);
    column->addWidget(row.problem);
    if (hint)
        column->addWidget(hint);
    form->addRow(row.label, row.box);
    return row;
}

Organisation OrganisationStep::organisation() const
{
    Organisation organisation;
    organisation.name = m_name->text().simplified();
    organisation.names = joinedNames(organisation.name, namesFromLines(m_otherNames->toPlainText()));
    if (m_onBehalf->isChecked())
        organisation.agreement = m_agreement->text().simplified();
    organisation.contact = m_contact->text().trimmed();
    organisation.fields = m_fields->fields();
    return organisation;
}

QStringList OrganisationStep::purposes() const
{
    QStringList purposes;
    if (m_analysis->isChecked())
        purposes.append(u"analysis"_s);
    if (m_service->isChecked())
        purposes.append(u"service"_s);
    if (m_customerContact->isChecked())
        purposes.append(u"contact"_s);
    return purposes;
}

QString OrganisationStep::summary() const
{
    const QString name = m_name->text().simplified();
    return name.isEmpty() ? tr("Who you work for") : name;
}

QString OrganisationStep::lead() const
{
    return tr("Parley looks for the names that you register here, and for nothing else.");
}

bool OrganisationStep::check()
{
    clearProblems();
    const Organisation organisation = this->organisation();
    if (!canBeMatched(organisation.name))
        return complain(m_nameRow, m_name, tr("Give the name of the organisation, in at least two letters."));
    if (m_onBehalf->isChecked() && organisation.agreement.isEmpty())
        return complain(m_agreementRow, m_agreement,
            tr("Give the reference of the processing agreement: without one you may not collect for somebody else."));
    const auto tooShort = std::ranges::find_if_not(organisation.names, canBeMatched);
    if (tooShort != organisation.names.end())
        return complain(m_otherNamesRow, m_otherNames, tr("“%1” is too short to look for.").arg(*tooShort));
    if (!organisation.contact.isEmpty() && !isContact(organisation.contact))
        return complain(m_contactRow, m_contact, tr("Give a web address or an e-mail address, or leave it empty."));
    if (purposes().isEmpty()) {
        m_purposesProblem->setTextOrHide(tr("Choose at least one purpose: without one nothing may be collected."));
        m_analysis->setFocus();
        return false;
    }
    return true;
}

bool OrganisationStep::isTouched() const
{
    return !m_name->text().isEmpty() || !m_agreement->text().isEmpty() || !m_contact->text().isEmpty()
        || !m_otherNames->document()->isEmpty();
}

QWidget *OrganisationStep::firstField() const
{
    return m_name;
}

bool OrganisationStep::complain(const Row &row, QWidget *field, const QString &sentence)
{
    row.problem->setTextOrHide(sentence);
    field->setAccessibleDescription(sentence);
    field->setFocus();
    return false;
}

void OrganisationStep::clearProblems()
{
    for (const Row &row : {m_nameRow, m_agreementRow, m_otherNamesRow, m_contactRow}) {
        row.problem->setTextOrHide({});
        row.label->buddy()->setAccessibleDescription({});
    }
    m_purposesProblem->setTextOrHide({});
}

void OrganisationStep::showAgreement()
{
    m_agreementRow.box->setVisible(m_onBehalf->isChecked());
    m_agreementRow.label->setVisible(m_onBehalf->isChecked());
}

void OrganisationStep::retranslate()
{
    clearProblems();
    m_roleLabel->setText(tr("Parley is for"));
    m_own->setText(tr("our &own organisation"));
    m_own->setAccessibleName(tr("Parley is for our own organisation"));
    m_onBehalf->setText(tr("an organisation that we work on be&half of"));
    m_onBehalf->setAccessibleName(tr("Parley is for an organisation that we work on behalf of"));
    m_nameRow.label->setText(tr("Na&me"));
    m_name->setAccessibleName(tr("Name of the organisation"));
    m_agreementRow.label->setText(tr("A&greement"));
    m_agreement->setAccessibleName(tr("Reference of the processing agreement"));
    m_agreement->setPlaceholderText(tr("Reference of the processing agreement"));
    m_otherNamesRow.label->setText(tr("Other &spellings"));
    m_otherNames->setAccessibleName(tr("Other names and spellings, one a line"));
    m_otherNamesHint->setText(
        tr("One a line: brands, short forms, common slips. Capitals and accents make no difference."));
    m_contactRow.label->setText(tr("&Contact"));
    m_contact->setAccessibleName(tr("Contact, shown to the sites that Parley asks"));
    m_contactHint->setText(tr("May be left empty. Sites that Parley asks see it, and can reach you there."));
    m_fieldsTitle->setText(tr("Data of authors"));
    m_fieldsLead->setText(tr("What you do not choose is never kept, whatever a source sends."));
    m_purposesTitle->setText(tr("Purposes"));
    const auto name = [](QCheckBox *box, const QString &purpose) {
        box->setText(purposeWord(purpose));
        box->setAccessibleName(purposeWord(purpose));
    };
    name(m_analysis, u"analysis"_s);
    name(m_service, u"service"_s);
    name(m_customerContact, u"contact"_s);
}

} // namespace parley
