// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/decoderpipe.h"

namespace parley::decoder {

/// The answer to one request. Reads untrusted bytes; no input or output.
DecodeAnswer decode(ByteView picture, std::uint16_t mostWidth, std::uint16_t mostHeight);

} // namespace parley::decoder
