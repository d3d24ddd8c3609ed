// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/sourcestep.h"

#include "ui/firstrun/instructionwords.h"
#include "ui/inbox/links.h"
#include "ui/parts/card.h"
#include "ui/parts/textlabel.h"
#include "ui/sources/sourceform.h"
#include "ui/sources/sourcewords.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace parley {

SourceStep::SourceStep(const Theme &theme, const Clock &clock, const QList<PlatformInfo> &platforms, QWidget *parent)
    : WizardStep(parent)
    , m_instructionTitle(new TextLabel(theme, Theme::Text::Body))
    , m_instructionText(new TextLabel(theme, Theme::Text::Body, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_confirm(new QCheckBox)
    , m_problem(new TextLabel(theme, Theme::Text::Small, Theme::Role::Danger, TextLabel::Lines::Wrapped))
    , m_sourceTitle(new TextLabel(theme, Theme::Text::Heading))
    , m_sourceLead(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_form(new SourceForm(theme, clock))
{
    m_instructionTitle->setWeight(QFont::DemiBold);
    m_problem->hide();
    QList<PlatformInfo> withoutAccount; // Connecting one takes a visit to its server: that can wait for the page Sources.
    std::ranges::copy_if(platforms, std::back_inserter(withoutAccount), [](const PlatformInfo &info) { return !info.needsToken; });
    m_form->setPlatforms(withoutAccount, {});

    auto *card = new Card(theme);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(13, 10, 13, 10);
    cardLayout->setSpacing(4);
    cardLayout->addWidget(m_instructionTitle);
    cardLayout->addWidget(m_instructionText);
    cardLayout->addWidget(m_confirm);
    cardLayout->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(card);
    layout->addSpacing(8);
    layout->addWidget(m_sourceTitle);
    layout->addWidget(m_sourceLead);
    layout->addWidget(m_form, 1);

    connect(m_confirm, &QCheckBox::toggled, this, [this] {
        m_problem->setTextOrHide({});
        letAsk();
        emit edited();
    });
    connect(m_form, &SourceForm::edited, this, &WizardStep::edited);
    connect(m_form, &SourceForm::previewRequested, this, &SourceStep::previewRequested);
    connect(m_form, &SourceForm::answerShown, this, &SourceStep::answerShown);
    connect(m_form, &SourceForm::linkFollowed, this, &SourceStep::linkFollowed);
    retranslate();
}

void SourceStep::setInstruction(const Organisation &organisation, const Instruction &instruction)
{
    Instruction sameMoment = instruction;
    sameMoment.from = m_instruction.from;
    if (organisation != m_organisation || sameMoment != m_instruction)
        m_confirm->setChecked(false);
    m_organisation = organisation;
    m_instruction = instruction;
    retranslate();
}

std::optional<Source> SourceStep::source() const
{
    return m_form->isEmpty() ? std::nullopt : std::optional(m_form->source());
}

QStringList SourceStep::acceptedPlatforms() const
{
    return m_form->acceptedPlatforms();
}

QString SourceStep::summary() const
{
    return m_form->isEmpty() ? tr("Instruction and feed") : hostShown(m_form->source().endpoint);
}

QString SourceStep::lead() const
{
    return tr("Collecting starts only when you have given the instruction for it.");
}

bool SourceStep::check()
{
    if (!m_confirm->isChecked()) {
        m_problem->setTextOrHide(tr("Confirm the instruction first: without it nothing may be collected."));
        m_confirm->setFocus();
        return false;
    }
    return m_form->isEmpty() || m_form->check();
}

bool SourceStep::isTouched() const
{
    return !m_form->isEmpty();
}

QWidget *SourceStep::firstField() const
{
    return m_confirm;
}

QWidget *SourceStep::answer() const
{
    return m_form->answer();
}

void SourceStep::showPreview(const Source &asked, const Preview &preview)
{
    m_form->showPreview(asked, preview);
}

void SourceStep::letAsk()
{
    m_form->setMayAsk(
        m_confirm->isChecked(), tr("Confirm the instruction above first: no request leaves before that."));
}

void SourceStep::retranslate()
{
    m_instructionTitle->setText(tr("The instruction that you give Parley"));
    m_instructionText->setText(instructionInWords(m_organisation, m_instruction));
    m_confirm->setText(tr("I &give this instruction"));
    m_confirm->setAccessibleName(tr("I give this instruction"));
    m_confirm->setAccessibleDescription(m_instructionText->text());
    m_sourceTitle->setText(tr("First source"));
    m_sourceLead->setText(tr("A feed or a website. Leave the address empty to do this later; accounts, such as one on Mastodon, are "
                             "connected on the page Sources."));
    letAsk();
}

} // namespace parley
