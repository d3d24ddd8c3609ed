// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/viewhours.h"

#include <algorithm>
#include <limits>

namespace parley {

namespace {
constexpr qint64 hourMs = 3'600'000;
}

ViewHours::ViewHours(Connection &connection, ViewCounters &counters)
    : m_counters(counters)
    , m_dataVersion(connection, "view.dataVersion", "PRAGMA data_version") // Another one after another's commit.
{
}

Result<ViewHours::Place> ViewHours::placeOf(const View &view, qint64 row)
{
    const auto hours = hoursOf(view);
    if (!hours)
        return std::unexpected(hours.error());
    if ((*hours)->empty())
        return Place {std::numeric_limits<qint64>::max(), row};
    // The last hour that begins at this row or before it.
    const auto next = std::ranges::upper_bound(**hours, std::max<qint64>(0, row), {}, &Hour::past);
    const Hour &hour = *(next - 1);
    return Place {(hour.hour + 1) * hourMs, std::max<qint64>(0, row) - hour.past};
}

Result<const ViewHours::Hours *> ViewHours::hoursOf(const View &view)
{
    const auto version = m_dataVersion.number();
    if (!version)
        return std::unexpected(version.error());
    if (*version != m_version)
        m_views.clear();
    m_version = *version;
    if (const auto known = m_views.find(viewNumber(view)); known != m_views.end())
        return &known->second;
    const auto counted = m_counters.hours(view);
    if (!counted)
        return std::unexpected(counted.error());
    Hours hours;
    hours.reserve(size_t(counted->size()));
    qint64 past = 0;
    for (const auto &[hour, conversations] : *counted) {
        hours.push_back({hour, past});
        past += conversations;
    }
    return &(m_views[viewNumber(view)] = std::move(hours));
}

} // namespace parley
