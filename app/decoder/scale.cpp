// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace parley::decoder {

namespace {

/// A stretch of the source in its own cells; the first and the last may be covered in part.
struct Stretch {
    double from;
    double to;

    std::size_t first() const { return std::size_t(from); }
    double shareOf(std::size_t cell) const { return std::min(to, double(cell) + 1) - std::max(from, double(cell)); }
};

Stretch stretchOf(std::uint32_t part, std::uint32_t parts, std::uint32_t whole)
{
    const auto edge = [&](std::uint32_t at) { return double(at) * whole / parts; };
    return {edge(part), std::min(edge(part + 1), double(whole))};
}

std::array<std::uint8_t, 4> meanOf(const DecodedPicture &picture, const Stretch &across, const Stretch &down)
{
    std::array<double, 3> colour {};
    double alpha = 0;
    double area = 0;
    for (std::size_t y = down.first(); double(y) < down.to; ++y) {
        for (std::size_t x = across.first(); double(x) < across.to; ++x) {
            const std::uint8_t *pixel = &picture.rgba[4 * (y * picture.width + x)];
            const double share = down.shareOf(y) * across.shareOf(x);
            const double weight = share * pixel[3];
            for (std::size_t i = 0; i < 3; ++i)
                colour[i] += weight * pixel[i];
            alpha += weight;
            area += share;
        }
    }
    const auto rounded = [](double value) { return std::uint8_t(std::clamp(std::lround(value), 0L, 255L)); };
    if (alpha <= 0 || area <= 0)
        return {};
    return {rounded(colour[0] / alpha), rounded(colour[1] / alpha), rounded(colour[2] / alpha), rounded(alpha / area)};
}

} // namespace

Size fitted(Size size, Size most)
{
    if (size.width <= most.width && size.height <= most.height)
        return size;
    const double factor = std::min(double(most.width) / size.width, double(most.height) / size.height);
    const auto shrunk = [&](std::uint32_t length, std::uint32_t limit) {
        return std::clamp(std::uint32_t(std::lround(length * factor)), 1U, limit);
    };
    return {shrunk(size.width, most.width), shrunk(size.height, most.height)};
}

DecodedPicture scaled(const DecodedPicture &picture, Size size)
{
    DecodedPicture small {size.width, size.height, {}};
    small.rgba.reserve(std::size_t(4) * size.width * size.height);
    for (std::uint32_t y = 0; y < size.height; ++y) {
        const Stretch down = stretchOf(y, size.height, picture.height);
        for (std::uint32_t x = 0; x < size.width; ++x) {
            const auto pixel = meanOf(picture, stretchOf(x, size.width, picture.width), down);
            small.rgba.insert(small.rgba.end(), pixel.begin(), pixel.end());
        }
    }
    return small;
}

} // namespace parley::decoder
