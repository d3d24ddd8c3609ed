// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/unseen.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace parley {

bool isUnseen(char32_t c)
{
    constexpr std::array<std::pair<char32_t, char32_t>, 14> ranges {{{0xAD, 0xAD}, {0x34F, 0x34F}, {0x61C, 0x61C},
        {0x17B4, 0x17B5}, {0x180E, 0x180E}, {0x200B, 0x200B}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},
        {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE00FF}}};
    return std::ranges::any_of(ranges, [c](const auto &range) { return c >= range.first && c <= range.second; });
}

bool isBlank(char32_t c)
{
    return c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
}

QStringList unseenIn(const QString &text)
{
    constexpr qsizetype most = 10;
    QStringList found;
    for (const char32_t c : text.toUcs4()) {
        const QString name = isUnseen(c) || isBlank(c) ? u"U+%1"_s.arg(int(c), 4, 16, QChar(u'0')).toUpper() : QString();
        if (!name.isEmpty() && !found.contains(name) && found.size() < most)
            found.append(name);
    }
    return found;
}

} // namespace parley
