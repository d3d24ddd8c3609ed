// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/poller.h"

namespace parley::ctl {

/// What an organisation and its instruction come to for the pollers.
CollectRules collectRulesOf(const Organisation &organisation, const std::optional<Instruction> &instruction);

} // namespace parley::ctl
