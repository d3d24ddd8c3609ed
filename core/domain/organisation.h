// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/field.h"
#include "core/domain/id.h"

#include <QDateTime>
#include <QStringList>

namespace parley {

/// The company whose name is searched for and who answers; the controller in the sense of the GDPR.
struct Organisation {
    OrganisationId id;
    QString uuid;      ///< Names its folder; random.
    QString name;
    QStringList names; ///< Registered names and spellings, `name` among them; these are what messages are matched with.
    QString agreement; ///< Reference of the processing agreement; empty: the organisation works for itself.
    QString contact;   ///< Web address or e-mail that the User-Agent shows to the sites we ask; may be empty.
    Fields fields = defaultFields();

    friend bool operator==(const Organisation &, const Organisation &) = default;
};

/// Collecting starts only with one of these (promise R03). Asked once, kept, never changed: a change is a new record.
struct Instruction {
    OrganisationId organisation;
    QStringList names;
    Fields fields;
    QStringList sources;  ///< Platforms or addresses it is limited to; empty: the sources that the organisation adds.
    QStringList purposes; ///< Of `analysis`, `service`, `contact` (promises R42 to R44).
    QDateTime from;       ///< UTC.
    QDateTime to;         ///< UTC; invalid: until further notice.
    QString who;          ///< Random reference of the staff member who recorded it.

    bool holdsAt(const QDateTime &moment) const { return from <= moment && (!to.isValid() || moment < to); }
    friend bool operator==(const Instruction &, const Instruction &) = default;
};

} // namespace parley
