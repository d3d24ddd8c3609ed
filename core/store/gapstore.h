// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollbatch.h"
#include "core/store/statement.h"

namespace parley {

/// The gap ledger: per source which stretch of time was not covered, and why.
class GapStore {
public:
    explicit GapStore(Connection &connection);

    /// Takes one poll into account. `lastGood`: the end of the last poll that was read in full; `known`: it met items that
    /// this source had before, so it reaches back to what was collected then.
    Status account(const PollBatch &batch, const QDateTime &lastGood, bool known);
    Result<QList<Gap>> unfilled(SourceId source);

private:
    Status open(SourceId source, const QDateTime &from, ErrorKind cause);
    Status closeAll(SourceId source, const QDateTime &reachedBackTo, const QDateTime &now);

    Statement m_isOpen;
    Statement m_open;
    Statement m_close;
    Statement m_fill;
    Statement m_unfilled;
};

} // namespace parley
