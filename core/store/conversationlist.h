// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"
#include "core/store/viewcounters.h"

#include <map>

namespace parley {

/// Reads lists of conversations, newest activity first: page by page after the last row shown, or from any row on.
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
        Statement from; ///< Rows of one hour and older, some skipped.
    };

    Statements &of(View::Kind kind);
    Result<ConversationPage> finished(const View &view, QList<ConversationRow> rows, int limit);

    Connection &m_connection;
    ViewCounters m_counters;
    std::map<View::Kind, Statements> m_statements;
    Statement m_one;
};

} // namespace parley
