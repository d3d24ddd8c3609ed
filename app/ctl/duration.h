// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <chrono>
#include <optional>

namespace parley::ctl {

/// `10s`, `5m`, `2h`, `1d`: a whole number and its unit; more than zero, at most 20 days (a timer's limit).
std::optional<std::chrono::milliseconds> durationFromText(QStringView text);

} // namespace parley::ctl
