// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/decoderpipe.h"

#include <algorithm>

/// Both ends of the pipe, of which either may be taken over: what is read fits what was asked, and says the same again.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace parley;
    const ByteView bytes(data, size);
    if (const auto head = readRequestHead(bytes); head && !std::ranges::equal(bytesOf(*head), bytes))
        __builtin_trap();
    constexpr std::uint16_t most = 64;
    const auto answer = readAnswer(bytes, most, most);
    if (!answer)
        return 0;
    Bytes again = headOf(*answer);
    again.insert(again.end(), answer->picture.rgba.begin(), answer->picture.rgba.end());
    if (!std::ranges::equal(again, bytes) || answer->picture.width > most || answer->picture.height > most
        || size > mostAnswerBytes(most, most))
        __builtin_trap();
    return 0;
}
