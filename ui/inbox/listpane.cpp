// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/listpane.h"

#include "ui/inbox/conversationlistview.h"
#include "ui/inbox/emptystate.h"
#include "ui/inbox/itemroles.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/pane.h"
#include "ui/style/buttonlook.h"
#include "ui/style/icon.h"
#include "ui/style/labels.h"
#include "ui/style/moments.h"
#include "ui/style/smallbuttons.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

using Role = Theme::Role;

ListPane::ListPane(ConversationListModel &conversations, SearchModel &hits, const SourceWatch &sources,
    const Theme &theme, QWidget *parent)
    : Surface(theme, Role::Base, {}, parent)
    , m_model(conversations)
    , m_hits(hits)
    , m_sources(sources)
    , m_styling(theme)
    , m_bar(new MessageBar(theme))
    , m_stack(new QStackedWidget)
    , m_list(new ConversationListView(theme))
    , m_hitList(new ConversationListView(theme))
    , m_empty(new EmptyState(theme))
{
    m_list->setObjectName(u"conversationList"_s);
    m_hitList->setObjectName(u"hitList"_s);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_hitList);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeSearchRow());
    column->addWidget(makeChosenBar());
    column->addWidget(m_bar);
    m_newStrip = new Surface(theme, Role::PublicBackground, Qt::BottomEdge);
    auto *strip = new QHBoxLayout(m_newStrip);
    strip->setContentsMargins(14, 2, 14, 3);
    m_new = new IconLink(theme, u"new-rows"_s);
    strip->addStretch();
    strip->addWidget(m_new);
    strip->addStretch();
    column->addWidget(m_newStrip);
    column->addWidget(m_stack, 1);
    m_newStrip->hide();
    setMinimumWidth(280);
    joinModels();
    translate();
    choosePage();
}

QWidget *ListPane::makeHead()
{
    auto *head = new Surface(m_styling, Role::Base, Qt::BottomEdge);
    head->keepHeight(44);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 0, 10, 0);
    row->setSpacing(8);
    m_views = new QToolButton;
    m_views->setIcon(icon(m_styling, u"pane-left"_s));
    m_views->setAutoRaise(true);
    m_title = new ElidedLabel(m_styling, Theme::Text::Heading);
    m_count = new PlainLabel(m_styling, Theme::Text::Small, Role::Text3);
    row->addWidget(m_views);
    row->addWidget(m_title);
    row->addWidget(m_count, 1);
    return head;
}

QWidget *ListPane::makeSearchRow()
{
    auto *bar = new Surface(m_styling, Role::Base, Qt::BottomEdge);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 12, 8);
    m_search = new QLineEdit;
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->addAction(icon(m_styling, u"search"_s, Role::Text3), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    row->addWidget(m_search);
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(250ms);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchPause.start(); });
    connect(&m_searchPause, &QTimer::timeout, this, [this] {
        m_hits.search(m_search->text().simplified());
        choosePage();
    });
    return bar;
}

QWidget *ListPane::makeChosenBar()
{
    m_chosenBar = new Surface(m_styling, Role::PublicBackground, Qt::BottomEdge);
    auto *row = new QHBoxLayout(m_chosenBar);
    row->setContentsMargins(14, 4, 10, 5);
    m_chosenText = new PlainLabel(m_styling, Theme::Text::Body);
    m_chosenText->setWeight(QFont::Medium);
    m_closeChosen = new QPushButton;
    m_unreadChosen = new QPushButton;
    m_clearChosen = new QToolButton;
    m_clearChosen->setIcon(icon(m_styling, u"close"_s));
    m_clearChosen->setAutoRaise(true);
    row->addWidget(m_chosenText, 1);
    row->addWidget(m_closeChosen);
    row->addWidget(m_unreadChosen);
    row->addWidget(m_clearChosen);
    m_chosenBar->hide();
    connect(m_closeChosen, &QPushButton::clicked, this, &ListPane::closeChosen);
    connect(m_unreadChosen, &QPushButton::clicked, this, &ListPane::unreadChosen);
    connect(m_clearChosen, &QToolButton::clicked, this, [this] {
        m_list->selectionModel()->select(m_list->currentIndex(), QItemSelectionModel::ClearAndSelect);
    });
    return m_chosenBar;
}

void ListPane::joinModels()
{
    m_list->setModel(&m_model);
    m_hitList->setModel(&m_hits);
    m_hitList->setSelectionMode(QAbstractItemView::SingleSelection);
    markPane(this, m_list);
    connect(m_list, &ConversationListView::visibleRowsChanged, &m_model, &ConversationListModel::need);
    connect(m_list, &ConversationListView::chosenChanged, this, &ListPane::showChosen);
    connect(&m_model, &ConversationListModel::waitingChanged, this, &ListPane::showNewStrip);
    connect(m_new, &QAbstractButton::clicked, &m_model, &ConversationListModel::showNew);
    for (ConversationListView *view : {m_list, m_hitList}) {
        connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ListPane::openCurrent);
        connect(view, &QListView::activated, this, &ListPane::entered);
        connect(view->model(), &QAbstractItemModel::modelReset, this, &ListPane::choosePage);
        connect(view->model(), &QAbstractItemModel::rowsInserted, this, &ListPane::choosePage);
        connect(view->model(), &QAbstractItemModel::rowsRemoved, this, &ListPane::choosePage);
    }
    connect(&m_model, &ConversationListModel::loaded, this, [this] {
        choosePage();
        if (!m_list->currentIndex().isValid() && m_model.rowCount() > 0)
            m_list->setCurrentIndex(m_model.index(0));
    });
    // A placeholder that was current has become a conversation.
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int row = m_list->currentIndex().row();
        if (row >= first.row() && row <= last.row() && active() == m_list)
            openCurrent(m_list->currentIndex());
    });
    connect(&m_model, &ConversationListModel::failed, m_bar, qOverload<const Error &>(&MessageBar::show));
    connect(&m_hits, &SearchModel::failed, m_bar, qOverload<const Error &>(&MessageBar::show));
    connect(&m_hits, &SearchModel::answered, this, &ListPane::choosePage);
    connect(&m_sources, &SourceWatch::changed, this, &ListPane::choosePage);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_emptyAction == EmptyAction::EndSearch)
            endSearch();
        else
            emit addSourceWanted();
    });
}

void ListPane::setTitle(const QString &name, const QString &count)
{
    m_title->setText(name);
    m_title->updateGeometry();
    m_count->setText(count);
}

ConversationListView *ListPane::active() const
{
    return isSearching() ? m_hitList : m_list;
}

QWidget *ListPane::letterScope() const
{
    return m_stack;
}

bool ListPane::isSearching() const
{
    return !m_hits.text().isEmpty();
}

void ListPane::startSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ListPane::search(const QString &text)
{
    startSearch();
    m_search->setText(text);
}

void ListPane::endSearch()
{
    m_search->clear();
    m_searchPause.stop();
    m_hits.search({});
    choosePage();
    active()->setFocus();
}

QList<ConversationId> ListPane::chosen() const
{
    QList<ConversationId> ids;
    const ConversationListView *view = active();
    for (const int row : view->chosenRows()) {
        const ConversationId id {view->model()->index(row, 0).data(ConversationRole).toLongLong()};
        if (id && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

void ListPane::openCurrent(const QModelIndex &index)
{
    const ConversationId conversation {index.data(ConversationRole).toLongLong()};
    emit opened(conversation, MessageId {index.data(MessageRole).toLongLong()});
}

void ListPane::showNewStrip(int waiting)
{
    m_new->setWords(tr("%n new, show", nullptr, waiting));
    m_newStrip->setVisible(waiting > 0 && !isSearching());
}

void ListPane::showChosen()
{
    const int count = int(m_list->chosenRows().size());
    m_chosenText->setText(tr("%n chosen", nullptr, count));
    m_chosenBar->setVisible(count > 1 && !isSearching());
}

void ListPane::choosePage()
{
    const bool searching = isSearching();
    showNewStrip(m_model.waiting());
    showChosen();
    QWidget *wanted = searching ? m_hitList : m_list;
    if (searching && m_hits.rowCount() == 0 && !m_hits.isSearching()) {
        showEmptySearch();
        wanted = m_empty;
    } else if (!searching && m_model.rowCount() == 0 && m_model.isLoaded()) {
        showEmptyView();
        wanted = m_empty;
    }
    markPane(this, wanted);
    setFocusProxy(wanted); // What is hidden can't be given the focus.
    if (m_stack->currentWidget() == wanted)
        return;
    const bool hadFocus = m_stack->isAncestorOf(focusWidget()) && m_stack->currentWidget()->hasFocus();
    m_stack->setCurrentWidget(wanted);
    if (hadFocus)
        wanted->setFocus();
}

void ListPane::showEmptyView()
{
    m_emptyAction = EmptyAction::None;
    if (m_sources.isKnown() && m_sources.rows().isEmpty()) {
        m_emptyAction = EmptyAction::AddSource;
        m_empty->show(u"sources"_s, tr("No sources yet"),
            tr("Parley collects from the places that you name: a feed, a site, later an account."), tr("Add a source"));
        return;
    }
    const bool asked = std::ranges::any_of(
        m_sources.rows(), [](const SourceRow &row) { return row.health.lastGoodAt.isValid(); });
    const bool nothing = std::ranges::all_of(m_sources.rows(), [](const SourceRow &row) { return row.health.messages == 0; });
    if (!asked) {
        m_empty->show(u"refresh"_s, tr("No messages yet"),
            tr("The first round is running. What is at most three days old and names the organisation appears here."));
    } else if (nothing) {
        m_empty->show(u"inbox"_s, tr("No messages yet"),
            tr("The sources have been read. Nothing of the last three days names the organisation; Parley keeps looking."));
    } else if (m_model.view().kind == View::Kind::Open || m_model.view().kind == View::Kind::Unread) {
        m_empty->show(u"closed"_s, tr("All done"), tr("There is no conversation left in this view."));
    } else {
        m_empty->show(u"inbox"_s, tr("Nothing here"), tr("No conversation belongs to this view now."));
    }
}

void ListPane::showEmptySearch()
{
    m_emptyAction = EmptyAction::EndSearch;
    m_empty->show(u"search-none"_s, tr("No messages with “%1”").arg(m_hits.text()),
        tr("Text, author and handle of all conversations were searched, without regard to accents."),
        tr("Clear search"));
}

bool ListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape: endSearch(); return true;
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_searchPause.isActive()) {
                m_searchPause.stop();
                m_hits.search(m_search->text().simplified());
                choosePage();
            }
            m_stack->currentWidget()->setFocus();
            if (!active()->currentIndex().isValid())
                active()->step(0);
            return true;
        default: break;
        }
    }
    return Surface::eventFilter(watched, event);
}

void ListPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    Surface::changeEvent(event);
}

void ListPane::translate()
{
    m_list->setAccessibleName(tr("Conversations"));
    m_hitList->setAccessibleName(tr("Messages found"));
    m_search->setPlaceholderText(tr("Search text, name or handle"));
    m_search->setAccessibleName(tr("Search"));
    m_closeChosen->setText(tr("Close"));
    m_closeChosen->setAccessibleName(tr("Close the chosen conversations"));
    m_unreadChosen->setText(tr("Unread"));
    m_unreadChosen->setAccessibleName(tr("Mark the chosen conversations unread"));
    m_clearChosen->setAccessibleName(tr("Choose one only"));
    m_clearChosen->setToolTip(m_clearChosen->accessibleName());
    m_views->setAccessibleName(tr("Show views"));
    m_views->setToolTip(m_views->accessibleName());
    showNewStrip(m_model.waiting());
    showChosen();
    if (m_stack->currentWidget() == m_empty)
        isSearching() ? showEmptySearch() : showEmptyView();
}

} // namespace parley
