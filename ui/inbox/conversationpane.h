// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/inbox/inbox.h"
#include "ui/inbox/timeline.h"
#include "ui/style/surface.h"

#include <QHash>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace parley {

class EmptyState;
class IconLabel;
class LinkBar;
class MessageBar;
class NoteField;
class PlainLabel;
class SourceWatch;

/// The open conversation: its head with what can be done, the messages, and the field for a note.
class ConversationPane : public Surface {
    Q_OBJECT
public:
    ConversationPane(Inbox &inbox, const SourceWatch &sources, const Theme &theme, const Clock &clock,
        QWidget *parent = nullptr);
    ~ConversationPane() override; ///< What was typed last is saved first.

    /// Opens it at `message`, or at its newest. Id 0: nothing is open.
    void open(ConversationId id, MessageId message = {});
    ConversationId conversation() const { return m_id; }
    bool isShown() const { return bool(m_shown.row.id) && m_shown.row.id == m_id; }
    const Conversation &shown() const { return m_shown; }
    Timeline *timeline() const { return m_timeline; }
    QToolButton *panelButton() const { return m_panel; } ///< Shows the side panel where it is folded.
    void reload(); ///< Something in it changed.
    void setMayHandle(bool may); ///< False: what would change the conversation is not shown.
    void startNote();
    void askToOpen(const QUrl &url); ///< Shows where the link leads before it is opened.

signals:
    void messageSelected(const std::optional<parley::Message> &message);
    void opened(); ///< The conversation is on screen.
    void stateWanted(parley::WorkState state);
    void noteWanted(const QString &text);
    void noteRemovalWanted(qint64 noteId);
    void leaveWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    void ask(MessageId select, bool again);
    void show(const Conversation &conversation, MessageId select, bool again);
    void showHead();
    QFuture<Status> keepDraft();
    void translate();

    Inbox &m_inbox;
    const SourceWatch &m_sources;
    const Theme &m_styling;
    ConversationId m_id;
    Conversation m_shown;
    QHash<ConversationId, QString> m_drafts; ///< As last saved from here; the inbox may not know yet.
    int m_asked = 0; ///< An answer to an older question is dropped.
    IconLabel *m_sourceIcon = nullptr;
    PlainLabel *m_subject = nullptr;
    PlainLabel *m_state = nullptr;
    QPushButton *m_note = nullptr;
    QPushButton *m_close = nullptr;
    QToolButton *m_panel = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    MessageBar *m_bar;
    Timeline *m_timeline;
    LinkBar *m_link;
    NoteField *m_field;
};

} // namespace parley
