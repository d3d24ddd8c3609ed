// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

namespace parley::ctl {

// The person at the terminal. All that differs between systems here is in terminal.cpp.

/// Somebody can be asked: standard input and standard error are a terminal.
bool hasTerminal();
/// One line that is not shown while it is typed. Cancelled: the person broke it off, or there is no terminal.
[[nodiscard]] Result<SecretBytes> askSecret(const QString &question);
/// One line. Cancelled: likewise.
[[nodiscard]] Result<QString> askLine(const QString &question);

/// The content of a file, or of standard input for `-`. Read without buffers that would keep a copy. TooLarge: over
/// `limit` bytes. Storage: it can't be read.
[[nodiscard]] Result<SecretBytes> readSecretFile(const QString &file, qsizetype limit);

/// Qt takes no other encoding than UTF-8, and says so on standard error at every start: a scheduled job often has none.
/// To be called before the application object is made.
void useUtf8();

/// A reader that went away is an error of writing, not the end of this process.
void ignoreBrokenPipes();

} // namespace parley::ctl
