// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollbatch.h"

#include <QImage>

namespace parley {

constexpr QSize largestAvatar(256, 256);

/// An author's picture as it is kept: the pixels that the decoder gave, encoded by us as PNG, so that no metadata and no
/// trick in the platform's file survives. None: it can't be encoded.
std::optional<EncodedPicture> encodedAvatar(const QImage &decoded);

} // namespace parley
