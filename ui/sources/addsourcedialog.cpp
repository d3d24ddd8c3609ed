// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/addsourcedialog.h"

#include "ui/parts/noticecard.h"
#include "ui/parts/textlabel.h"
#include "ui/sources/sourceform.h"
#include "ui/style/buttonlook.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace parley {

AddSourceDialog::AddSourceDialog(const Theme &theme, const Clock &clock, const QList<PlatformInfo> &platforms,
    const QStringList &accepted, QWidget *parent)
    : QDialog(parent)
    , m_heading(new TextLabel(theme, Theme::Text::Title))
    , m_problem(new NoticeCard(theme, NoticeCard::Kind::Danger, u"error"_s))
    , m_form(new SourceForm(theme, clock))
    , m_cancel(new QPushButton)
    , m_add(new QPushButton)
{
    m_problem->hide();
    m_form->setPlatforms(platforms, accepted);
    m_cancel->setAutoDefault(false);
    setLook(m_add, ButtonLook::Primary);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(m_heading);
    layout->addWidget(m_problem);
    layout->addWidget(m_form, 1);
    layout->addLayout(buttons);
    m_add->setDefault(true); // Only now: the dialog has to know of it.

    connect(m_form, &SourceForm::previewRequested, this, &AddSourceDialog::previewRequested);
    connect(m_form, &SourceForm::linkFollowed, this, &AddSourceDialog::linkFollowed);
    connect(m_form, &SourceForm::edited, m_problem, &QWidget::hide);
    connect(m_cancel, &QPushButton::clicked, this, &AddSourceDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &AddSourceDialog::submit);
    retranslate();
    resize(theme.scaled(600), theme.scaled(360));
    m_form->setFocus();
}

void AddSourceDialog::adding()
{
    m_adding = true;
    m_problem->hide();
    retranslate();
}

void AddSourceDialog::failed(const Error &error)
{
    m_adding = false;
    m_problem->setError(error);
    m_problem->show();
    retranslate();
}

void AddSourceDialog::showPreview(const Source &asked, const Preview &preview)
{
    m_form->showPreview(asked, preview);
    resize(width(), qMax(height(), sizeHint().height()));
}

void AddSourceDialog::reject()
{
    if (!m_adding)
        QDialog::reject();
}

void AddSourceDialog::submit()
{
    if (!m_adding && m_form->check())
        emit addRequested(m_form->source(), m_form->acceptedPlatforms(), m_form->token());
}

void AddSourceDialog::retranslate()
{
    setWindowTitle(tr("Add a source"));
    m_heading->setText(tr("Which place should Parley read?"));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_add->setText(m_adding ? tr("Adding…") : tr("Add &source"));
    m_add->setAccessibleName(tr("Add source"));
    m_form->setEnabled(!m_adding);
    m_cancel->setEnabled(!m_adding);
    m_add->setEnabled(!m_adding);
}

void AddSourceDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace parley
