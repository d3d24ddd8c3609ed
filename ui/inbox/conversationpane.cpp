// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationpane.h"

#include "ui/inbox/emptystate.h"
#include "ui/inbox/linkbar.h"
#include "ui/inbox/notefield.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/pane.h"
#include "ui/style/buttonlook.h"
#include "ui/style/icon.h"
#include "ui/style/labels.h"
#include "ui/style/platformtext.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

ConversationPane::ConversationPane(
    Inbox &inbox, const SourceWatch &sources, const Theme &theme, const Clock &clock, QWidget *parent)
    : Surface(theme, Role::Alt, {}, parent)
    , m_inbox(inbox)
    , m_sources(sources)
    , m_styling(theme)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(theme))
    , m_bar(new MessageBar(theme))
    , m_timeline(new Timeline(theme, clock))
    , m_link(new LinkBar(theme))
    , m_field(new NoteField(theme))
{
    auto *open = new QWidget;
    auto *column = new QVBoxLayout(open);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_bar);
    column->addWidget(m_timeline, 1);
    column->addWidget(m_link);
    column->addWidget(m_field);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(open);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_empty->setGround(Role::Alt);
    setMinimumWidth(340);
    markPane(this, m_timeline);

    connect(m_timeline, &Timeline::selectedChanged, this, [this] {
        const Message *message = m_timeline->selectedMessage();
        emit messageSelected(message ? std::optional(*message) : std::nullopt);
    });
    connect(m_timeline, &Timeline::linkChosen, this, &ConversationPane::askToOpen);
    connect(m_timeline, &Timeline::noteRemovalWanted, this, &ConversationPane::noteRemovalWanted);
    connect(m_timeline, &Timeline::leaveWanted, this, &ConversationPane::leaveWanted);
    connect(m_link, &LinkBar::closed, m_timeline, qOverload<>(&QWidget::setFocus));
    connect(m_field, &NoteField::leaveWanted, m_timeline, qOverload<>(&QWidget::setFocus));
    connect(m_field, &NoteField::written, this, [this](const QString &text) {
        emit noteWanted(text);
        m_field->setText({});
        m_drafts.insert(m_id, {});
        m_timeline->setFocus();
    });
    connect(m_field, &NoteField::paused, this, [this] {
        keepDraft().then(this, [this](const Status &saved) {
            if (!saved && saved.error().kind != ErrorKind::Cancelled)
                m_bar->show(saved.error());
        });
    });
    translate();
}

ConversationPane::~ConversationPane()
{
    keepDraft().waitForFinished();
}

QWidget *ConversationPane::makeHead()
{
    auto *head = new Surface(m_styling, Role::Base, Qt::BottomEdge);
    head->keepHeight(44);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 0, 10, 0);
    row->setSpacing(8);
    m_sourceIcon = new IconLabel(m_styling, u"source-blog"_s, Role::SourceBlog, 18);
    m_subject = new ElidedLabel(m_styling, Theme::Text::Heading);
    m_state = new PlainLabel(m_styling, Theme::Text::Small, Role::Text3);
    m_note = new QPushButton;
    setLook(m_note, ButtonLook::Flat);
    m_note->setIcon(icon(m_styling, u"note"_s));
    m_close = new QPushButton;
    m_panel = new QToolButton;
    m_panel->setIcon(icon(m_styling, u"pane-right"_s));
    m_panel->setAutoRaise(true);
    row->addWidget(m_sourceIcon);
    row->addWidget(m_subject, 1);
    row->addWidget(m_state);
    row->addWidget(m_note);
    row->addWidget(m_close);
    row->addWidget(m_panel);
    connect(m_note, &QPushButton::clicked, this, &ConversationPane::startNote);
    connect(m_close, &QPushButton::clicked, this,
        [this] { emit stateWanted(m_shown.row.state == WorkState::Open ? WorkState::Closed : WorkState::Open); });
    return head;
}

void ConversationPane::open(ConversationId id, MessageId message)
{
    if (id == m_id && isShown()) {
        if (message)
            m_timeline->select(message);
        return;
    }
    keepDraft();
    m_id = id;
    m_link->hide();
    m_bar->hide();
    if (!id) {
        ++m_asked;
        m_shown = {};
        m_timeline->clear();
        m_stack->setCurrentIndex(0);
        emit messageSelected(std::nullopt);
        return;
    }
    ask(message, false);
}

void ConversationPane::reload()
{
    if (m_id)
        ask({}, true);
}

void ConversationPane::ask(MessageId select, bool again)
{
    const int asked = ++m_asked;
    again = again && isShown();
    m_inbox.conversation(m_id).then(this, [this, asked, select, again](const Result<Conversation> &answer) {
        if (asked != m_asked)
            return;
        if (answer)
            return show(*answer, select, again);
        if (answer.error().kind == ErrorKind::NotFound || answer.error().kind == ErrorKind::Usage)
            open({});
        else if (answer.error().kind != ErrorKind::Cancelled)
            m_bar->show(answer.error());
    });
}

void ConversationPane::show(const Conversation &conversation, MessageId select, bool again)
{
    m_shown = conversation;
    m_id = conversation.row.id; // It may have been merged into another.
    showHead();
    m_stack->setCurrentIndex(1);
    if (again) {
        m_timeline->refresh(conversation);
        return;
    }
    m_field->setText(m_drafts.value(m_id, conversation.draft));
    m_timeline->setConversation(conversation, select);
    emit opened();
}

void ConversationPane::showHead()
{
    const ConversationRow &row = m_shown.row;
    const SourceLook look = m_sources.lookOf(row.platform);
    const bool closed = row.state == WorkState::Closed;
    m_sourceIcon->setIcon(look.icon, look.role);
    m_sourceIcon->setToolTip(plainToolTip(m_sources.titleOf(row.source)));
    m_subject->setText(withoutAddressees(shownLine(row.subject.isEmpty() ? row.excerpt : row.subject)));
    m_state->setText(closed ? tr("Closed") : QString());
    m_close->setText(closed ? tr("Reopen") : tr("Close"));
    m_close->setAccessibleName(closed ? tr("Reopen the conversation") : tr("Close the conversation"));
    m_close->setToolTip(m_close->accessibleName() + u" (E)"_s);
    m_close->setIcon(icon(m_styling, closed ? u"undo"_s : u"check"_s, Role::Text));
}

QFuture<Status> ConversationPane::keepDraft()
{
    const auto nothing = QtFuture::makeReadyValueFuture(Status());
    if (!isShown())
        return nothing;
    const QString typed = m_field->text().trimmed().isEmpty() ? QString() : m_field->text();
    if (typed == m_drafts.value(m_id, m_shown.draft))
        return nothing;
    m_drafts.insert(m_id, typed);
    return m_inbox.saveDraft(m_id, typed);
}

void ConversationPane::setMayHandle(bool may)
{
    for (QWidget *widget : std::initializer_list<QWidget *> {m_note, m_close, m_field})
        widget->setVisible(may);
}

void ConversationPane::startNote()
{
    if (isShown())
        m_field->start();
}

void ConversationPane::askToOpen(const QUrl &url)
{
    m_link->ask(url);
}

void ConversationPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        translate();
        if (isShown())
            showHead();
    }
    Surface::changeEvent(event);
}

void ConversationPane::translate()
{
    m_note->setText(tr("Note"));
    m_note->setAccessibleName(tr("Write a note"));
    m_note->setToolTip(m_note->accessibleName() + u" (N)"_s);
    m_panel->setAccessibleName(tr("Show the side panel"));
    m_panel->setToolTip(m_panel->accessibleName());
    m_empty->show(u"inbox"_s, tr("No conversation open"), tr("Choose one in the list to read it here."));
}

} // namespace parley
