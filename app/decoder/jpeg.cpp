// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/formats.h"
#include "app/decoder/orientation.h"
#include "app/decoder/scale.h"

#include <turbojpeg.h>

#include <algorithm>
#include <memory>
#include <tuple>

namespace parley::decoder {

namespace {

using Handle = std::unique_ptr<void, decltype(&tjDestroy)>;

/// The smallest of the sizes that the library decodes to which is not smaller than `wanted`.
Size decodedSize(Size whole, Size wanted)
{
    int count = 0;
    const tjscalingfactor *factors = tjGetScalingFactors(&count);
    Size best = whole;
    for (int i = 0; i < count; ++i) {
        const Size size {std::uint32_t(TJSCALED(int(whole.width), factors[i])),
            std::uint32_t(TJSCALED(int(whole.height), factors[i]))};
        if (size.width >= wanted.width && size.height >= wanted.height && size.width < best.width)
            best = size;
    }
    return best;
}

/// As print shops make them, Adobe's way: 255 is no ink.
void fromCmyk(Bytes &pixels)
{
    for (std::size_t at = 0; at + 3 < pixels.size(); at += 4) {
        const unsigned black = pixels[at + 3];
        for (std::size_t i = at; i < at + 3; ++i)
            pixels[i] = std::uint8_t(pixels[i] * black / 255);
        pixels[at + 3] = 255;
    }
}

} // namespace

void useJpegOnce()
{
    constexpr int side = 16;
    const Bytes grey(std::size_t(3) * side * side, 128);
    const Handle handle(tjInitCompress(), &tjDestroy);
    unsigned char *made = nullptr;
    unsigned long size = 0;
    if (handle && tjCompress2(handle.get(), grey.data(), side, 0, side, TJPF_RGB, &made, &size, TJSAMP_420, 90, 0) == 0)
        std::ignore = decodeJpeg({made, std::size_t(size)}, {side, side});
    tjFree(made);
}

Decoded decodeJpeg(ByteView picture, Size most)
{
    const Handle handle(tjInitDecompress(), &tjDestroy);
    int width = 0, height = 0, subsampling = 0, colours = 0;
    if (!handle
        || tjDecompressHeader3(handle.get(), picture.data(), static_cast<unsigned long>(picture.size()), &width, &height,
               &subsampling, &colours) != 0)
        return std::unexpected(DecodeOutcome::Damaged);
    if (width <= 0 || height <= 0)
        return std::unexpected(DecodeOutcome::Damaged);
    const Size whole {std::uint32_t(width), std::uint32_t(height)};
    if (!isDecoded(whole.width, whole.height))
        return std::unexpected(DecodeOutcome::TooLarge);
    const int orientation = exifOrientation(picture);
    const Size size = decodedSize(whole, fitted(whole, isOnItsSide(orientation) ? Size {most.height, most.width} : most));
    const bool isCmyk = colours == TJCS_CMYK || colours == TJCS_YCCK;
    DecodedPicture decoded {size.width, size.height, Bytes(std::size_t(4) * size.width * size.height)};
    // A file of very many scans takes hours otherwise. A warning is what browsers pass over too, such as an early end.
    if (tjDecompress2(handle.get(), picture.data(), static_cast<unsigned long>(picture.size()), decoded.rgba.data(),
            int(size.width), 0, int(size.height), isCmyk ? TJPF_CMYK : TJPF_RGBA, TJFLAG_LIMITSCANS) != 0
        && tjGetErrorCode(handle.get()) != TJERR_WARNING)
        return std::unexpected(DecodeOutcome::Damaged);
    if (isCmyk)
        fromCmyk(decoded.rgba);
    return upright(std::move(decoded), orientation);
}

} // namespace parley::decoder
