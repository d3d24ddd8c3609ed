// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/decode.h"

/// A picture from anywhere, as the decoder reads it: an answer, whatever the bytes are, and never more pixels than were asked for.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace parley;
    constexpr std::uint16_t most = 48;
    const DecodeAnswer answer = decoder::decode({data, size}, most, most);
    const DecodedPicture &picture = answer.picture;
    if (picture.width > most || picture.height > most || picture.rgba.size() != std::size_t(4) * picture.width * picture.height
        || (answer.outcome == DecodeOutcome::Decoded) != !picture.rgba.empty())
        __builtin_trap();
    return 0;
}
