// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"
#include "core/domain/platform.h"
#include "ui/sources/previewitem.h"

namespace parley {

/// What feeds are, as the registry would say it.
PlatformInfo samplePlatform();
/// One source in each state, seen from `now`; all places are invented.
QList<SourceRow> sampleSources(const QDateTime &now);
/// One item of each verdict that a preview can give.
QList<PreviewItem> samplePreview(const QDateTime &now);

} // namespace parley
