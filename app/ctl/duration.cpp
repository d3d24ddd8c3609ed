// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/duration.h"

#include <QString>

using namespace std::chrono_literals;

namespace parley::ctl {

std::optional<std::chrono::milliseconds> durationFromText(QStringView text)
{
    constexpr std::chrono::seconds longest = 24h * 20;
    if (text.size() < 2)
        return {};
    bool isNumber = false;
    const int number = text.chopped(1).toInt(&isNumber);
    std::chrono::seconds unit {};
    switch (text.back().unicode()) {
    case u's': unit = 1s; break;
    case u'm': unit = 1min; break;
    case u'h': unit = 1h; break;
    case u'd': unit = 24h; break;
    default: return {};
    }
    if (!isNumber || number <= 0 || !text.front().isDigit() || number > longest / unit)
        return {};
    return number * unit;
}

} // namespace parley::ctl
