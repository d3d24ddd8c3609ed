// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/source.h"

namespace parley {

/// Why an item was not stored. Refused content leaves one of these counters per source and hour, and nothing else.
enum class Refusal { Duplicate, TooOld, NoDate, Future, NoLink, Unmatched, Suppressed, NotIndexable };

/// What one poll of one source came to; the line of `collect once`.
/// `found` is the sum of `stored` and the refusals.
struct PollReport {
    SourceId source;
    QString reference; ///< `feeds/1`
    QString platform;
    int asked = 0; ///< Requests that were sent.
    int found = 0;
    int stored = 0;
    int duplicate = 0;
    int tooOld = 0;
    int noDate = 0;
    int future = 0;
    int noLink = 0;
    int unmatched = 0;
    int suppressed = 0;
    int notIndexable = 0;
    int droppedFields = 0;
    std::optional<Error> error;
    QDateTime nextPoll;

    int &count(Refusal refusal)
    {
        switch (refusal) {
        case Refusal::Duplicate: return duplicate;
        case Refusal::TooOld: return tooOld;
        case Refusal::NoDate: return noDate;
        case Refusal::Future: return future;
        case Refusal::NoLink: return noLink;
        case Refusal::Unmatched: return unmatched;
        case Refusal::Suppressed: return suppressed;
        case Refusal::NotIndexable: return notIndexable;
        }
        Q_UNREACHABLE_RETURN(duplicate);
    }
};

/// A stretch of time that a source was not covered, and why. Open while `to` is invalid; filled once a later poll reached back to `from`.
struct Gap {
    SourceId source;
    QDateTime from;
    QDateTime to;
    ErrorKind cause = ErrorKind::Offline;
    bool filled = false;
};

} // namespace parley
