// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/domain/pollbatch.h"
#include "core/query/namematcher.h"

#include <variant>

namespace parley {

/// Everything that decides whether a found message may be stored, and what of it.
struct GateRules {
    const Connector &connector;
    const NameMatcher &names;
    Fields chosen;
    bool ownSource = false;
    QDateTime now;
    PollMemory memory;
};

/// Nothing older is collected (promise R29).
constexpr std::chrono::seconds collectWithin = std::chrono::hours(72);
/// Clocks differ; a date further ahead is false.
constexpr std::chrono::seconds clockSkew = std::chrono::minutes(5);

/// The gates, in the order of design.md, section 3: its date, a link to the original, whether it may be found
/// by searching, a registered name, and then the fields that were not chosen are taken out, of the payload too. Pure.
std::variant<CollectedMessage, Refusal> passGates(const FoundMessage &found, const GateRules &rules);

/// How an item is known again that has lost its date, or never had one: hashes of its identifier and of its link.
QList<qint64> seenHashes(const FoundMessage &found);

} // namespace parley
