// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/globaloptions.h"
#include "app/ctl/verb.h"

namespace parley::ctl {

/// What somebody typed, understood.
struct CommandLine {
    enum class Kind { Run, Help, Version };

    Kind kind = Kind::Help;
    const Verb *verb = nullptr; ///< To run; with Help: the one asked about, or none.
    QString noun;               ///< Help: the noun asked about; empty: all.
    GlobalOptions global;
    Arguments arguments;
    bool confirmed = false; ///< --yes
};

/// Reads `words` (without the program's name). Global options may stand anywhere. The error is a Usage with a sentence
/// for people.
[[nodiscard]] Result<CommandLine> readCommandLine(const QStringList &words, const QList<Verb> &verbs);

/// The global options as help texts: name with value, sentence.
QList<VerbOption> globalOptionList();

} // namespace parley::ctl
