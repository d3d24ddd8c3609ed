// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/staffwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

struct StaffWords {
    Q_DECLARE_TR_FUNCTIONS(StaffWords)
};

} // namespace

QString nameOfRole(Role role)
{
    switch (role) {
    case Role::Agent: return StaffWords::tr("Agent");
    case Role::Lead: return StaffWords::tr("Team lead");
    case Role::Dpo: return StaffWords::tr("Data protection officer");
    case Role::Auditor: return StaffWords::tr("Auditor");
    case Role::Administrator: return StaffWords::tr("Administrator");
    }
    Q_UNREACHABLE_RETURN({});
}

QString explanationOf(Role role)
{
    switch (role) {
    case Role::Agent: return StaffWords::tr("Reads messages and handles conversations.");
    case Role::Lead: return StaffWords::tr("As an agent, and looks after the sources.");
    case Role::Dpo: return StaffWords::tr("Reads messages and handles requests of data subjects; changes no conversation.");
    case Role::Auditor: return StaffWords::tr("Reads settings and the audit, and no message.");
    case Role::Administrator: return StaffWords::tr("Looks after organisations, sources, staff and backups.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString namesOfRoles(Roles roles)
{
    QStringList names;
    for (const Role role : everyRole()) {
        if (roles.testFlag(role))
            names.append(nameOfRole(role));
    }
    return names.join(u", "_s);
}

QString shownName(const StaffMember &member)
{
    return member.name.isEmpty() ? StaffWords::tr("You") : member.name;
}

} // namespace parley
