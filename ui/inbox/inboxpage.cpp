// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/panelayout.h"
#include "ui/inbox/profilepanel.h"
#include "ui/inbox/rawpanel.h"
#include "ui/inbox/searchmodel.h"
#include "ui/inbox/sidepanel.h"
#include "ui/inbox/viewlistmodel.h"
#include "ui/inbox/viewspane.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/organisationswitcher.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/shell/toast.h"

#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

InboxPage::InboxPage(Inbox &inbox, const SourceWatch &sources, const Theme &theme, const Clock &clock,
    ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_inbox(inbox)
    , m_sources(sources)
    , m_clock(clock)
    , m_actions(actions)
    , m_viewModel(new ViewListModel(sources, this))
    , m_model(new ConversationListModel(inbox, sources, clock, this))
    , m_hits(new SearchModel(inbox, sources, clock, this))
    , m_views(new ViewsPane(*m_viewModel, theme))
    , m_list(new ListPane(*m_model, *m_hits, sources, theme))
    , m_conversation(new ConversationPane(inbox, sources, theme, clock))
    , m_side(new SidePanel(inbox, sources, theme, clock))
    , m_panes(new PaneLayout(this, m_views, m_list, m_conversation, m_side, theme))
    , m_toast(new Toast(theme, m_conversation->timeline()))
    , m_work(new WorkCommands(inbox, this))
{
    m_views->setSwitcher(new OrganisationSwitcher(theme));
    setFocusProxy(m_list);
    m_counts.setSingleShot(true);
    m_counts.setInterval(120ms);
    m_read.setSingleShot(true);
    m_read.setInterval(1200ms);
    m_minute.start(60s);
    joinPanes();
    addListCommands();
    addConversationCommands();
    addViewCommands();
    enableLetters();
    m_views->select(m_view);
    showView(m_view);
    askCounts();
    updateCommands();
}

void InboxPage::setMayHandle(bool may)
{
    m_mayHandle = may;
    m_conversation->setMayHandle(may);
    updateCommands();
}

void InboxPage::joinPanes()
{
    connect(&m_inbox, &Inbox::changed, this, &InboxPage::takeChange);
    connect(&m_counts, &QTimer::timeout, this, &InboxPage::askCounts);
    connect(&m_read, &QTimer::timeout, this, [this] {
        if (!m_conversation->isShown() || !m_mayHandle)
            return;
        // What lies open in a window that nobody looks at has not been read.
        if (isActiveWindow())
            m_work->markRead(m_conversation->conversation());
        else
            m_read.start();
    });
    connect(&m_minute, &QTimer::timeout, this, [this] {
        const auto [first, last] = m_list->conversations()->visibleRows();
        m_model->refreshAges(first, last);
    });
    connect(m_views, &ViewsPane::viewChosen, this, &InboxPage::showView);
    for (const auto signal : {&QListView::clicked, &QListView::activated}) {
        connect(m_views->list(), signal, this, [this] {
            if (m_panes->closeOverlays())
                m_list->active()->setFocus();
        });
    }
    connect(m_viewModel, &QAbstractItemModel::dataChanged, this, &InboxPage::retitle);
    connect(m_list, &ListPane::opened, this, &InboxPage::open);
    connect(m_list, &ListPane::entered, m_conversation->timeline(), qOverload<>(&QWidget::setFocus));
    connect(m_list, &ListPane::closeChosen, this, &InboxPage::toggleState);
    connect(m_list, &ListPane::unreadChosen, this, [this] { m_work->markUnread(m_list->chosen()); });
    connect(m_list, &ListPane::addSourceWanted, this, &InboxPage::addSourceWanted);
    connect(m_list->viewsButton(), &QToolButton::clicked, m_panes, &PaneLayout::toggleViews);
    connect(m_conversation->panelButton(), &QToolButton::clicked, m_panes, &PaneLayout::toggleSide);
    connect(m_panes, &PaneLayout::changed, this, &InboxPage::updateCommands);
    connect(m_model, &ConversationListModel::loaded, this, [this] {
        if (m_model->rowCount() == 0)
            settleOnce();
    });
    connect(m_conversation, &ConversationPane::messageSelected, m_side, &SidePanel::show);
    connect(m_conversation, &ConversationPane::opened, this, [this] {
        if (m_conversation->shown().row.unread > 0)
            m_read.start();
        updateCommands();
        settleOnce();
    });
    connect(m_conversation, &ConversationPane::stateWanted, this,
        [this](WorkState state) { m_work->setState({m_conversation->conversation()}, state); });
    connect(m_conversation, &ConversationPane::noteWanted, this,
        [this](const QString &text) { m_work->addNote(m_conversation->conversation(), text); });
    connect(m_conversation, &ConversationPane::noteRemovalWanted, m_work, &WorkCommands::removeNote);
    connect(m_conversation, &ConversationPane::leaveWanted, this, [this] {
        if (!m_panes->closeOverlays())
            m_list->active()->setFocus();
    });
    connect(m_side->profile(), &ProfilePanel::linkChosen, m_conversation, &ConversationPane::askToOpen);
    connect(m_side->profile(), &ProfilePanel::copied, this, [this] { m_toast->show(tr("Link copied.")); });
    connect(m_side->raw(), &RawPanel::copied, this, [this] { m_toast->show(tr("Source text copied.")); });
    connect(m_toast, &Toast::covered, m_conversation->timeline(), &Timeline::keepFree);
    connect(m_work, &WorkCommands::done, this, [this](const QString &said) { m_toast->show(said, tr("Undo")); });
    connect(m_work, &WorkCommands::undone, this, [this](const QString &said) { m_toast->show(said); });
    connect(m_work, &WorkCommands::failed, m_list->messageBar(), qOverload<const Error &>(&MessageBar::show));
    connect(m_work, &WorkCommands::stackChanged, this, &InboxPage::updateCommands);
    connect(m_toast, &Toast::undoTriggered, m_work, &WorkCommands::undo);
}

void InboxPage::setOrganisation(const Organisation &organisation)
{
    m_side->profile()->setOrganisation(organisation.name);
}

void InboxPage::showView(const View &view)
{
    m_view = view;
    if (m_list->isSearching())
        m_list->endSearch();
    m_conversation->open({});
    m_model->setView(view);
    retitle();
}

void InboxPage::open(ConversationId id, MessageId message)
{
    if (id != m_conversation->conversation())
        m_read.stop();
    m_conversation->open(id, message);
    updateCommands();
}

void InboxPage::openConversation(ConversationId id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_list->conversations()->setCurrentIndex(m_model->index(row));
    else
        open(id, {});
}

InboxPage::Place InboxPage::place() const
{
    return {m_view, m_conversation->conversation(), m_conversation->timeline()->selected(), m_side->tab()};
}

void InboxPage::returnTo(const Place &place)
{
    m_side->showTab(SidePanel::Tab(place.sideTab));
    const auto back = [this, place] {
        openConversation(place.conversation);
        connect(m_conversation, &ConversationPane::opened, this, [this, place] {
            if (m_conversation->conversation() == place.conversation)
                m_conversation->timeline()->select(place.message);
        }, Qt::SingleShotConnection);
    };
    showView(place.view);
    if (place.conversation)
        connect(m_model, &ConversationListModel::loaded, this, back, Qt::ConnectionType(Qt::SingleShotConnection | Qt::QueuedConnection));
}

void InboxPage::takeChange(const InboxChange &change)
{
    m_counts.start();
    const ConversationId shown = m_conversation->conversation();
    if (change.changed.contains(shown) || change.added.contains(shown) || change.removed.contains(shown))
        m_conversation->reload();
    // What comes in while one reads is read too.
    if (change.newMessages > 0 && change.changed.contains(shown))
        m_read.start();
}

void InboxPage::askCounts()
{
    m_inbox.counts().then(this, [this](const Result<QList<ViewCount>> &counts) {
        if (!counts)
            return;
        m_viewModel->setCounts(*counts);
        if (const auto open = m_viewModel->countOf({View::Kind::Open, {}}))
            emit unreadChanged(open->unread);
    });
}

void InboxPage::retitle()
{
    const QString name = m_viewModel->nameOf(m_view);
    const std::optional<ViewCount> count = m_viewModel->countOf(m_view);
    QString number;
    if (count) {
        const QString all = QLocale().toString(count->conversations);
        const QString unread = QLocale().toString(count->unread);
        number = m_view.kind == View::Kind::Unread || count->unread == 0 ? all
            : count->unread == count->conversations                      ? tr("%1 unread").arg(unread)
                                                                         : tr("%1, %2 unread").arg(all, unread);
    }
    m_list->setTitle(name, number);
    // A source may be named after a person: the title of the window does not say which it is.
    setWindowTitle(m_view.kind == View::Kind::Source ? tr("Source") : name);
}

void InboxPage::settleOnce()
{
    if (std::exchange(m_settled, true))
        return;
    // What the side panel asks for comes within the next turns.
    QTimer::singleShot(150, this, &InboxPage::settled);
}

void InboxPage::saveLayout(QSettings &settings) const
{
    m_panes->save(settings);
}

void InboxPage::restoreLayout(QSettings &settings)
{
    m_panes->restore(settings);
}

void InboxPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_viewModel->translate();
        retitle();
    }
}

void InboxPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_panes->closeOverlays())
        m_list->active()->setFocus();
    else
        QWidget::keyPressEvent(event);
}

void InboxPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateCommands();
}

void InboxPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateCommands();
}

} // namespace parley
