// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/conversation.h"
#include "core/store/statement.h"

#include <QHash>
#include <QMap>

namespace parley {

/// What decides in which views a conversation stands, and where.
struct ConversationFacts {
    ConversationId id;
    SourceId source;
    WorkState state = WorkState::Open;
    qint64 lastActivityMs = 0;
    int messages = 0;
    int unread = 0;
    int privateMessages = 0;
    MessageId first;
    MessageId last;
    qint64 firstExpiresMs = 0;

    friend bool operator==(const ConversationFacts &, const ConversationFacts &) = default;
};

/// The stored number of a view; per source they begin at 1000.
qint64 viewNumber(const View &view);
QList<qint64> viewsOf(const ConversationFacts &facts);
qint64 hourOf(qint64 momentMs);

/// Counters per view, and per view and hour, that are kept instead of counted (storage.md, section 6). Changes gather in
/// memory and are written once, in the transaction that made them.
class ViewCounters {
public:
    explicit ViewCounters(Connection &connection);

    void add(const ConversationFacts &facts) { change(facts, 1); }
    void remove(const ConversationFacts &facts) { change(facts, -1); }
    Status flush();
    void forget(); ///< After a roll-back.

    Result<QList<ViewCount>> counts();
    Result<qint64> count(const View &view);
    /// Hours of a view with their conversations, newest first.
    Result<QList<std::pair<qint64, qint64>>> hours(const View &view);

private:
    struct Delta {
        qint64 conversations = 0;
        qint64 unread = 0;
    };

    void change(const ConversationFacts &facts, int sign);

    QHash<qint64, Delta> m_views;
    QHash<std::pair<qint64, qint64>, qint64> m_hours;
    Statement m_addToView;
    Statement m_addToHour;
    Statement m_dropHour;
    Statement m_counts;
    Statement m_count;
    Statement m_hoursOf;
};

} // namespace parley
