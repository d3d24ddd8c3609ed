// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/decoderpipe.h"

#include <expected>

// One function per type of picture. Each checks the size that the header announces before it takes memory for the pixels,
// and gives the first frame of a moving picture.
namespace parley::decoder {

struct Size {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    friend bool operator==(const Size &, const Size &) = default;
};

constexpr std::uint64_t mostPixels = 25'000'000;
constexpr bool isDecoded(std::uint64_t width, std::uint64_t height)
{
    return width > 0 && height > 0 && width <= mostPixels && height <= mostPixels && width * height <= mostPixels;
}

using Decoded = std::expected<DecodedPicture, DecodeOutcome>;

Decoded decodePng(ByteView picture);
Decoded decodeGif(ByteView picture);
/// `most`: what it will be made to fit into; less is decoded where the format can be decoded smaller, never less than that.
Decoded decodeJpeg(ByteView picture, Size most);
Decoded decodeWebP(ByteView picture, Size most);

/// Reads a JPEG of its own making. What the library looks up when it is first used, /proc/cpuinfo on some processors, it has to
/// look up before the sandbox.
void useJpegOnce();

} // namespace parley::decoder
