// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/decode.h"

#include "app/decoder/scale.h"
#include "core/media/picturetype.h"

#include <new>

namespace parley::decoder {

namespace {

Decoded decoded(ByteView picture, Size most)
{
    switch (pictureTypeOf(picture)) {
    case PictureType::None: return std::unexpected(DecodeOutcome::WrongType);
    case PictureType::Png: return decodePng(picture);
    case PictureType::Jpeg: return decodeJpeg(picture, most);
    case PictureType::Gif: return decodeGif(picture);
    case PictureType::WebP: return decodeWebP(picture, most);
    }
    return std::unexpected(DecodeOutcome::WrongType);
}

} // namespace

DecodeAnswer decode(ByteView picture, std::uint16_t mostWidth, std::uint16_t mostHeight)
try {
    const Size most {mostWidth, mostHeight};
    Decoded result = decoded(picture, most);
    if (!result)
        return {result.error(), {}};
    const Size size {result->width, result->height};
    if (const Size small = fitted(size, most); small != size)
        return {DecodeOutcome::Decoded, scaled(*result, small)};
    return {DecodeOutcome::Decoded, std::move(*result)};
} catch (const std::bad_alloc &) {
    return {DecodeOutcome::TooLarge, {}};
}

} // namespace parley::decoder
