// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"
#include "core/domain/pollbatch.h"
#include "core/store/authorstore.h"
#include "core/store/journal.h"
#include "core/store/messagesourcestore.h"
#include "core/store/searchindex.h"

namespace parley {

/// Notes on stored messages what has become of them at their source, in the transaction of a poll. Of a removed one the
/// text, its words in the index, the files, the profile and the payload go; what stays is where it stood and the date. A
/// source can only say so of what it gave itself.
class Withdrawals {
public:
    Withdrawals(Connection &connection, const KeyedHash &hash, AuthorStore &authors, SearchIndex &index,
        MessageSourceStore &sources);

    Status apply(const PollBatch &batch, InboxChange &change);

private:
    struct Known {
        MessageId id;
        ConversationId conversation;
        int retentionClass = 0;
    };

    Result<std::optional<Known>> find(const PollBatch &batch, const QString &platformId);
    Result<bool> note(const PollBatch &batch, const Withdrawal &withdrawal, const Known &known);
    Result<bool> erase(const PollBatch &batch, const Withdrawal &withdrawal, const Known &known);

    Connection &m_connection;
    const KeyedHash &m_hash;
    AuthorStore &m_authors;
    SearchIndex &m_index;
    MessageSourceStore &m_sources;
    Journal m_journal;
    Statement m_find;
    Statement m_isErased;
    Statement m_erase;
    Statement m_hide;
    Statement m_edit;
    Statement m_setUntidy;
};

} // namespace parley
