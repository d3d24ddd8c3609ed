// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picturetype.h"

#include <algorithm>
#include <string_view>

using namespace std::string_view_literals;

namespace parley {

namespace {

bool stands(std::string_view mark, ByteView bytes, std::size_t at = 0)
{
    return bytes.size() >= at + mark.size()
        && std::ranges::equal(bytes.subspan(at, mark.size()), mark, {}, {}, [](char c) { return std::uint8_t(c); });
}

} // namespace

PictureType pictureTypeOf(ByteView bytes)
{
    if (stands("\x89PNG\r\n\x1a\n"sv, bytes))
        return PictureType::Png;
    if (stands("\xff\xd8\xff"sv, bytes))
        return PictureType::Jpeg;
    if (stands("GIF87a"sv, bytes) || stands("GIF89a"sv, bytes))
        return PictureType::Gif;
    if (stands("RIFF"sv, bytes) && stands("WEBP"sv, bytes, 8))
        return PictureType::WebP;
    return PictureType::None;
}

} // namespace parley
