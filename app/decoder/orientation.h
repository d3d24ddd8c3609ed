// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decoder/formats.h"

namespace parley::decoder {

/// How a camera was held: the tag Orientation of a JPEG file's Exif part (Exif 2.32, 4.6.4), 1 to 8. 1, upright, also
/// where there is none or it can't be read.
int exifOrientation(ByteView jpeg);
constexpr bool isOnItsSide(int orientation)
{
    return orientation >= 5;
}
/// Turned and mirrored to stand as it was seen.
DecodedPicture upright(DecodedPicture picture, int orientation);

} // namespace parley::decoder
