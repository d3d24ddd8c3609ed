// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/termscard.h"

#include "ui/parts/linkbutton.h"
#include "ui/parts/textlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>

namespace parley {

TermsCard::TermsCard(const Theme &theme, QWidget *parent)
    : Card(theme, Theme::Role::Alt, Theme::Role::Border, parent)
    , m_title(new TextLabel(theme, Theme::Text::Body))
    , m_text(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_terms(new LinkButton(theme))
    , m_privacy(new LinkButton(theme))
    , m_accept(new QCheckBox)
{
    m_title->setWeight(QFont::DemiBold);
    auto *links = new QHBoxLayout;
    links->setSpacing(14);
    links->addWidget(m_terms);
    links->addWidget(m_privacy);
    links->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 10, 13, 10);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(links);
    layout->addWidget(m_accept);

    connect(m_accept, &QCheckBox::toggled, this, &TermsCard::toggled);
    connect(m_terms, &LinkButton::followed, this, &TermsCard::linkFollowed);
    connect(m_privacy, &LinkButton::followed, this, &TermsCard::linkFollowed);
    retranslate();
}

void TermsCard::setPlatform(const PlatformInfo &platform, bool acceptedBefore)
{
    m_platform = platform;
    m_acceptedBefore = acceptedBefore;
    m_accept->setChecked(false);
    m_accept->setVisible(!acceptedBefore);
    retranslate();
}

bool TermsCard::isAccepted() const
{
    return m_acceptedBefore || m_accept->isChecked();
}

void TermsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void TermsCard::retranslate()
{
    m_title->setText(tr("Terms and privacy of %1").arg(m_platform.name));
    m_terms->setVisible(!m_platform.terms.isEmpty());
    m_privacy->setVisible(!m_platform.privacy.isEmpty());
    m_terms->setLink(tr("Terms"), m_platform.terms);
    m_privacy->setLink(tr("Privacy statement"), m_platform.privacy);
    const bool ownTerms = !m_platform.terms.isEmpty() || !m_platform.privacy.isEmpty();
    QString text = ownTerms
        ? tr("Parley keeps to these terms. Read them before the first request.")
        : tr("Each site has its own terms and privacy statement. Look there whether you may read it with a program.");
    if (m_acceptedBefore)
        text += u' ' + tr("You have accepted this before.");
    m_text->setText(text);
    m_accept->setText(tr("I have &read this and accept it"));
    m_accept->setAccessibleName(tr("I have read the terms and accept them"));
}

} // namespace parley
