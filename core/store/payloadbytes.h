// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace parley {

/// Payloads are kept as zstd frames (RFC 8878).
QByteArray compressed(const QByteArray &bytes);
/// Damaged: not a frame, or not of `size` bytes.
Result<QByteArray> decompressed(const QByteArray &frame, qint64 size);

} // namespace parley
