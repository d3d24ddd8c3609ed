// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcespage.h"

#include "core/base/clock.h"
#include "core/base/errortext.h"
#include "ui/inbox/emptystate.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/parts/card.h"
#include "ui/parts/flatheader.h"
#include "ui/parts/noticecard.h"
#include "ui/parts/questiondialog.h"
#include "ui/parts/textlabel.h"
#include "ui/shell/pane.h"
#include "ui/sources/addsourcedialog.h"
#include "ui/sources/sourcedelegate.h"
#include "ui/sources/sourcedetail.h"
#include "ui/sources/sourcemodel.h"
#include "ui/sources/sourcewords.h"
#include "ui/style/buttonlook.h"
#include "ui/style/icon.h"
#include "ui/style/labels.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {
constexpr int headerHeight = 44;
constexpr int detailWidth = 368;
constexpr int narrowDetailWidth = 290;
constexpr int narrowPage = 1150;
} // namespace

SourcesPage::SourcesPage(Inbox &inbox, SourceWatch &watch, const QList<PlatformInfo> &platforms, const Theme &theme,
    const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_inbox(inbox)
    , m_watch(watch)
    , m_platforms(platforms)
    , m_theme(theme)
    , m_clock(clock)
    , m_model(new SourceModel(clock, platforms, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_heading(new TextLabel(theme, Theme::Text::Heading))
    , m_count(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text3))
    , m_fetchButton(new QPushButton)
    , m_addButton(new QPushButton)
    , m_outcome(new NoticeCard(theme, NoticeCard::Kind::Danger, u"error"_s))
    , m_attention(new NoticeCard(theme, NoticeCard::Kind::Danger, u"error"_s))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_hint(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_empty(new EmptyState(theme))
    , m_detail(new SourceDetail(theme, clock))
    , m_centre(new QWidget)
    , m_splitter(new QSplitter(Qt::Horizontal))
{
    makeActions();
    m_outcome->hide();
    m_stack->addWidget(makeTable());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new QWidget); // While nothing is known yet: no spinner, it is there at once.
    auto *centreLayout = new QVBoxLayout(m_centre);
    centreLayout->setContentsMargins({});
    centreLayout->setSpacing(0);
    centreLayout->addWidget(makeHeader());
    centreLayout->addWidget(m_stack, 1);
    m_detail->setMinimumWidth(theme.scaled(280));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_centre);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({900, theme.scaled(detailWidth)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);

    connect(&watch, &SourceWatch::changed, this, &SourcesPage::takeRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SourcesPage::refresh);
    connect(m_empty, &EmptyState::actionTriggered, m_addAction, &QAction::trigger);
    connect(m_detail, &SourceDetail::linkFollowed, this, &SourcesPage::linkFollowed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_model->refresh();
        refresh();
    });
    m_minute.start();
    takeRows();
}

void SourcesPage::makeActions()
{
    const auto make = [this](QAction *&action, const QString &iconName) {
        action = new QAction(icon(m_theme, iconName), QString(), this);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    };
    make(m_addAction, u"add"_s);
    make(m_fetchAction, u"refresh"_s);
    make(m_pauseAction, u"pause"_s);
    make(m_resumeAction, u"play"_s);
    make(m_removeAction, u"remove"_s);
    connect(m_addAction, &QAction::triggered, this, &SourcesPage::addSource);
    connect(m_fetchAction, &QAction::triggered, this, [this] { emit fetchRequested(selected()); });
    connect(m_pauseAction, &QAction::triggered, this, [this] { setSelectedState(Source::State::Paused); });
    connect(m_resumeAction, &QAction::triggered, this, [this] { setSelectedState(Source::State::Active); });
    connect(m_removeAction, &QAction::triggered, this, &SourcesPage::askToRemove);
}

QWidget *SourcesPage::makeHeader()
{
    auto *header = new QWidget;
    header->setFixedHeight(m_theme.scaled(headerHeight));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(14, 0, 10, 0);
    layout->setSpacing(8);
    m_fetchButton->setIcon(m_fetchAction->icon());
    m_addButton->setIcon(icon(m_theme, u"add"_s, Theme::Role::OnAccent));
    setLook(m_addButton, ButtonLook::Primary);
    for (QPushButton *button : {m_fetchButton, m_addButton})
        button->setAutoDefault(false);
    layout->addWidget(m_heading);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(m_fetchButton);
    layout->addWidget(m_addButton);
    connect(m_fetchButton, &QPushButton::clicked, m_fetchAction, &QAction::trigger);
    connect(m_addButton, &QPushButton::clicked, m_addAction, &QAction::trigger);
    return header;
}

QWidget *SourcesPage::makeTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(SourceModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortLocaleAware(true);
    auto *columns = new FlatHeader(m_theme, FlatHeader::wideMargin);
    columns->setSectionsClickable(true);
    m_table->setHorizontalHeader(columns);
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new SourceDelegate(m_theme, m_table));
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions(actions());
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SourceModel::Name, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.scaled(52));
    columns->setSectionResizeMode(QHeaderView::ResizeToContents);
    columns->setSectionResizeMode(SourceModel::Name, QHeaderView::Stretch);
    columns->setSectionResizeMode(SourceModel::Status, QHeaderView::Stretch);
    connect(m_table, &QTableView::doubleClicked, m_fetchAction, &QAction::trigger);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_outcome);
    layout->addWidget(m_attention);
    auto *card = new Card(m_theme);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(1, 4, 1, 4);
    cardLayout->addWidget(m_table);
    m_table->setFrameShape(QFrame::NoFrame);
    layout->addWidget(card, 1);
    layout->addWidget(m_hint);
    return page;
}

void SourcesPage::setOrganisationName(const QString &name)
{
    m_organisation = name;
    refresh();
}

void SourcesPage::setAcceptedPlatforms(const QStringList &platforms)
{
    m_accepted = platforms;
}

SourceId SourcesPage::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? SourceId() : SourceId {rows.first().data(SourceModel::IdRole).toLongLong()};
}

void SourcesPage::select(SourceId source)
{
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        if (index.data(SourceModel::IdRole).toLongLong() == source.value)
            m_table->setCurrentIndex(index);
    }
}

void SourcesPage::showFetching(SourceId source)
{
    m_detail->setFetching(source, true);
}

void SourcesPage::showReport(const PollReport &report)
{
    m_detail->setReport(report);
}

void SourcesPage::showPreview(const Source &asked, const Preview &preview)
{
    if (m_dialog)
        m_dialog->showPreview(asked, preview);
}

void SourcesPage::addSource()
{
    if (m_dialog) {
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new AddSourceDialog(m_theme, m_clock, m_platforms, m_accepted, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &AddSourceDialog::previewRequested, this, &SourcesPage::previewRequested);
    connect(m_dialog, &AddSourceDialog::linkFollowed, this, &SourcesPage::linkFollowed);
    connect(m_dialog, &AddSourceDialog::addRequested, this, &SourcesPage::add);
    m_dialog->open();
}

void SourcesPage::add(const Source &source, const QStringList &accepted, const SharedSecret &token)
{
    for (const QString &platform : accepted) {
        if (!m_accepted.contains(platform)) {
            m_accepted.append(platform);
            emit termsAccepted(platform);
        }
    }
    m_dialog->adding();
    m_inbox.addSource(source, token).then(this, [this](const Result<Source> &added) {
        if (!m_dialog)
            return;
        if (added)
            m_dialog->accept();
        else
            m_dialog->failed(added.error());
    });
}

void SourcesPage::setSelectedState(Source::State state)
{
    m_inbox.setSourceState(selected(), state).then(this, [this](const Status &status) { showOutcome(status); });
}

void SourcesPage::askToRemove()
{
    const SourceRow *row = m_model->row(selected());
    if (!row)
        return;
    const QuestionDialog::Words words {.title = tr("Remove a source"),
        .question = tr("Remove %1?").arg(SourceModel::titleOf(row->source)),
        .text = tr("Parley no longer fetches here, and forgets how far it came. What stays: the %n messages that it "
                   "found, until their end date.",
                    nullptr, int(row->health.messages))
            + u' ' + tr("Nothing changes at the source itself."),
        .safe = tr("&Cancel"),
        .other = tr("&Remove")};
    auto *question = new QuestionDialog(m_theme, u"remove"_s, words, ButtonLook::Danger, this);
    connect(question, &QDialog::accepted, this, [this, id = row->source.id] {
        m_inbox.removeSource(id).then(this, [this](const Status &status) { showOutcome(status); });
    });
    question->open();
}

void SourcesPage::showOutcome(const Status &status)
{
    m_outcome->setVisible(!status);
    if (!status)
        m_outcome->setError(status.error());
}

void SourcesPage::takeRows()
{
    const SourceId before = selected();
    m_model->setRows(m_watch.rows());
    if (!before && m_sorted->rowCount() > 0)
        m_table->selectRow(0);
    refresh();
}

void SourcesPage::refresh()
{
    const QList<SourceRow> &rows = m_model->rows();
    m_stack->setCurrentIndex(!rows.isEmpty() ? 0 : m_watch.isKnown() ? 1 : 2);
    markPane(m_centre, rows.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    const SourceRow *row = m_model->row(selected());
    if (row)
        m_detail->showSource(*row, m_model->platformOf(row->source), m_model->nextFetchOf(*row));
    else
        m_detail->showNothing();
    m_detail->setVisible(!rows.isEmpty());

    const bool active = row && row->source.state == Source::State::Active;
    m_fetchAction->setEnabled(active);
    m_pauseAction->setEnabled(active);
    m_resumeAction->setEnabled(row && !active);
    m_removeAction->setEnabled(row != nullptr);
    m_addAction->setText(tr("&Add a source…"));
    m_fetchAction->setText(tr("&Fetch now"));
    m_pauseAction->setText(tr("&Pause"));
    m_resumeAction->setText(tr("&Resume"));
    m_removeAction->setText(tr("Re&move…"));
    m_heading->setText(tr("Sources"));
    m_count->setText(m_organisation.isEmpty() ? tr("%n sources", nullptr, int(rows.size()))
                                              : tr("%n sources for %1", nullptr, int(rows.size())).arg(m_organisation));
    m_fetchButton->setText(m_fetchAction->text());
    m_fetchButton->setAccessibleName(tr("Fetch the chosen source now"));
    m_fetchButton->setEnabled(active);
    m_fetchButton->setVisible(!rows.isEmpty());
    m_addButton->setText(m_addAction->text());
    m_addButton->setAccessibleName(tr("Add a source"));
    m_addButton->setVisible(!rows.isEmpty());
    m_table->setAccessibleName(tr("Sources"));
    m_hint->setText(
        tr("Each source has its own terms and privacy statement. The links are with the details of the source."));
    if (m_stack->currentWidget() == m_empty)
        m_empty->show(u"sources"_s, tr("No source yet"),
            tr("Parley collects from feeds and websites that you add. It takes what is at most 3 days old and holds a "
               "registered name."),
            m_addAction->text());
    refreshAttention();
}

/// The first source that fails, in one sentence above the table.
void SourcesPage::refreshAttention()
{
    const QList<SourceRow> &rows = m_model->rows();
    const auto failing = std::ranges::find_if(rows, [](const SourceRow &row) {
        const SourceStatus status = statusOf(row);
        return status == SourceStatus::Failed || status == SourceStatus::SwitchedOff;
    });
    m_attention->setVisible(failing != rows.end());
    if (failing == rows.end())
        return;
    const QString what = failing->health.problem ? sentence(failing->health.problem->kind) : wordOf(statusOf(*failing));
    const QDateTime good = failing->health.lastGoodAt;
    const QString kept
        = good.isValid() ? tr("Everything up to %1 is kept.").arg(momentText(good, m_clock.now())) : QString();
    const QString next = failing->health.problem ? advice(failing->health.problem->kind) : QString();
    m_attention->setTexts(
        u"%1: %2"_s.arg(SourceModel::titleOf(failing->source), what), QString(kept + u' ' + next).trimmed());
}

void SourcesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->refresh();
        refresh();
    }
    QWidget::changeEvent(event);
}

void SourcesPage::resizeEvent(QResizeEvent *event)
{
    const bool narrow = width() < m_theme.scaled(narrowPage);
    if (narrow != m_narrow) {
        m_narrow = narrow;
        m_table->setColumnHidden(SourceModel::Kind, narrow);
        const int detail = m_theme.scaled(narrow ? narrowDetailWidth : detailWidth);
        m_splitter->setSizes({width() - detail, detail});
    }
    QWidget::resizeEvent(event);
}

void SourcesPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Role::Window));
    painter.fillRect(QRect(0, 0, width(), m_theme.scaled(headerHeight)), m_theme.color(Theme::Role::Base));
    painter.fillRect(QRect(0, m_theme.scaled(headerHeight) - 1, width(), 1), m_theme.color(Theme::Role::Border));
}

} // namespace parley
