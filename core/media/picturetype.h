// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/decoderpipe.h"

namespace parley {

/// The types of pictures that are decoded at all.
enum class PictureType { None, Png, Jpeg, Gif, WebP };

/// By the first bytes alone: what a server says, or a file's name, is not asked.
PictureType pictureTypeOf(ByteView bytes);

} // namespace parley
