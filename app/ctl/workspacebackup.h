// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace parley::ctl {

/// `workspace backup` and `workspace restore`.
QList<Verb> backupVerbs();

} // namespace parley::ctl
