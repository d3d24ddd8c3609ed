// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"

#include <QDateTime>
#include <QString>

namespace parley::ctl {

/// The options that every command takes (cli.md, "Conventions").
struct GlobalOptions {
    QString workspace; ///< Folder; defaultWorkspaceFolder() unless it was given.
    QString organisation;
    QString passphraseFile; ///< Empty: not given. `-`: standard input.
    QString language;       ///< `nl`, `en`, or empty for the locale's.
    OutputStyle style;
    QDateTime clock; ///< Invalid: the system's.

    friend bool operator==(const GlobalOptions &one, const GlobalOptions &other)
    {
        return one.workspace == other.workspace && one.organisation == other.organisation
            && one.passphraseFile == other.passphraseFile && one.language == other.language
            && one.style.json == other.style.json && one.style.quiet == other.style.quiet && one.clock == other.clock;
    }
};

/// The platform's data folder; the window uses the same.
QString defaultWorkspaceFolder();

} // namespace parley::ctl
