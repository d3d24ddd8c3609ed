// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "app/ctl/session.h"

namespace parley::ctl {

/// `workspace status`
Result<ExitCode> showStatus(Session &session, const Arguments &arguments, Output &output);

} // namespace parley::ctl
