// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/workcommands.h"

namespace parley {

namespace {

constexpr qsizetype deepestUndo = 100;

} // namespace

WorkCommands::WorkCommands(Inbox &inbox, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
{
}

void WorkCommands::follow(QFuture<Result<WorkChange>> answer, const QString &sentence)
{
    answer.then(this, [this, sentence](const Result<WorkChange> &change) {
        if (!change) {
            if (change.error().kind != ErrorKind::Cancelled)
                emit failed(change.error());
            return;
        }
        m_done.append(*change);
        if (m_done.size() > deepestUndo)
            m_done.removeFirst();
        emit stackChanged();
        emit done(sentence);
    });
}

void WorkCommands::setState(const QList<ConversationId> &ids, WorkState state)
{
    if (ids.isEmpty())
        return;
    const int count = int(ids.size());
    const bool closes = state == WorkState::Closed;
    const QString one = closes ? tr("Closed.") : tr("Reopened.");
    const QString several = closes ? tr("%n conversation(s) closed.", nullptr, count)
                                   : tr("%n conversation(s) reopened.", nullptr, count);
    follow(m_inbox.setState(ids, state), count == 1 ? one : several);
}

void WorkCommands::markUnread(const QList<ConversationId> &ids)
{
    if (!ids.isEmpty())
        follow(m_inbox.setUnread(ids, true), tr("Marked unread."));
}

void WorkCommands::markRead(ConversationId id)
{
    m_inbox.setUnread({id}, false).then(this, [this](const Result<WorkChange> &change) {
        if (!change && change.error().kind != ErrorKind::Cancelled)
            emit failed(change.error());
    });
}

void WorkCommands::addNote(ConversationId id, const QString &text)
{
    follow(m_inbox.addNote(id, text), tr("Note kept."));
}

void WorkCommands::removeNote(qint64 noteId)
{
    follow(m_inbox.removeNote(noteId), tr("Note removed."));
}

void WorkCommands::undo()
{
    if (m_done.isEmpty())
        return;
    const WorkChange change = m_done.takeLast();
    emit stackChanged();
    m_inbox.undo(change).then(this, [this, change](const Status &status) {
        if (status) {
            emit undone(tr("Undone."));
            return;
        }
        m_done.append(change);
        emit stackChanged();
        emit failed(status.error());
    });
}

} // namespace parley
