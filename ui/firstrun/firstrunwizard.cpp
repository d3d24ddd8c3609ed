// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/firstrunwizard.h"

#include "core/base/clock.h"
#include "ui/firstrun/organisationstep.h"
#include "ui/firstrun/sourcestep.h"
#include "ui/firstrun/steplist.h"
#include "ui/firstrun/vaultstep.h"
#include "ui/firstrun/welcomestep.h"
#include "ui/parts/noticecard.h"
#include "ui/parts/questiondialog.h"
#include "ui/parts/textlabel.h"
#include "ui/style/buttonlook.h"
#include "ui/style/icon.h"
#include "ui/style/smallbuttons.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {
constexpr int footerHeight = 60;
constexpr int controlHeight = 32;
constexpr QSize designSize {900, 584}; ///< With a title bar of 32: the 616 of the design.
} // namespace

FirstRunWizard::FirstRunWizard(const FirstRunOffer &offer, const Theme &theme, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_welcome(new WelcomeStep(theme, offer.language, offer.scheme))
    , m_vault(new VaultStep(theme, offer.keychainAvailable, offer.keychainName))
    , m_organisation(new OrganisationStep(theme))
    , m_source(new SourceStep(theme, clock, offer.platforms))
    , m_list(new StepList(theme))
    , m_heading(new TextLabel(theme, Theme::Text::Figure))
    , m_lead(new TextLabel(theme, Theme::Text::Body, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_problem(new NoticeCard(theme, NoticeCard::Kind::Danger, u"error"_s))
    , m_footer(new QWidget)
    , m_progress(new QProgressBar)
    , m_progressText(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2))
    , m_count(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text3))
    , m_demo(new IconLink(theme, u"demo"_s))
    , m_back(new QPushButton)
    , m_next(new QPushButton)
{
    m_back->setAutoDefault(false);
    m_back->setIcon(icon(theme, u"arrow-left"_s));
    setLook(m_next, ButtonLook::Primary);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(theme.scaled(120), 6);
    m_problem->hide();

    auto *page = new QVBoxLayout;
    page->setContentsMargins(0, 22, 0, 0);
    page->setSpacing(5);
    const auto indented = [&](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(30, 0, 30, 0);
        row->addWidget(widget);
        page->addLayout(row);
    };
    indented(m_heading);
    indented(m_lead);
    page->addSpacing(6);
    indented(m_problem);
    for (WizardStep *step : {static_cast<WizardStep *>(m_welcome), static_cast<WizardStep *>(m_vault),
             static_cast<WizardStep *>(m_organisation), static_cast<WizardStep *>(m_source)}) {
        addStep(step);
        page->addWidget(m_pages.last(), 1);
    }

    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(20, 0, 20, 0);
    footer->setSpacing(8);
    footer->addWidget(m_demo);
    footer->addWidget(m_progress);
    footer->addWidget(m_progressText);
    footer->addStretch();
    footer->addWidget(m_count);
    footer->addSpacing(6);
    footer->addWidget(m_back);
    footer->addWidget(m_next);
    m_footer->setFixedHeight(theme.scaled(footerHeight));

    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_list);
    upper->addLayout(page, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(m_footer);
    m_next->setDefault(true); // Only now: the dialog has to know of it.

    connect(m_demo, &QAbstractButton::clicked, this, [this] { askToLeave([this] { emit demoWanted(); }); });
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, &FirstRunWizard::next);
    connect(m_welcome, &WelcomeStep::languageChosen, this, &FirstRunWizard::languageChosen);
    connect(m_welcome, &WelcomeStep::schemeChosen, this, &FirstRunWizard::schemeChosen);
    connect(m_vault, &VaultStep::sheetWanted, this, &FirstRunWizard::sheetWanted);
    connect(m_source, &SourceStep::linkFollowed, this, &FirstRunWizard::linkFollowed);
    connect(m_source, &SourceStep::previewRequested, this,
        [this](const Source &source) { emit previewRequested(source, m_organisation->organisation()); });
    connect(m_source, &SourceStep::answerShown, this, [this] {
        // After the layout has made room for it.
        QTimer::singleShot(0, this, [this] { m_pages.last()->ensureWidgetVisible(m_source->answer()); });
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));

    for (QWidget *control : findChildren<QWidget *>()) {
        if (qobject_cast<QLineEdit *>(control) || qobject_cast<QComboBox *>(control)
            || qobject_cast<QPushButton *>(control))
            control->setMinimumHeight(theme.scaled(controlHeight));
        // The words before a field stand at the height of what is in it.
        if (const auto *label = qobject_cast<QLabel *>(control); label && label->buddy())
            control->setFixedHeight(theme.scaled(controlHeight));
    }
    setMinimumSize(theme.scaled(720), theme.scaled(460));
    resize(theme.scaled(designSize.width()), theme.scaled(designSize.height()));
    goTo(0);
}

void FirstRunWizard::showSheet(const QString &path)
{
    m_vault->showSheet(path);
}

void FirstRunWizard::addStep(WizardStep *step)
{
    auto *page = new QScrollArea;
    page->setFrameShape(QFrame::NoFrame);
    page->setWidgetResizable(true);
    page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(30, 6, 30, 14);
    layout->addWidget(step);
    page->setWidget(content);
    // The dialog paints the ground behind all of it.
    page->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    connect(step, &WizardStep::edited, this, &FirstRunWizard::refresh);
    m_steps.append(step);
    m_pages.append(page);
}

void FirstRunWizard::goTo(qsizetype step)
{
    m_current = step;
    if (m_steps.at(step) == m_source)
        m_source->setInstruction(m_organisation->organisation(), instruction());
    m_problem->hide();
    refresh();
    m_steps.at(step)->firstField()->setFocus();
    m_pages.at(step)->ensureVisible(0, 0);
}

void FirstRunWizard::next()
{
    if (m_creating || !m_steps.at(m_current)->check())
        return;
    if (m_current + 1 < m_steps.size())
        goTo(m_current + 1);
    else
        finish();
}

void FirstRunWizard::finish()
{
    // An earlier step may have become incomplete only by a fault of ours; then it is shown, not passed over.
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (!m_steps.at(i)->check()) {
            goTo(i);
            m_steps.at(i)->check();
            return;
        }
    }
    FirstRunChoices choices;
    choices.language = m_welcome->language();
    choices.scheme = m_welcome->scheme();
    choices.passphrase = m_vault->takePassphrase();
    choices.useKeychain = m_vault->useKeychain();
    choices.lockMinutes = m_vault->lockMinutes();
    choices.organisation = m_organisation->organisation();
    choices.instruction = instruction();
    choices.acceptedPlatforms = m_source->acceptedPlatforms();
    choices.source = m_source->source();
    emit confirmed(choices);
}

Instruction FirstRunWizard::instruction() const
{
    const Organisation organisation = m_organisation->organisation();
    return {.organisation = {},
        .names = organisation.names,
        .fields = organisation.fields,
        .sources = {},
        .purposes = m_organisation->purposes(),
        .from = m_clock.now(),
        .to = {},
        .who = {}};
}

void FirstRunWizard::creating()
{
    m_creating = true;
    m_problem->hide();
    refresh();
}

void FirstRunWizard::failed(const Error &error)
{
    m_creating = false;
    m_problem->setError(error);
    m_problem->show();
    refresh();
    m_next->setFocus();
}

void FirstRunWizard::showPreview(const Source &asked, const Preview &preview)
{
    m_source->showPreview(asked, preview);
}

void FirstRunWizard::reject()
{
    if (!m_creating)
        askToLeave([this] { QDialog::reject(); });
}

bool FirstRunWizard::isTouched() const
{
    return std::ranges::any_of(m_steps, &WizardStep::isTouched);
}

void FirstRunWizard::askToLeave(const std::function<void()> &leave)
{
    if (!isTouched())
        return leave();
    const QuestionDialog::Words words {.title = windowTitle(),
        .question = tr("Stop setting up Parley?"),
        .text = tr("What you typed is not kept. Nothing has been made yet."),
        .safe = tr("&Go on"),
        .other = tr("&Stop")};
    auto *question = new QuestionDialog(m_theme, u"info"_s, words, ButtonLook::Plain, this);
    connect(question, &QDialog::accepted, this, leave);
    question->open();
}

void FirstRunWizard::refresh()
{
    WizardStep *step = m_steps.at(m_current);
    const bool last = m_current + 1 == m_steps.size();
    setWindowTitle(tr("Set up Parley"));
    QList<StepList::Step> names;
    for (const WizardStep *each : std::as_const(m_steps))
        names.append({each->name(), each->summary()});
    m_list->setSteps(names, m_current);
    m_list->setFootnote(tr("The vault stays encrypted on this computer."));
    m_heading->setText(step->heading());
    m_lead->setText(step->lead());
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        m_pages.at(i)->setVisible(i == m_current);
    step->setEnabled(!m_creating);

    m_count->setText(tr("Step %1 of %2").arg(m_current + 1).arg(m_steps.size()));
    m_list->setAccessibleName(m_count->text() + u": "_s + step->name());
    m_back->setText(tr("&Back"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setEnabled(m_current > 0 && !m_creating);
    const bool skips = last && !m_source->source();
    m_next->setText(!last ? tr("&Next") : skips ? tr("&Finish without a source") : tr("&Finish"));
    m_next->setAccessibleName(m_next->text().remove(u'&'));
    m_next->setIcon(last ? QIcon() : icon(m_theme, u"arrow-right"_s, Theme::Role::OnAccent));
    m_next->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    m_next->setEnabled(!m_creating);
    m_demo->setWords(tr("Try it with demo data first"));
    m_demo->setVisible(!m_creating);
    m_progress->setVisible(m_creating);
    m_progress->setAccessibleName(tr("Making the vault"));
    m_progressText->setVisible(m_creating);
    m_progressText->setText(tr("Making the vault…"));
}

void FirstRunWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QDialog::changeEvent(event);
}

void FirstRunWizard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Role::Base));
    painter.fillRect(m_footer->geometry(), m_theme.color(Theme::Role::Window));
    painter.fillRect(QRect(0, m_footer->y(), width(), 1), m_theme.color(Theme::Role::Border));
}

} // namespace parley
