// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/staff.h"

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr Roles readers = Role::Agent | Role::Lead | Role::Dpo | Role::Administrator;

Roles rolesFor(Act act)
{
    switch (act) {
    case Act::ReadMessages: return readers;
    case Act::HandleConversations: return Role::Agent | Role::Lead;
    case Act::HandleRights: return Role::Dpo;
    case Act::ManageSources: return Role::Lead | Role::Administrator;
    case Act::ManageOrganisations:
    case Act::ManageStaff:
    case Act::BackUp: return Role::Administrator;
    case Act::ReadAudit: return Role::Dpo | Role::Auditor | Role::Administrator;
    }
    Q_UNREACHABLE_RETURN({});
}

QString ruleOf(Act act)
{
    switch (act) {
    case Act::ReadMessages: return u"read-messages"_s;
    case Act::HandleConversations: return u"handle-conversations"_s;
    case Act::HandleRights: return u"handle-rights"_s;
    case Act::ManageSources: return u"manage-sources"_s;
    case Act::ManageOrganisations: return u"manage-organisations"_s;
    case Act::ManageStaff: return u"manage-staff"_s;
    case Act::BackUp: return u"back-up"_s;
    case Act::ReadAudit: return u"read-audit"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QList<Role> everyRole()
{
    return {Role::Agent, Role::Lead, Role::Dpo, Role::Auditor, Role::Administrator};
}

Roles allRoles()
{
    Roles roles;
    for (const Role role : everyRole())
        roles |= role;
    return roles;
}

QString nameOf(Role role)
{
    switch (role) {
    case Role::Agent: return u"agent"_s;
    case Role::Lead: return u"lead"_s;
    case Role::Dpo: return u"dpo"_s;
    case Role::Auditor: return u"auditor"_s;
    case Role::Administrator: return u"administrator"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : everyRole()) {
        if (nameOf(role) == name)
            return role;
    }
    return {};
}

QStringList namesOf(Roles roles)
{
    QStringList names;
    for (const Role role : everyRole()) {
        if (roles.testFlag(role))
            names.append(nameOf(role));
    }
    return names;
}

bool may(Roles roles, Act act)
{
    return bool(roles & rolesFor(act));
}

Status checkMay(Roles roles, Act act)
{
    if (may(roles, act))
        return {};
    return failure(ErrorKind::Refused, u"rule: role-may-not-"_s + ruleOf(act));
}

} // namespace parley
