// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <functional>

namespace parley {

/// Brings a database file from one key to another: a whole copy under the new key beside it (`<path>.next`, checked page
/// by page and on the disk), then `beforeSwap`, then the copy takes the file's place in one step. Whenever it is killed one
/// of the two is there, whole; which, the keys tell. Nobody else may have the file open (Busy). `goOn` as of copyDatabase;
/// on an error, also of `beforeSwap`, the file is as it was.
[[nodiscard]] Status rewriteUnder(const QString &path, const SecretBytes &from, const SecretBytes &to,
    const std::function<bool()> &goOn, const std::function<Status()> &beforeSwap);

/// Whether this key opens the file.
[[nodiscard]] Result<bool> opensWith(const QString &path, const SecretBytes &key);

} // namespace parley
