// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollbatch.h"

#include <optional>

namespace parley {

/// An author's picture as it is kept: decoded and encoded anew as PNG, so that no metadata and no trick in the file
/// survives, at most 256x256. None: not PNG, JPEG, GIF or WebP by its first bytes, more than 25 megapixels, or damaged.
std::optional<EncodedPicture> encodedAvatar(const QByteArray &fetched);

} // namespace parley
