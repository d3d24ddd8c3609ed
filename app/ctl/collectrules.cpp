// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/collectrules.h"

namespace parley::ctl {

CollectRules collectRulesOf(const Organisation &organisation, const std::optional<Instruction> &instruction)
{
    return {.names = NameMatcher(organisation.names), .chosen = organisation.fields, .instruction = instruction,
        .contact = organisation.contact};
}

} // namespace parley::ctl
