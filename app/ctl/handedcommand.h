// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "app/ctl/verb.h"

namespace parley::ctl {

/// A command as it goes from one process to another: what was typed, read by the caller. Never a passphrase.
struct HandedCommand {
    QString noun;
    QString verb;
    Arguments arguments;
    OutputStyle style;

    QByteArray toJson() const;
    static Result<HandedCommand> fromJson(const QByteArray &json);
    /// The verb that it means, if it is one that may be handed over and takes such arguments. Usage: it is not.
    Result<Verb> verbIn(const QList<Verb> &verbs) const;
};

} // namespace parley::ctl
