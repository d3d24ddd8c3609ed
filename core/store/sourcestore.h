// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollbatch.h"
#include "core/store/statement.h"

namespace parley {

/// The tables `source`, `source_token` and `refusal`. A removed source keeps its row, without its address, as long as messages name it.
class SourceStore {
public:
    explicit SourceStore(Connection &connection);

    /// Gives it its id and number. Refused: it is there already.
    Result<Source> add(Source source, const SharedSecret &token);
    Status setToken(SourceId id, const SharedSecret &token);
    Result<QList<Source>> all();
    Result<std::optional<Source>> byReference(QStringView platform, int number);
    Result<PollState> pollState(SourceId id);
    Result<SourceHealth> health(SourceId id); ///< Counts the source's messages.
    /// When it was last read in full; invalid: never. Usage: no such source.
    Result<QDateTime> lastGoodAt(SourceId id);
    Status setState(SourceId id, Source::State state);
    Status remove(SourceId id);

    /// What a poll leaves on the source's row, counters of refusals included.
    Status savePoll(const PollBatch &batch);

private:
    static Source sourceOf(const Row &row);
    Status saveRefusals(const PollBatch &batch);

    Connection &m_connection;
    Statement m_nextNumber;
    Statement m_same;
    Statement m_add;
    Statement m_all;
    Statement m_byNumber;
    Statement m_poll;
    Statement m_health;
    Statement m_lastGood;
    Statement m_setState;
    Statement m_remove;
    Statement m_token;
    Statement m_setToken;
    Statement m_removeToken;
    Statement m_saveCursor;
    Statement m_saveGood;
    Statement m_saveBad;
    Statement m_saveTitle;
    Statement m_countRefusal;
};

} // namespace parley
