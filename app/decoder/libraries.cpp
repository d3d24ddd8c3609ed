// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/libraries.h"

#include <gif_lib.h>
#include <png.h>
#include <webp/decode.h>

#include <cstdio>

namespace parley::decoder {

void printLibraries()
{
    const int webp = WebPGetDecoderVersion();
    std::printf("library libpng %s\n", png_get_libpng_ver(nullptr));
    std::printf("library libjpeg-turbo %s\n", PARLEY_TURBOJPEG_VERSION);
    std::printf("library libwebp %d.%d.%d\n", webp >> 16, webp >> 8 & 0xff, webp & 0xff);
    std::printf("library giflib %d.%d.%d\n", GIFLIB_MAJOR, GIFLIB_MINOR, GIFLIB_RELEASE);
}

} // namespace parley::decoder
