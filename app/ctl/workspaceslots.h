// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace parley::ctl {

/// `workspace slots …`: the ways into a workspace. They need no running program and no lock of the workspace: the slots
/// have a lock of their own, and a new passphrase is handed to nobody.
QList<Verb> slotVerbs();

} // namespace parley::ctl
