// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"
#include "core/store/viewhours.h"

#include <map>

namespace parley {

/// Reads lists of conversations, newest activity first: page by page after the last row shown, or from any row on. On a
/// connection that only reads.
class ConversationList {
public:
    explicit ConversationList(Connection &connection);

    Result<ConversationPage> page(const View &view, const ListPosition &after, int limit);
    Result<ConversationPage> pageAtRow(const View &view, qint64 row, int limit);
    Result<QList<ConversationRow>> rows(const QList<ConversationId> &ids);
    Result<QList<ViewCount>> counts() { return m_counters.counts(); }

private:
    struct Statements {
        Statement after;
        Statement place; ///< Of one row: older than a moment, some skipped.
    };

    Statements &of(View::Kind kind);
    Result<ConversationPage> pageFrom(const View &view, qint64 activityMs, qint64 id, int limit);

    Connection &m_connection;
    ViewCounters m_counters;
    ViewHours m_hours;
    std::map<View::Kind, Statements> m_statements;
    Statement m_one;
};

} // namespace parley
