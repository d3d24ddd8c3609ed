// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/healthbar.h"

#include "core/base/errortext.h"
#include "core/domain/inboxchange.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/parts/taborder.h"
#include "ui/shell/healthshape.h"
#include "ui/style/labels.h"
#include "ui/style/moments.h"
#include "ui/style/platformtext.h"
#include "ui/style/smallbuttons.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

using Role = Theme::Role;

Health healthOf(const SourceRow &row)
{
    if (row.source.state == Source::State::SwitchedOff)
        return Health::Failed;
    if (row.source.state == Source::State::Paused)
        return Health::Limited;
    if (!row.health.problem)
        return Health::Fine;
    const ErrorKind kind = row.health.problem->kind;
    const bool passing = kind == ErrorKind::RateLimited || kind == ErrorKind::CutOff;
    return passing || row.health.failuresInARow < 3 ? Health::Limited : Health::Failed;
}

HealthBar::HealthBar(const Theme &theme, const Clock &clock, QWidget *parent)
    : Surface(theme, Role::Rail, Qt::TopEdge, parent)
    , m_styling(theme)
    , m_clock(clock)
    , m_pollingText(new PlainLabel(theme, Theme::Text::Caption, Role::Text2))
    , m_shapes(new QWidget)
    , m_shapesRow(new QHBoxLayout(m_shapes))
    , m_shapesLine(separator())
    , m_problemLine(separator())
    , m_problem(new IconLink(theme, u"error"_s, nullptr, Theme::Text::Caption))
    , m_lastSync(new PlainLabel(theme, Theme::Text::Caption, Role::Text2))
    , m_vault(new PlainLabel(theme, Theme::Text::Caption, Role::Text2))
{
    keepHeight(26);
    m_problem->setRole(Role::Danger);
    m_problem->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_shapesRow->setContentsMargins(0, 0, 0, 0);
    m_shapesRow->setSpacing(6);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(6);
    row->addWidget(new IconLabel(theme, u"refresh"_s, Role::Text2, 13));
    row->addWidget(m_pollingText);
    row->addWidget(m_shapesLine);
    row->addWidget(m_shapes);
    row->addWidget(m_problemLine);
    row->addWidget(m_problem);
    row->addStretch(1);
    row->addWidget(m_lastSync);
    row->addWidget(separator());
    row->addWidget(new IconLabel(theme, u"vault"_s, Role::Text2, 13));
    row->addWidget(m_vault);
    connect(m_problem, &QAbstractButton::clicked, this, [this] { emit problemChosen(m_problemSource); });
    connect(&m_second, &QTimer::timeout, this, &HealthBar::showPolling);
    m_second.start(1s);
    show();
}

QWidget *HealthBar::separator()
{
    auto *line = new Surface(m_styling, Role::Border);
    line->setFixedSize(1, 14);
    return line;
}

void HealthBar::setSources(const SourceWatch *sources)
{
    if (m_sources)
        disconnect(m_sources, nullptr, this, nullptr);
    m_sources = sources;
    if (sources)
        connect(sources, &SourceWatch::changed, this, &HealthBar::show);
    show();
}

void HealthBar::setPolling(const QSet<SourceId> &sources)
{
    m_polling = sources;
    showPolling();
}

void HealthBar::show()
{
    m_vault->setText(tr("Vault open"));
    showPolling();
    showShapes();
    showProblem();
    QDateTime last;
    for (const SourceRow &row : m_sources ? m_sources->rows() : QList<SourceRow>())
        last = std::max(last, row.health.lastGoodAt);
    m_lastSync->setText(last.isValid() ? tr("Last updated %1").arg(shownTimeWithSeconds(last)) : tr("Nothing fetched yet"));
}

void HealthBar::showPolling()
{
    const QList<SourceRow> rows = m_sources ? m_sources->rows() : QList<SourceRow>();
    for (const SourceRow &row : rows) {
        if (m_polling.contains(row.source.id)) {
            const QString title = SourceWatch::titleOf(row.source);
            m_pollingText->setText(filled(tr("Fetching: %1 (%2 of %3)"),
                {title, QString::number(m_polling.size()), QString::number(rows.size())}));
            return;
        }
    }
    QDateTime next;
    for (const SourceRow &row : rows) {
        const QDateTime at = row.health.nextPollAt;
        if (row.source.state == Source::State::Active && at.isValid() && (!next.isValid() || at < next))
            next = at;
    }
    if (rows.isEmpty())
        m_pollingText->setText(tr("No sources"));
    else if (!next.isValid())
        m_pollingText->setText(tr("Waiting for the first round"));
    else
        m_pollingText->setText(tr("Next round in %1").arg(shownSpan(std::max<qint64>(0, m_clock.now().secsTo(next)))));
}

void HealthBar::showShapes()
{
    while (QLayoutItem *item = m_shapesRow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const SourceRow &row : m_sources ? m_sources->rows() : QList<SourceRow>()) {
        const SourceLook look = m_sources->lookOf(row.source.platform);
        const Health health = healthOf(row);
        auto *shape = new HealthShape(look.icon, look.role, health, m_styling);
        const QString said = row.source.state == Source::State::Paused ? tr("paused")
            : row.health.problem                                       ? sentence(row.health.problem->kind)
            : health == Health::Failed                                 ? tr("switched off")
                                                                       : tr("works");
        shape->setAccessibleName(u"%1: %2"_s.arg(SourceWatch::titleOf(row.source), said));
        shape->setToolTip(plainToolTip(shape->accessibleName()));
        connect(shape, &QAbstractButton::clicked, this, [this, id = row.source.id] { emit problemChosen(id); });
        m_shapesRow->addWidget(shape);
    }
    walkInOrder({m_shapes, m_problem});
}

void HealthBar::showProblem()
{
    const QList<SourceRow> rows = m_sources ? m_sources->rows() : QList<SourceRow>();
    const auto worst = std::ranges::max_element(rows, {}, [](const SourceRow &row) {
        return std::pair(row.health.problem.has_value(), int(healthOf(row)));
    });
    const bool any = worst != rows.end() && worst->health.problem;
    m_problem->setVisible(any);
    m_problemLine->setVisible(any);
    m_shapesLine->setVisible(!rows.isEmpty());
    if (!any)
        return;
    m_problemSource = worst->source.id;
    m_problem->setRole(healthOf(*worst) == Health::Failed ? Role::Danger : Role::Warning);
    m_problem->setWords(u"%1: %2"_s.arg(SourceWatch::titleOf(worst->source), sentence(worst->health.problem->kind)));
    m_problem->setToolTip(plainToolTip(advice(worst->health.problem->kind)));
}

void HealthBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    Surface::changeEvent(event);
}

} // namespace parley
