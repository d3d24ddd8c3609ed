// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "app/ctl/session.h"

namespace parley::ctl {

/// Usage: there is no such platform.
[[nodiscard]] Result<const Connector *> connectorFor(Session &session, const QString &platform);

/// A source as `--account` and `--set` describe it at this endpoint, made whole by its connector.
[[nodiscard]] Result<Source> typedSource(
    const Connector &connector, const Arguments &arguments, const QString &endpoint, const QDateTime &now);

enum class ShowTerms {
    Always,
    UnlessAccepted,
};

/// Shows the platform's terms and privacy statement and records that they were accepted, unless that was done before.
[[nodiscard]] Status acceptTerms(Session &session, const PlatformInfo &platform, ShowTerms when, Output &output);

} // namespace parley::ctl
