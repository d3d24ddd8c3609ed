// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/formats.h"

#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace parley::decoder {

namespace {

/// Closes a file of giflib, whose own function also tells why it could not.
struct Close {
    void operator()(GifFileType *file) const { DGifCloseFile(file, nullptr); }
};
using File = std::unique_ptr<GifFileType, Close>;

/// giflib asks for the bytes in pieces.
int read(GifFileType *file, GifByteType *into, int wanted)
{
    auto &left = *static_cast<ByteView *>(file->UserData);
    const std::size_t given = std::min(left.size(), std::size_t(std::max(wanted, 0)));
    std::ranges::copy(left.first(given), into);
    left = left.subspan(given);
    return int(given);
}

/// The colour number that is left transparent, if the extension says so; others stay as they are. False: damaged.
bool readExtension(GifFileType *file, std::optional<int> &transparent)
{
    int code = 0;
    GifByteType *block = nullptr;
    if (DGifGetExtension(file, &code, &block) == GIF_ERROR)
        return false;
    while (block) {
        GraphicsControlBlock control;
        if (code == GRAPHICS_EXT_FUNC_CODE && DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK) {
            transparent = control.TransparentColor == NO_TRANSPARENT_COLOR ? std::nullopt
                                                                           : std::optional(control.TransparentColor);
        }
        if (DGifGetExtensionNext(file, &block) == GIF_ERROR)
            return false;
    }
    return true;
}

/// The rows of a frame in the order in which the file has them (GIF89a specification, appendix E).
std::vector<int> rowOrder(const GifImageDesc &frame)
{
    constexpr std::array<std::array<int, 2>, 4> passes {{{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
    std::vector<int> rows;
    rows.reserve(std::size_t(frame.Height));
    if (!frame.Interlace) {
        for (int row = 0; row < frame.Height; ++row)
            rows.push_back(row);
        return rows;
    }
    for (const auto &[first, step] : passes) {
        for (int row = first; row < frame.Height; row += step)
            rows.push_back(row);
    }
    return rows;
}

Decoded readFrame(GifFileType *file, std::optional<int> transparent)
{
    if (DGifGetImageDesc(file) == GIF_ERROR)
        return std::unexpected(DecodeOutcome::Damaged);
    const GifImageDesc &frame = file->Image;
    const ColorMapObject *colours = frame.ColorMap ? frame.ColorMap : file->SColorMap;
    const bool isInside = frame.Left >= 0 && frame.Top >= 0 && frame.Width > 0 && frame.Height > 0
        && frame.Left + frame.Width <= file->SWidth && frame.Top + frame.Height <= file->SHeight;
    if (!colours || !isInside)
        return std::unexpected(DecodeOutcome::Damaged);
    DecodedPicture decoded {std::uint32_t(file->SWidth), std::uint32_t(file->SHeight), {}};
    decoded.rgba.resize(std::size_t(4) * decoded.width * decoded.height);
    std::vector<GifPixelType> line(std::size_t(frame.Width), GifPixelType(0));
    for (const int row : rowOrder(frame)) {
        if (DGifGetLine(file, line.data(), frame.Width) == GIF_ERROR)
            return std::unexpected(DecodeOutcome::Damaged);
        auto pixel = decoded.rgba.begin() + 4 * (std::ptrdiff_t(frame.Top + row) * file->SWidth + frame.Left);
        for (const GifPixelType number : line) {
            if (number < colours->ColorCount && number != transparent) {
                const GifColorType &colour = colours->Colors[number];
                std::ranges::copy(std::array<std::uint8_t, 4> {colour.Red, colour.Green, colour.Blue, 255}, pixel);
            }
            pixel += 4;
        }
    }
    return decoded;
}

} // namespace

Decoded decodeGif(ByteView picture)
{
    ByteView left = picture;
    int error = 0;
    const File file(DGifOpen(&left, &read, &error));
    if (!file)
        return std::unexpected(DecodeOutcome::Damaged);
    if (!isDecoded(std::uint64_t(std::max(file->SWidth, 0)), std::uint64_t(std::max(file->SHeight, 0))))
        return std::unexpected(DecodeOutcome::TooLarge);
    std::optional<int> transparent;
    for (;;) { // Ends with the first frame or with the bytes: the frames after it are not even counted.
        GifRecordType record = UNDEFINED_RECORD_TYPE;
        if (DGifGetRecordType(file.get(), &record) == GIF_ERROR)
            return std::unexpected(DecodeOutcome::Damaged);
        if (record == IMAGE_DESC_RECORD_TYPE)
            return readFrame(file.get(), transparent);
        if (record != EXTENSION_RECORD_TYPE || !readExtension(file.get(), transparent))
            return std::unexpected(DecodeOutcome::Damaged);
    }
}

} // namespace parley::decoder
