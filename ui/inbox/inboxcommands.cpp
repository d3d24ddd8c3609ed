// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of InboxPage and their keys.
#include "ui/inbox/inboxpage.h"

#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/links.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/panelayout.h"
#include "ui/inbox/rawpanel.h"
#include "ui/inbox/sidepanel.h"
#include "ui/inbox/viewspane.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

using Menu = Command::Menu;

QAction *InboxPage::add(const Command &command, const std::function<void()> &act)
{
    QAction *action = m_actions.add(command, this);
    connect(action, &QAction::triggered, this, act);
    m_commands.append(action);
    return action;
}

void InboxPage::addListCommands()
{
    const auto step = [this](int by, bool extend) { return [this, by, extend] { m_list->active()->step(by, extend); }; };
    add({u"list.next"_s, Menu::Go, 1, QT_TRANSLATE_NOOP("Command", "Next conversation"), {}, {Qt::Key_J}}, step(1, false));
    add({u"list.previous"_s, Menu::Go, 1, QT_TRANSLATE_NOOP("Command", "Previous conversation"), {}, {Qt::Key_K}},
        step(-1, false));
    add({u"list.extendNext"_s, Menu::Edit, 2, QT_TRANSLATE_NOOP("Command", "Choose the next too"), {},
            {Qt::SHIFT | Qt::Key_J}},
        step(1, true));
    add({u"list.extendPrevious"_s, Menu::Edit, 2, QT_TRANSLATE_NOOP("Command", "Choose the previous too"), {},
            {Qt::SHIFT | Qt::Key_K}},
        step(-1, true));
    add({u"list.toggle"_s, Menu::Edit, 2, QT_TRANSLATE_NOOP("Command", "Choose or leave out"), {}, {Qt::Key_X}},
        [this] { m_list->active()->toggleCurrent(); });
    add({u"list.all"_s, Menu::Edit, 2, QT_TRANSLATE_NOOP("Command", "Choose all"), {}, {Qt::CTRL | Qt::Key_A}},
        [this] { m_list->active()->selectAll(); });
    add({u"list.search"_s, Menu::Edit, 3, QT_TRANSLATE_NOOP("Command", "Search"), {}, {Qt::Key_Slash}, u"search"_s},
        [this] { m_list->startSearch(); });
    add({u"raw.search"_s, Menu::Edit, 3, QT_TRANSLATE_NOOP("Command", "Search in the source text"),
            {Qt::CTRL | Qt::Key_F}},
        [this] {
            m_side->showTab(SidePanel::Raw);
            m_panes->showSide();
            m_side->raw()->startSearch();
        });
    add({u"list.showNew"_s, Menu::View, 3, QT_TRANSLATE_NOOP("Command", "Show new conversations"), {}, {Qt::Key_Period}},
        [this] { m_model->showNew(); });
}

void InboxPage::addConversationCommands()
{
    add({u"edit.undo"_s, Menu::Edit, 0, QT_TRANSLATE_NOOP("Command", "Undo"), {Qt::CTRL | Qt::Key_Z}, {Qt::Key_Z},
            u"undo"_s},
        [this] { m_work->undo(); });
    add({u"conversation.close"_s, Menu::Conversation, 0, QT_TRANSLATE_NOOP("Command", "Close or reopen"), {},
            {Qt::Key_E}, u"check"_s},
        [this] { toggleState(); });
    add({u"conversation.unread"_s, Menu::Conversation, 0, QT_TRANSLATE_NOOP("Command", "Mark unread"), {}, {Qt::Key_U},
            u"unread"_s},
        [this] {
            m_read.stop();
            m_work->markUnread(m_list->chosen());
        });
    add({u"conversation.note"_s, Menu::Conversation, 0, QT_TRANSLATE_NOOP("Command", "Write a note"), {}, {Qt::Key_N},
            u"note"_s},
        [this] { m_conversation->startNote(); });
    add({u"message.next"_s, Menu::Conversation, 1, QT_TRANSLATE_NOOP("Command", "Next message"), {},
            {Qt::Key_BracketRight}},
        [this] { m_conversation->timeline()->step(1); });
    add({u"message.previous"_s, Menu::Conversation, 1, QT_TRANSLATE_NOOP("Command", "Previous message"), {},
            {Qt::Key_BracketLeft}},
        [this] { m_conversation->timeline()->step(-1); });
    add({u"message.original"_s, Menu::Conversation, 2, QT_TRANSLATE_NOOP("Command", "Open original"), {}, {Qt::Key_O},
            u"external"_s},
        [this] { openOriginal(); });
    add({u"message.copyLink"_s, Menu::Conversation, 2, QT_TRANSLATE_NOOP("Command", "Copy link"), {}, {Qt::Key_C},
            u"copy"_s},
        [this] { copyLink(); });
    const auto show = [this](SidePanel::Tab tab) {
        return [this, tab] {
            m_side->showTab(tab);
            m_panes->showSide();
        };
    };
    add({u"message.snapshot"_s, Menu::Conversation, 3, QT_TRANSLATE_NOOP("Command", "Profile at that moment"),
            {Qt::ALT | Qt::Key_1}, {Qt::Key_P}, u"profile"_s},
        show(SidePanel::Profile));
    add({u"message.raw"_s, Menu::Conversation, 3, QT_TRANSLATE_NOOP("Command", "Source text"), {Qt::ALT | Qt::Key_2},
            {Qt::Key_D}, u"raw"_s},
        show(SidePanel::Raw));
}

void InboxPage::addViewCommands()
{
    add({u"view.views"_s, Menu::View, 0, QT_TRANSLATE_NOOP("Command", "Views"), {Qt::CTRL | Qt::Key_B}, {},
            u"pane-left"_s},
        [this] { m_panes->toggleViews(); })
        ->setCheckable(true);
    add({u"view.side"_s, Menu::View, 0, QT_TRANSLATE_NOOP("Command", "Side panel"), {Qt::CTRL | Qt::Key_I}, {},
            u"pane-right"_s},
        [this] { m_panes->toggleSide(); })
        ->setCheckable(true);
    const auto view = [this](const QString &id, const char *text, View::Kind kind) {
        add({u"view."_s + id, Menu::View, 1, text}, [this, kind] { m_views->select(View {kind, {}}); });
    };
    view(u"open"_s, QT_TRANSLATE_NOOP("Command", "Open conversations"), View::Kind::Open);
    view(u"unread"_s, QT_TRANSLATE_NOOP("Command", "Unread conversations"), View::Kind::Unread);
    view(u"closed"_s, QT_TRANSLATE_NOOP("Command", "Closed conversations"), View::Kind::Closed);
    view(u"all"_s, QT_TRANSLATE_NOOP("Command", "All conversations"), View::Kind::All);
    view(u"public"_s, QT_TRANSLATE_NOOP("Command", "Public conversations"), View::Kind::Public);
    view(u"private"_s, QT_TRANSLATE_NOOP("Command", "Private conversations"), View::Kind::Private);
}

/// Some letters mean something only in the list; the rest in the conversation too.
void InboxPage::enableLetters()
{
    const QStringList both {u"list.next"_s, u"list.previous"_s, u"list.search"_s, u"list.showNew"_s, u"edit.undo"_s,
        u"conversation.close"_s, u"conversation.unread"_s, u"conversation.note"_s, u"message.next"_s,
        u"message.previous"_s, u"message.original"_s, u"message.copyLink"_s, u"message.snapshot"_s, u"message.raw"_s,
        u"window.keys"_s};
    const QStringList listOnly {
        u"list.extendNext"_s, u"list.extendPrevious"_s, u"list.toggle"_s, u"list.all"_s};
    m_actions.enableLetters(m_list->letterScope(), both + listOnly);
    m_actions.enableLetters(m_conversation, both);
}

void InboxPage::toggleState()
{
    const QList<ConversationId> ids = m_list->chosen();
    const bool anyOpen = m_list->isSearching()
        ? m_conversation->shown().row.state == WorkState::Open
        : std::ranges::any_of(ids, [this](ConversationId id) {
              const auto row = m_model->rowAt(m_model->rowOf(id));
              return !row || row->state == WorkState::Open;
          });
    m_work->setState(ids, anyOpen ? WorkState::Closed : WorkState::Open);
}

void InboxPage::openOriginal()
{
    if (const Message *message = m_conversation->timeline()->selectedMessage())
        m_conversation->askToOpen(message->permalink);
}

void InboxPage::copyLink()
{
    const Message *message = m_conversation->timeline()->selectedMessage();
    const QUrl url = message ? safeUrl(message->permalink) : QUrl();
    if (url.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    m_toast->show(tr("Link copied."));
}

/// Nothing works on a page that is not seen, and nothing on a conversation that is not there.
void InboxPage::updateCommands()
{
    const bool seen = isVisible();
    const bool open = bool(m_conversation->conversation());
    for (QAction *action : std::as_const(m_commands)) {
        const QString id = action->objectName();
        const bool needsOne = id.startsWith(u"conversation.") || id.startsWith(u"message.") || id == u"raw.search";
        const bool changes = id == u"conversation.close" || id == u"conversation.unread" || id == u"conversation.note";
        action->setEnabled(seen && (open || !needsOne) && (m_mayHandle || !changes) && (id != u"edit.undo" || m_work->canUndo()));
        if (id == u"view.views")
            action->setChecked(m_panes->areViewsShown());
        if (id == u"view.side")
            action->setChecked(m_panes->isSideShown());
    }
    m_list->viewsButton()->setVisible(!m_panes->areViewsShown());
    m_conversation->panelButton()->setVisible(!m_panes->isSideShown());
}

} // namespace parley
