// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"
#include "core/base/result.h"
#include "core/base/secretbytes.h"
#include "core/domain/platform.h"

namespace parley::ctl {

/// `--token-file`, for verbs that connect an account.
VerbOption tokenOption();

/// The token in the file that was given; none: there was no such option. Usage: it is missing where the platform needs one,
/// is given where it takes none, or can't be one. The error never holds any of it.
[[nodiscard]] Result<SharedSecret> typedToken(const Arguments &arguments, const PlatformInfo &platform);

} // namespace parley::ctl
