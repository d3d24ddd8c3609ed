// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/nouns.h"

namespace parley::ctl {

QList<Verb> allVerbs()
{
    return workspaceVerbs() + organisationVerbs() + sourceVerbs() + collectVerbs() + inboxVerbs() + messageVerbs()
        + staffVerbs() + platformVerbs() + postureVerbs() + demoVerbs() + auditVerbs();
}

} // namespace parley::ctl
