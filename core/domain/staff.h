// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/id.h"

#include <QDateTime>
#include <QFlags>
#include <QList>
#include <QStringList>

#include <optional>

namespace parley {

using StaffId = Id<struct StaffKind>;

/// What somebody does here: a set of keys (core/workspace/staffing.h) and of acts. One person may have several.
enum class Role {
    Agent = 1 << 0,         ///< Reads and handles conversations.
    Lead = 1 << 1,          ///< An agent who also looks after the sources.
    Dpo = 1 << 2,           ///< Reads messages, handles requests of data subjects; changes no conversation.
    Auditor = 1 << 3,       ///< Reads settings and the audit, and no message.
    Administrator = 1 << 4, ///< Organisations, sources, staff, backups.
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

QList<Role> everyRole();
/// Of somebody who works alone.
Roles allRoles();
QString nameOf(Role role); ///< As on the command line: `agent`, `lead`, `dpo`, `auditor`, `administrator`.
std::optional<Role> roleFromName(QStringView name);
QStringList namesOf(Roles roles);

enum class Act {
    ReadMessages,
    HandleConversations, ///< Close, reopen, mark, note.
    HandleRights,        ///< Requests of data subjects.
    ManageSources,
    ManageOrganisations,
    ManageStaff,
    BackUp,
    ReadAudit,
};

bool may(Roles roles, Act act);
/// Refused: `rule: role-may-not-…`.
[[nodiscard]] Status checkMay(Roles roles, Act act);

/// One of the people who work with this workspace.
struct StaffMember {
    StaffId id;
    QString reference;    ///< Random; stands for the person in audits.
    QString keyId;        ///< In keyslots.json.
    QByteArray publicKey; ///< X25519.
    QString name;         ///< As they are called here; empty for somebody who works alone and never said.
    Roles roles;
    bool everywhere = true;               ///< For all organisations, those of later too.
    QList<OrganisationId> organisations;  ///< Else for these, in order.
    QByteArray seal;                      ///< Of an administrator, over the above but the name.
    QDateTime added;
    QDateTime removed; ///< Invalid: works here.

    bool isHere() const { return !removed.isValid(); }
    bool worksFor(OrganisationId organisation) const { return everywhere || organisations.contains(organisation); }
    friend bool operator==(const StaffMember &, const StaffMember &) = default;
};

} // namespace parley
