// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/welcomestep.h"

#include "ui/parts/noticecard.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace parley {

WelcomeStep::WelcomeStep(const Theme &theme, const QString &language, Theme::Scheme scheme, QWidget *parent)
    : WizardStep(parent)
    , m_languageLabel(new QLabel)
    , m_language(new QComboBox)
    , m_schemeLabel(new QLabel)
    , m_scheme(new QComboBox)
    , m_whatFollows(new NoticeCard(theme, NoticeCard::Kind::Neutral, u"info"_s))
{
    // Each language under its own name, so that it is found by who reads it.
    m_language->addItem(u"Nederlands"_s, u"nl"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(qMax(0, m_language->findData(language)));
    for (const Theme::Scheme each : {Theme::Scheme::System, Theme::Scheme::Light, Theme::Scheme::Dark})
        m_scheme->addItem(QString(), int(each));
    m_scheme->setCurrentIndex(m_scheme->findData(int(scheme)));
    m_languageLabel->setBuddy(m_language);
    m_languageLabel->setMinimumWidth(theme.scaled(120));
    m_schemeLabel->setBuddy(m_scheme);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(11);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_schemeLabel, m_scheme);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(18);
    layout->addLayout(form);
    layout->addWidget(m_whatFollows);
    layout->addStretch();

    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        emit languageChosen(this->language());
        emit edited();
    });
    connect(m_scheme, &QComboBox::currentIndexChanged, this, [this] {
        emit schemeChosen(this->scheme());
        emit edited();
    });
    retranslate();
}

QString WelcomeStep::language() const
{
    return m_language->currentData().toString();
}

Theme::Scheme WelcomeStep::scheme() const
{
    return Theme::Scheme(m_scheme->currentData().toInt());
}

QString WelcomeStep::summary() const
{
    const QString look = scheme() == Theme::Scheme::System ? tr("system theme")
        : scheme() == Theme::Scheme::Light                 ? tr("light")
                                                           : tr("dark");
    return u"%1, %2"_s.arg(m_language->currentText(), look);
}

QString WelcomeStep::lead() const
{
    return tr("Parley collects what is said in public about an organisation, so that it can answer. First, how do you "
              "want to see it?");
}

QWidget *WelcomeStep::firstField() const
{
    return m_language;
}

void WelcomeStep::retranslate()
{
    m_languageLabel->setText(tr("&Language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->view()->setAccessibleName(tr("Language"));
    m_schemeLabel->setText(tr("&Theme"));
    m_scheme->setAccessibleName(tr("Theme"));
    m_scheme->view()->setAccessibleName(tr("Theme"));
    m_scheme->setItemText(0, tr("As the system"));
    m_scheme->setItemText(1, tr("Light"));
    m_scheme->setItemText(2, tr("Dark"));
    m_whatFollows->setTexts(tr("Three more questions follow."),
        tr("A passphrase for the vault, the organisation that you work for, and a first source. Nothing leaves this "
           "computer before you confirm it."));
    emit edited(); // The summary has changed too.
}

} // namespace parley
