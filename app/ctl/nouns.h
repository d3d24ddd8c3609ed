// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace parley::ctl {

QList<Verb> workspaceVerbs();
QList<Verb> organisationVerbs();
QList<Verb> sourceVerbs();
QList<Verb> collectVerbs();
QList<Verb> inboxVerbs();
QList<Verb> messageVerbs();
QList<Verb> platformVerbs();
QList<Verb> staffVerbs();
QList<Verb> demoVerbs();
QList<Verb> postureVerbs();
QList<Verb> auditVerbs(); ///< Internal ones.

/// Every command; help texts are translated when this is called.
QList<Verb> allVerbs();

} // namespace parley::ctl
