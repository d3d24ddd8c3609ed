// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace parley::demo {

/// How a town is run.
struct TownSettings {
    static constexpr double usualSpeed = 10;

    quint64 seed = 1;
    double speed = usualSpeed; ///< Seconds of the story in one second.
    bool still = false;        ///< The whole day has happened, and nothing more happens.
    bool hostile = false;      ///< Some try to break the window that shows them.
    QDateTime start;           ///< The moment that the town opens; UTC.
    QTimeZone zone = QTimeZone(QTimeZone::UTC); ///< That the people of the story live in.
};

/// As typed behind `--seed`: a whole number from 0 on.
std::optional<quint64> seedFromText(const QString &text);
/// As typed behind `--speed`: from 0.1 to 10,000.
std::optional<double> speedFromText(const QString &text);

} // namespace parley::demo
