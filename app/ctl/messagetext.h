// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/conversation.h"
#include "core/domain/organisation.h"

namespace parley::ctl {

// Messages and conversations as people read them in a terminal.

QString stateText(WorkState state);
QStringList textOf(const Message &message, OrganisationId organisation);
QStringList textOf(const Conversation &conversation, OrganisationId organisation);
/// Why it was collected: each registered name with the words around it.
QStringList reasonsOf(const Message &message);

} // namespace parley::ctl
