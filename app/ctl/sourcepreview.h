// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "app/ctl/session.h"

namespace parley::ctl {

// Polls that store nothing: `source preview` and `source test`.

Result<ExitCode> previewPlaces(Session &session, const Arguments &arguments, Output &output);
Result<ExitCode> testSource(Session &session, const Arguments &arguments, Output &output);
/// Only the first time a platform is asked there is something to write: that its terms were accepted.
Result<Access> accessForPreview(Session &session, const Arguments &arguments);

} // namespace parley::ctl
