// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// What goes through the two pipes between a program and parley-decoder: one request, one answer, then the decoder ends.
// Numbers are big-endian. Both readers are given bytes that the other side chose and trust none of them.
namespace parley {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

constexpr std::size_t mostPictureBytes = 32 * 1024 * 1024; ///< Of one encoded picture.
constexpr std::uint32_t mostPictureSide = 4096;            ///< Of a decoded one, as it may be asked for.

/// A request is "PDR1", the most width and height (16 bits each), the number of bytes (32 bits), and the bytes of a
/// picture as it came. The decoded one is made smaller to fit, its proportions kept.
struct RequestHead {
    std::uint16_t mostWidth = 0; ///< 1 to mostPictureSide, the height too.
    std::uint16_t mostHeight = 0;
    std::uint32_t pictureBytes = 0;
};

constexpr std::size_t requestHeadSize = 12;
Bytes bytesOf(const RequestHead &head);
/// None: not a head, or over a limit.
std::optional<RequestHead> readRequestHead(ByteView head);

enum class DecodeOutcome : std::uint8_t {
    Decoded = 0,
    WrongType = 1,  ///< Not PNG, JPEG, GIF or WebP by its first bytes.
    TooLarge = 2,   ///< More pixels than are decoded, or more memory than there may be.
    Damaged = 3,    ///< It can't be read as what it says it is.
    BadRequest = 4,
};

/// Pixels of four bytes, red, green, blue and alpha, not premultiplied, row after row without gaps.
struct DecodedPicture {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    Bytes rgba;
};

/// "PDA1", the outcome (8 bits), and if decoded width and height (16 bits each) and the pixels.
struct DecodeAnswer {
    DecodeOutcome outcome = DecodeOutcome::Damaged;
    DecodedPicture picture;
};

constexpr std::size_t answerHeadSize = 9;
/// The most bytes of an answer to a request for that size.
constexpr std::size_t mostAnswerBytes(std::uint16_t mostWidth, std::uint16_t mostHeight)
{
    return answerHeadSize + std::size_t(4) * mostWidth * mostHeight;
}

/// Without the pixels, which follow it as they are.
Bytes headOf(const DecodeAnswer &answer);
/// None: not an answer, or not one to a request for that size; nothing in it is to be used.
std::optional<DecodeAnswer> readAnswer(ByteView bytes, std::uint16_t mostWidth, std::uint16_t mostHeight);

} // namespace parley
