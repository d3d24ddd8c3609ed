// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/formats.h"

#include <png.h>

namespace parley::decoder {

// libpng's simplified API (libpng-manual.txt, chapter V): text, profiles and what it does not know are passed over.
Decoded decodePng(ByteView picture)
{
    png_image image {};
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&image, picture.data(), picture.size()))
        return std::unexpected(DecodeOutcome::Damaged);
    if (!isDecoded(image.width, image.height)) {
        png_image_free(&image);
        return std::unexpected(DecodeOutcome::TooLarge);
    }
    image.format = PNG_FORMAT_RGBA;
    DecodedPicture decoded {image.width, image.height, {}};
    decoded.rgba.resize(PNG_IMAGE_SIZE(image));
    if (!png_image_finish_read(&image, nullptr, decoded.rgba.data(), 0, nullptr)) // Frees it in either case.
        return std::unexpected(DecodeOutcome::Damaged);
    return decoded;
}

} // namespace parley::decoder
