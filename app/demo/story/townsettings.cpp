// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story/townsettings.h"

namespace parley::demo {

std::optional<quint64> seedFromText(const QString &text)
{
    bool isNumber = false;
    const quint64 seed = text.toULongLong(&isNumber);
    return isNumber ? std::optional(seed) : std::nullopt;
}

std::optional<double> speedFromText(const QString &text)
{
    bool isNumber = false;
    const double speed = text.toDouble(&isNumber);
    return isNumber && speed >= 0.1 && speed <= 10'000 ? std::optional(speed) : std::nullopt;
}

} // namespace parley::demo
