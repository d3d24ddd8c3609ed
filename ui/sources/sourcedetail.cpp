// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcedetail.h"

#include "core/base/clock.h"
#include "core/base/errortext.h"
#include "ui/parts/factlist.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/noticecard.h"
#include "ui/parts/textlabel.h"
#include "ui/shell/pane.h"
#include "ui/sources/sourcemodel.h"
#include "ui/sources/sourcewords.h"
#include "ui/style/icon.h"
#include "ui/style/labels.h"
#include "ui/style/platformtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace parley {

namespace {
constexpr int headerHeight = 44;
constexpr qsizetype gapsShown = 5;
} // namespace

SourceDetail::SourceDetail(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_content(new QWidget)
    , m_nothing(new TextLabel(theme, Theme::Text::Body, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_icon(new IconLabel(theme, u"sources"_s, Theme::Role::Text2, 18))
    , m_title(new TextLabel(theme, Theme::Text::Heading))
    , m_reference(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text3))
    , m_problem(new NoticeCard(theme, NoticeCard::Kind::Danger, u"error"_s))
    , m_healthTitle(new TextLabel(theme, Theme::Text::Body))
    , m_health(new FactList(theme))
    , m_gapSection(new QWidget)
    , m_gapTitle(new TextLabel(theme, Theme::Text::Body))
    , m_gaps(new TextLabel(theme, Theme::Text::Body, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_reportSection(new QWidget)
    , m_reportTitle(new TextLabel(theme, Theme::Text::Body))
    , m_report(new FactList(theme))
    , m_aboutTitle(new TextLabel(theme, Theme::Text::Body))
    , m_about(new FactList(theme))
    , m_terms(new LinkButton(theme))
    , m_privacy(new LinkButton(theme))
{
    auto *header = new QHBoxLayout;
    header->setContentsMargins(14, 0, 14, 0);
    header->setSpacing(8);
    header->addWidget(m_icon);
    header->addWidget(m_title);
    header->addWidget(m_reference);
    header->addStretch();
    auto *headerBox = new QWidget;
    headerBox->setFixedHeight(theme.scaled(headerHeight));
    headerBox->setLayout(header);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    header->setStretchFactor(m_title, 1);

    const auto section = [](TextLabel *title, QWidget *box, std::initializer_list<QWidget *> widgets) {
        title->setWeight(QFont::DemiBold);
        auto *layout = new QVBoxLayout(box);
        layout->setContentsMargins(16, 12, 16, 12);
        layout->setSpacing(8);
        layout->addWidget(title);
        for (QWidget *widget : widgets)
            layout->addWidget(widget);
    };
    auto *healthSection = new QWidget;
    auto *aboutSection = new QWidget;
    section(m_healthTitle, healthSection, {m_problem, m_health});
    section(m_gapTitle, m_gapSection, {m_gaps});
    section(m_reportTitle, m_reportSection, {m_report});
    section(m_aboutTitle, aboutSection, {m_about, m_terms, m_privacy});

    auto *inner = new QWidget;
    auto *sections = new QVBoxLayout(inner);
    sections->setContentsMargins({});
    sections->setSpacing(0);
    for (QWidget *box : {healthSection, m_gapSection, m_reportSection, aboutSection})
        sections->addWidget(box);
    sections->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(0);
    content->addWidget(headerBox);
    content->addWidget(scroll, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(m_content, 1);
    m_nothing->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_nothing, 1);

    markPane(this, m_terms);
    connect(m_terms, &LinkButton::followed, this, &SourceDetail::linkFollowed);
    connect(m_privacy, &LinkButton::followed, this, &SourceDetail::linkFollowed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void SourceDetail::showSource(const SourceRow &row, const PlatformInfo *platform, const QString &nextFetch)
{
    m_row = row;
    m_platform = platform ? std::optional(*platform) : std::nullopt;
    m_nextFetch = nextFetch;
    refresh();
}

void SourceDetail::showNothing()
{
    m_row.reset();
    refresh();
}

void SourceDetail::setReport(const PollReport &report)
{
    m_reports.insert(report.source, report);
    m_fetching.remove(report.source);
    refresh();
}

void SourceDetail::setFetching(SourceId source, bool fetching)
{
    if (fetching)
        m_fetching.insert(source);
    else
        m_fetching.remove(source);
    refresh();
}

void SourceDetail::refresh()
{
    m_content->setVisible(m_row.has_value());
    m_nothing->setVisible(!m_row);
    m_nothing->setText(tr("Choose a source to see how it does."));
    if (!m_row)
        return;
    const SourceLook look = sourceLook(m_platform ? m_platform->kind : QString());
    m_icon->setIcon(look.icon, look.role);
    const QString title = SourceModel::titleOf(m_row->source);
    m_title->setText(title);
    m_title->setToolTip(plainToolTip(title));
    m_reference->setText(m_row->source.reference());
    fillHealth();
    fillGaps();
    fillReport();
    fillAbout();
}

void SourceDetail::fillHealth()
{
    const SourceHealth &health = m_row->health;
    const QDateTime now = m_clock.now();
    m_healthTitle->setText(tr("Health"));
    m_problem->setVisible(health.problem.has_value());
    if (health.problem)
        m_problem->setError(*health.problem);
    const auto moment = [&](const QDateTime &at) { return at.isValid() ? momentText(at, now) : tr("never"); };
    QList<FactList::Fact> facts {
        {tr("Status"), m_fetching.contains(m_row->source.id) ? tr("Asking the source…") : wordOf(statusOf(*m_row))},
        {tr("Last asked"), moment(health.lastAskedAt)},
        {tr("Last good round"), moment(health.lastGoodAt)},
        {tr("Next round"), m_nextFetch},
        {tr("Messages kept"), QLocale().toString(health.messages)},
    };
    if (health.failuresInARow > 1)
        facts.insert(3, {tr("Failed in a row"), QLocale().toString(health.failuresInARow)});
    m_health->setFacts(facts);
}

void SourceDetail::fillGaps()
{
    m_gapTitle->setText(tr("Gaps"));
    QStringList sentences;
    for (const Gap &gap : m_row->gaps.first(qMin(gapsShown, m_row->gaps.size())))
        sentences.append(gapSentence(gap, m_clock.now()));
    if (m_row->gaps.size() > gapsShown)
        sentences.append(tr("Older ones: %1.").arg(m_row->gaps.size() - gapsShown));
    if (sentences.isEmpty())
        sentences.append(m_row->health.lastGoodAt.isValid() ? tr("None: nothing was missed.") : tr("None yet."));
    m_gaps->setText(sentences.join(u"\n\n"_s));
}

void SourceDetail::fillReport()
{
    const auto found = m_reports.constFind(m_row->source.id);
    m_reportSection->setVisible(found != m_reports.cend());
    if (found == m_reports.cend())
        return;
    const PollReport &report = *found;
    m_reportTitle->setText(tr("Last round"));
    const auto number = [](int value) { return QLocale().toString(value); };
    QList<FactList::Fact> facts {{tr("Found"), number(report.found)}, {tr("Stored"), number(report.stored)}};
    const auto addUnlessZero = [&](Refusal refusal) {
        PollReport copy = report;
        if (const int count = copy.count(refusal))
            facts.append({verdictWord(refusal), number(count)});
    };
    for (const Refusal refusal : {Refusal::Duplicate, Refusal::TooOld, Refusal::NoDate, Refusal::Future,
             Refusal::NoLink, Refusal::Unmatched, Refusal::Suppressed, Refusal::NotIndexable})
        addUnlessZero(refusal);
    if (report.droppedFields > 0)
        facts.append({tr("Values not chosen, left out"), number(report.droppedFields)});
    m_report->setFacts(facts);
}

void SourceDetail::fillAbout()
{
    const Source &source = m_row->source;
    m_aboutTitle->setText(tr("About this source"));
    QList<FactList::Fact> facts;
    if (m_platform)
        facts.append({tr("Platform"), m_platform->name});
    facts.append({tr("Address"), addressText(source.endpoint)});
    if (!source.account.isEmpty())
        facts.append({tr("Account"), source.account});
    facts.append({tr("Own place"),
        source.own ? tr("Yes: everything new is collected.") : tr("No: only what holds a registered name.")});
    const bool capped = m_platform && m_platform->retentionCapDays;
    facts.append({tr("Kept"),
        capped ? tr("at most %1 days: the platform’s rule").arg(*m_platform->retentionCapDays) : tr("18 months")});
    if (source.addedAt.isValid())
        facts.append({tr("Added"), QLocale().toString(source.addedAt.toLocalTime().date(), QLocale::ShortFormat)});
    m_about->setFacts(facts);
    m_terms->setVisible(m_platform && !m_platform->terms.isEmpty());
    m_privacy->setVisible(m_platform && !m_platform->privacy.isEmpty());
    if (m_platform) {
        m_terms->setLink(tr("Terms"), m_platform->terms);
        m_privacy->setLink(tr("Privacy statement"), m_platform->privacy);
    }
}

void SourceDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void SourceDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Role::Window));
    painter.fillRect(QRect(0, 0, 1, height()), m_theme.color(Theme::Role::Border));
    if (m_row)
        painter.fillRect(QRect(0, m_theme.scaled(headerHeight) - 1, width(), 1), m_theme.color(Theme::Role::Border));
}

} // namespace parley
