// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/orientation.h"

#include <algorithm>
#include <string_view>

namespace parley::decoder {

namespace {

constexpr int isUpright = 1;

bool startsWith(ByteView bytes, std::string_view mark)
{
    return bytes.size() >= mark.size()
        && std::ranges::equal(bytes.first(mark.size()), mark, {}, {}, [](char c) { return std::uint8_t(c); });
}

/// A TIFF directory in either order of bytes; 0 beyond its end.
class Tiff {
public:
    explicit Tiff(ByteView bytes)
        : m_bytes(bytes)
        , m_littleEndian(startsWith(bytes, "II"))
    {
    }

    std::uint32_t number(std::size_t at, std::size_t size) const
    {
        if (at > m_bytes.size() || size > m_bytes.size() - at)
            return 0;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = value << 8 | m_bytes[at + (m_littleEndian ? size - 1 - i : i)];
        return value;
    }

private:
    ByteView m_bytes;
    bool m_littleEndian;
};

int orientationIn(ByteView exif)
{
    constexpr std::uint32_t orientationTag = 0x0112;
    const Tiff tiff(exif);
    const std::size_t directory = tiff.number(4, 4);
    const std::size_t entries = tiff.number(directory, 2);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + 12 * i;
        if (tiff.number(entry, 2) == orientationTag) {
            const auto value = int(tiff.number(entry + 8, 2));
            return value >= 1 && value <= 8 ? value : isUpright;
        }
    }
    return isUpright;
}

} // namespace

int exifOrientation(ByteView jpeg)
{
    // Segments up to the start of the scan: a mark, and a length that counts itself (ITU T.81, B.1.1).
    for (std::size_t at = 2; at + 4 <= jpeg.size() && jpeg[at] == 0xff && jpeg[at + 1] != 0xda;) {
        const std::size_t length = std::size_t(jpeg[at + 2]) << 8 | jpeg[at + 3];
        if (length < 2 || length > jpeg.size() - at - 2)
            break;
        const ByteView content = jpeg.subspan(at + 4, length - 2);
        constexpr std::string_view mark("Exif\0\0", 6);
        if (jpeg[at + 1] == 0xe1 && startsWith(content, mark))
            return orientationIn(content.subspan(mark.size()));
        at += 2 + length;
    }
    return isUpright;
}

DecodedPicture upright(DecodedPicture picture, int orientation)
{
    if (orientation == isUpright)
        return picture;
    const bool onItsSide = isOnItsSide(orientation);
    DecodedPicture turned {onItsSide ? picture.height : picture.width, onItsSide ? picture.width : picture.height, {}};
    turned.rgba.resize(picture.rgba.size());
    // Which edge of the stored picture is the top, and which the left side, of what was seen.
    const bool fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    for (std::size_t y = 0; y < turned.height; ++y) {
        for (std::size_t x = 0; x < turned.width; ++x) {
            std::size_t column = onItsSide ? y : x;
            std::size_t row = onItsSide ? x : y;
            if (fromRight)
                column = picture.width - 1 - column;
            if (fromBottom)
                row = picture.height - 1 - row;
            std::copy_n(&picture.rgba[4 * (row * picture.width + column)], 4, &turned.rgba[4 * (y * turned.width + x)]);
        }
    }
    return turned;
}

} // namespace parley::decoder
