// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/globaloptions.h"
#include "app/ctl/verb.h"

namespace parley::ctl {

/// `workspace create`. The folder is there whole or not at all: it is made beside its place and then renamed.
Result<ExitCode> createWorkspace(const GlobalOptions &global, const Arguments &arguments, Output &output,
    Interruption &interruption);

} // namespace parley::ctl
