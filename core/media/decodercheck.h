// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>

namespace parley {

/// What the decoder found when it tried its own sandbox.
struct DecoderCheck {
    enum class Sandbox {
        Holds,    ///< Each attempt was stopped.
        NoFilter, ///< The system or the build has no filter of system calls.
        Leaks,    ///< Some attempt was not stopped, or could not be made.
    };

    Sandbox sandbox = Sandbox::Leaks;
    bool limitsMemory = false;
    QStringList leaks;                 ///< What was not stopped: `open`, `socket`, `exec`, `fork`.
    QMap<QString, QString> libraries;  ///< Name and version of those that read pictures.

    friend bool operator==(const DecoderCheck &, const DecoderCheck &) = default;
};

/// Reads the lines that `parley-decoder --self-check` prints.
DecoderCheck readDecoderCheck(const QByteArray &printed);

/// Runs it; blocks for at most five seconds. Missing: there is no such program, or it does not run.
Result<DecoderCheck> checkDecoder(const QString &program);

} // namespace parley
