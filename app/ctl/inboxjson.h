// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/jsonline.h"
#include "core/domain/conversation.h"
#include "core/domain/organisation.h"

namespace parley::ctl {

// The lines of `inbox` and `message`; scripts rely on names and order (cli.md).

JsonLine jsonOf(const ConversationRow &row, OrganisationId organisation);
JsonLine jsonOf(const Message &message, OrganisationId organisation);
JsonLine jsonOf(const SearchHit &hit, OrganisationId organisation);
JsonLine jsonOf(const Note &note);
JsonLine jsonOf(const Conversation &conversation, OrganisationId organisation);

} // namespace parley::ctl
