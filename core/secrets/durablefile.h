// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace parley {

/// Replaces a file in one step, readable by its owner alone: after a crash or a power cut either the old bytes or the
/// new ones are there. Also removes what an interrupted writing of the same file left behind.
[[nodiscard]] Status writeDurably(const QString &path, const QByteArray &bytes);

} // namespace parley
