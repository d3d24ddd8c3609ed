// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>

namespace parley {

/// A number that names one row of one kind; kinds don't mix. 64-bit inside, decimal strings outside (cli.md).
template <typename Kind>
struct Id {
    qint64 value = 0; ///< 0: none.

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using OrganisationId = Id<struct OrganisationKind>; ///< Small, in the order of adding: the `1` of `1-8842`.
using SourceId = Id<struct SourceKind>;             ///< Unique within one organisation.
using ConversationId = Id<struct ConversationKind>;
using MessageId = Id<struct MessageKind>; ///< Ordered by the time of posting (storage.md, section 2).

} // namespace parley
