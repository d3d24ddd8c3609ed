// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"
#include "core/store/statement.h"

namespace parley {

/// The table `draft`: the note that was begun in a conversation and is not kept yet, at most one. It goes with its
/// conversation.
class DraftStore {
public:
    explicit DraftStore(Connection &connection);

    /// Empty text: there is no draft any more. A conversation that is not there gets none.
    Status set(ConversationId conversation, QStringView text, const QDateTime &at);
    Result<QString> of(ConversationId conversation); ///< Empty: none.

private:
    Statement m_set;
    Statement m_remove;
    Statement m_of;
};

} // namespace parley
