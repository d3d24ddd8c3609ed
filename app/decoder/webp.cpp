// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/formats.h"
#include "app/decoder/scale.h"

#include <webp/decode.h>
#include <webp/demux.h>

#include <memory>

namespace parley::decoder {

namespace {

Decoded firstFrame(ByteView picture)
{
    WebPAnimDecoderOptions options;
    if (!WebPAnimDecoderOptionsInit(&options))
        return std::unexpected(DecodeOutcome::Damaged);
    options.color_mode = MODE_RGBA;
    options.use_threads = 0;
    const WebPData data {picture.data(), picture.size()};
    const std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)> decoder(
        WebPAnimDecoderNew(&data, &options), &WebPAnimDecoderDelete);
    WebPAnimInfo info;
    if (!decoder || !WebPAnimDecoderGetInfo(decoder.get(), &info))
        return std::unexpected(DecodeOutcome::Damaged);
    if (!isDecoded(info.canvas_width, info.canvas_height))
        return std::unexpected(DecodeOutcome::TooLarge);
    std::uint8_t *pixels = nullptr;
    int shownUntil = 0;
    if (!WebPAnimDecoderGetNext(decoder.get(), &pixels, &shownUntil))
        return std::unexpected(DecodeOutcome::Damaged);
    const std::size_t size = std::size_t(4) * info.canvas_width * info.canvas_height;
    return DecodedPicture {info.canvas_width, info.canvas_height, Bytes(pixels, pixels + size)};
}

} // namespace

Decoded decodeWebP(ByteView picture, Size most)
{
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config)
        || WebPGetFeatures(picture.data(), picture.size(), &config.input) != VP8_STATUS_OK)
        return std::unexpected(DecodeOutcome::Damaged);
    if (config.input.width <= 0 || config.input.height <= 0)
        return std::unexpected(DecodeOutcome::Damaged);
    const Size whole {std::uint32_t(config.input.width), std::uint32_t(config.input.height)};
    if (!isDecoded(whole.width, whole.height))
        return std::unexpected(DecodeOutcome::TooLarge);
    if (config.input.has_animation)
        return firstFrame(picture);
    const Size size = fitted(whole, most);
    DecodedPicture decoded {size.width, size.height, Bytes(std::size_t(4) * size.width * size.height)};
    config.options.use_scaling = size != whole;
    config.options.scaled_width = int(size.width);
    config.options.scaled_height = int(size.height);
    config.output.colorspace = MODE_RGBA;
    config.output.is_external_memory = 1;
    config.output.u.RGBA = {decoded.rgba.data(), int(size.width) * 4, decoded.rgba.size()};
    const VP8StatusCode status = WebPDecode(picture.data(), picture.size(), &config);
    WebPFreeDecBuffer(&config.output);
    if (status == VP8_STATUS_OUT_OF_MEMORY)
        return std::unexpected(DecodeOutcome::TooLarge);
    if (status != VP8_STATUS_OK)
        return std::unexpected(DecodeOutcome::Damaged);
    return decoded;
}

} // namespace parley::decoder
