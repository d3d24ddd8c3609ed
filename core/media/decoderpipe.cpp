// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/decoderpipe.h"

#include <algorithm>
#include <array>

namespace parley {

namespace {

constexpr std::array<std::uint8_t, 4> requestMark {'P', 'D', 'R', '1'};
constexpr std::array<std::uint8_t, 4> answerMark {'P', 'D', 'A', '1'};

void append16(Bytes &bytes, std::uint32_t number)
{
    bytes.push_back(std::uint8_t(number >> 8));
    bytes.push_back(std::uint8_t(number));
}

std::uint32_t number16(ByteView bytes, std::size_t at)
{
    return std::uint32_t(bytes[at]) << 8 | bytes[at + 1];
}

bool isSide(std::uint32_t length)
{
    return length >= 1 && length <= mostPictureSide;
}

} // namespace

Bytes bytesOf(const RequestHead &head)
{
    Bytes bytes(requestMark.begin(), requestMark.end());
    append16(bytes, head.mostWidth);
    append16(bytes, head.mostHeight);
    append16(bytes, head.pictureBytes >> 16);
    append16(bytes, head.pictureBytes);
    return bytes;
}

std::optional<RequestHead> readRequestHead(ByteView head)
{
    if (head.size() != requestHeadSize || !std::ranges::equal(head.first(4), requestMark))
        return std::nullopt;
    const RequestHead request {std::uint16_t(number16(head, 4)), std::uint16_t(number16(head, 6)),
        number16(head, 8) << 16 | number16(head, 10)};
    if (!isSide(request.mostWidth) || !isSide(request.mostHeight) || request.pictureBytes > mostPictureBytes)
        return std::nullopt;
    return request;
}

Bytes headOf(const DecodeAnswer &answer)
{
    Bytes head(answerMark.begin(), answerMark.end());
    head.push_back(std::uint8_t(answer.outcome));
    if (answer.outcome == DecodeOutcome::Decoded) {
        append16(head, answer.picture.width);
        append16(head, answer.picture.height);
    }
    return head;
}

std::optional<DecodeAnswer> readAnswer(ByteView bytes, std::uint16_t mostWidth, std::uint16_t mostHeight)
{
    if (bytes.size() < 5 || !std::ranges::equal(bytes.first(4), answerMark))
        return std::nullopt;
    DecodeAnswer answer;
    answer.outcome = DecodeOutcome(bytes[4]);
    if (answer.outcome != DecodeOutcome::Decoded) {
        if (bytes.size() != 5 || bytes[4] > std::uint8_t(DecodeOutcome::BadRequest))
            return std::nullopt;
        return answer;
    }
    if (bytes.size() < answerHeadSize)
        return std::nullopt;
    answer.picture.width = number16(bytes, 5);
    answer.picture.height = number16(bytes, 7);
    const ByteView pixels = bytes.subspan(answerHeadSize);
    const bool fits = isSide(answer.picture.width) && isSide(answer.picture.height) && answer.picture.width <= mostWidth
        && answer.picture.height <= mostHeight;
    if (!fits || pixels.size() != std::size_t(4) * answer.picture.width * answer.picture.height)
        return std::nullopt;
    answer.picture.rgba.assign(pixels.begin(), pixels.end());
    return answer;
}

} // namespace parley
