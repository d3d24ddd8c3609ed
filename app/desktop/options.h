// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/story/townsettings.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QSize>
#include <QString>

#include <expected>
#include <optional>

namespace parley {

/// The words that parley was started with.
struct Options {
    QString workspace;   ///< Empty: the platform's data folder.
    bool demo = false;   ///< A throw-away workspace that is filled from places on loopback.
    demo::TownSettings town; ///< Of the demo. Its start is set where `--clock` says the moment that stands still.
    bool print = false;  ///< Collect, print the inbox, end: no window.
    QString picture;     ///< Write the window to this file and end.
    QSize size;          ///< Of the window; invalid: as it was.
    std::optional<Theme::Scheme> scheme;
    QString language;    ///< `nl` or `en`; empty: as chosen before, else the system's.
    QString state;       ///< Of the picture, one of `pictureStates`; empty: as the window opens.
    QString page;        ///< `inbox`, `sources`, `first-run`, `unlock` or `about`; empty: the first.

    Q_DECLARE_TR_FUNCTIONS(Options)

public:
    /// What is asked, or what is wrong with it.
    static std::expected<Options, QString> parse(const QStringList &arguments);
    /// `--help` or `--version`: what to print; empty: neither.
    static QString information(const QStringList &arguments);
};

} // namespace parley
