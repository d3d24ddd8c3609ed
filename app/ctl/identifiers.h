// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"

namespace parley::ctl {

/// `1-8842`: the organisation's number, and a number of its own.
QString identifier(OrganisationId organisation, qint64 number);

/// What a person wrote for a message or a conversation, found again.
struct Identified {
    Organisation organisation;
    qint64 number = 0;
};

/// Reads `1-8842`, or `8842` where the organisation is named or is the only one. Usage: it is neither.
[[nodiscard]] Result<Identified> readIdentifier(Session &session, const QString &organisation, const QString &text);

} // namespace parley::ctl
