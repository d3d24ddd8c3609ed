// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decoder/formats.h"

namespace parley::decoder {

/// The largest size of the same proportions that fits into `most`, never larger than it is and at least 1 by 1.
Size fitted(Size size, Size most);

/// Made smaller to that size; each pixel is the mean of the area that it covers, transparent parts without weight.
DecodedPicture scaled(const DecodedPicture &picture, Size size);

} // namespace parley::decoder
