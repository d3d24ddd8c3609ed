// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/jsonline.h"
#include "core/domain/inboxchange.h"
#include "core/domain/organisation.h"
#include "core/domain/platform.h"

namespace parley::ctl {

// The lines of `source`, `collect` and `platforms`; scripts rely on names and order (cli.md).

JsonLine jsonOfAdded(const Source &source);
JsonLine jsonOf(const SourceRow &row, OrganisationId organisation);
JsonLine jsonOf(const PollReport &report);
JsonLine jsonOf(const PlatformInfo &platform);

QString nameOf(Source::State state); ///< `active`, `paused` or `switchedOff`.
/// A gap can be filled in full while what was posted at its start may still be collected.
QDateTime fillableUntil(const Gap &gap);
QStringList capabilityNames(PlatformInfo::Capabilities capabilities);

} // namespace parley::ctl
