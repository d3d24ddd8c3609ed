// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/staff.h"

namespace parley {

// What the window calls roles and people, in its language.

QString nameOfRole(Role role);
QString explanationOf(Role role); ///< One sentence: what comes with it.
QString namesOfRoles(Roles roles); ///< `agent, team lead`
QString shownName(const StaffMember &member);

} // namespace parley
