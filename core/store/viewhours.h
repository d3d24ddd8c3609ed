// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/viewcounters.h"

#include <map>
#include <vector>

namespace parley {

/// In which hour of a view its n-th row stands. Read once from the counters and kept while nobody else writes; for a
/// connection that only reads. Inside a transaction, so that it agrees with what is read next.
class ViewHours {
public:
    ViewHours(Connection &connection, ViewCounters &counters);

    struct Place {
        qint64 beforeMs = 0; ///< The row's last activity was before this,
        qint64 skip = 0;     ///< and so many rows of the view, newest first, come between.
    };
    Result<Place> placeOf(const View &view, qint64 row);

private:
    struct Hour {
        qint64 hour = 0;
        qint64 past = 0; ///< Rows in the hours after it.
    };
    using Hours = std::vector<Hour>; ///< Newest first.

    Result<const Hours *> hoursOf(const View &view);

    ViewCounters &m_counters;
    Statement m_dataVersion;
    qint64 m_version = -1;
    std::map<qint64, Hours> m_views; ///< By viewNumber.
};

} // namespace parley
