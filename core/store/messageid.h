// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"

#include <QDateTime>

namespace parley {

/// Message ids are in the order of posting: seconds since 2000, four bits for those of one second (storage.md, section
/// 2). So newest first is the order of the table, of each index and of the full-text index.
MessageId firstIdAt(const QDateTime &posted);

/// The ids of the calendar month (UTC) that `id` lies in: from `lo`, below `hi`.
struct MonthOfIds {
    MessageId lo;
    MessageId hi;
};
MonthOfIds monthOf(MessageId id);

} // namespace parley
