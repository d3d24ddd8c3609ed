// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/conversation.h"
#include "core/domain/pollreport.h"

namespace parley {

/// What a write did to the inbox, in identifiers only; models fetch what is on screen.
struct InboxChange {
    QList<ConversationId> added;
    QList<ConversationId> changed;
    QList<ConversationId> removed; ///< Expired, or merged into another.
    int newMessages = 0;

    bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
};

/// One page of a list, newest activity first.
struct ConversationPage {
    QList<ConversationRow> rows;
    std::optional<ListPosition> next; ///< None: this was the last page.
    qint64 total = 0;                 ///< Conversations in the whole view.
};

/// One page of a search, newest message first.
struct SearchPage {
    QList<SearchHit> hits;
    std::optional<MessageId> next; ///< Give it as `before` for the next page; none: there is no more.
};

/// A source as people see it: what it is and how it does.
struct SourceRow {
    Source source;
    SourceHealth health;
    QList<Gap> gaps; ///< Not yet filled, newest first.
};

/// What a person did to conversations, with enough to undo it.
struct WorkChange {
    enum class Kind { State, Unread, NoteAdded, NoteRemoved };
    struct Before {
        ConversationId conversation;
        WorkState state = WorkState::Open;
        QList<MessageId> toggled; ///< Messages that were made read or unread.
    };

    Kind kind = Kind::State;
    bool unread = false; ///< Unread: what `toggled` was set to.
    QList<Before> before;  ///< State, Unread
    std::optional<Note> note; ///< NoteAdded, NoteRemoved
};

} // namespace parley
