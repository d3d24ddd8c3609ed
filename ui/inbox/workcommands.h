// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/inbox.h"

namespace parley {

/// What people do to conversations, each with its way back: the changes stand on a stack, the last one is undone first.
class WorkCommands final : public QObject {
    Q_OBJECT
public:
    explicit WorkCommands(Inbox &inbox, QObject *parent = nullptr);

    void setState(const QList<ConversationId> &ids, WorkState state);
    void markUnread(const QList<ConversationId> &ids);
    /// Reading is not a deed: it can't be undone, only marked unread again.
    void markRead(ConversationId id);
    void addNote(ConversationId id, const QString &text);
    void removeNote(qint64 noteId);
    void undo();
    bool canUndo() const { return !m_done.isEmpty(); }

signals:
    void done(const QString &sentence); ///< "Closed." Can be undone.
    void undone(const QString &sentence);
    void failed(const parley::Error &error);
    void stackChanged();

private:
    void follow(QFuture<Result<WorkChange>> answer, const QString &sentence);

    Inbox &m_inbox;
    QList<WorkChange> m_done;
};

} // namespace parley
