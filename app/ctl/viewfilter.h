// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/inboxreader.h"

namespace parley::ctl {

/// The view that a filter such as `is:open` or `source:feeds/1` names; empty: all. Usage: it is none, or more than one.
[[nodiscard]] Result<View> viewFromFilter(const QString &filter, InboxReader &reader);
QString filterHelp();

} // namespace parley::ctl
