// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/registry.h"
#include "core/domain/organisation.h"
#include "core/inbox/inboxwriter.h"

namespace parley {

/// Collects from every source once, on this thread, and returns when that is done; at most half a minute. What was there at
/// the clock's moment and is gone later has then been seen.
[[nodiscard]] Status collectMorning(
    InboxWriter &writer, const ConnectorRegistry &connectors, const Organisation &organisation, const std::optional<Instruction> &instruction,
    const QList<SourceId> &sources, const Clock &clock);

} // namespace parley
