// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"

namespace parley {

enum class WorkState { Open, Closed };

/// One line of the list: a reply chain, or an article with its comments.
struct ConversationRow {
    ConversationId id;
    SourceId source;
    QString sourceReference; ///< `feeds/1`
    QString platform;
    WorkState state = WorkState::Open;
    QString subject; ///< Title of the first message, else the start of its text.
    QString excerpt; ///< Start of the last message's text.
    QString lastAuthor;
    QString lastHandle;
    std::optional<Withdrawal::Kind> lastGone; ///< The last message is gone at its source: no excerpt and no author.
    QDateTime lastGoneAt; ///< UTC.
    QDateTime lastAt; ///< Posting time of the last incoming message; UTC.
    QDateTime firstExpiresAt; ///< When the first of its messages ends.
    int messages = 0;
    int unread = 0;
    bool hasPublic = true;
    bool hasPrivate = false;

    friend bool operator==(const ConversationRow &, const ConversationRow &) = default;
};

/// A remark for the team; it never leaves Parley.
struct Note {
    qint64 id = 0;
    ConversationId conversation;
    QString text;
    QDateTime writtenAt;

    friend bool operator==(const Note &, const Note &) = default;
};

/// A conversation opened: oldest message first.
struct Conversation {
    ConversationRow row;
    QList<Message> messages;
    QList<Note> notes;
    QString draft; ///< Of a note that was begun and not kept; empty: none.
};

/// One hit of a search: the message, and where it stands.
struct SearchHit {
    MessageId message;
    ConversationId conversation;
    QString sourceReference;
    QString author;
    QString handle;
    QDateTime postedAt;
    QString title;
    QString text;

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// Which conversations a list holds. One value at a time; `source` where `kind` is Source.
struct View {
    enum class Kind { All, Open, Unread, Closed, Public, Private, Source };

    Kind kind = Kind::All;
    SourceId source = {};

    friend bool operator==(const View &, const View &) = default;
};

struct ViewCount {
    View view;
    qint64 conversations = 0;
    qint64 unread = 0;
};

/// Keyset position in a list, newest first: the last row shown. Default: the start.
struct ListPosition {
    qint64 lastActivityMs = 0;
    ConversationId conversation = {};

    bool isStart() const { return lastActivityMs == 0 && !conversation; }
    friend bool operator==(const ListPosition &, const ListPosition &) = default;
};

} // namespace parley
