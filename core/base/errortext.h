// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace parley {

/// One sentence on what went wrong, in the reader's language and without codes; `detail` goes under it, as technical
/// detail. Used by the window and by parleyctl alike.
QString sentence(ErrorKind kind);
/// What the reader can do next; empty where there is nothing to do but wait.
QString advice(ErrorKind kind);

/// The stored name of a kind (`rateLimited`), and back; an unknown name reads as BadResponse.
QString nameOf(ErrorKind kind);
ErrorKind errorKindFromName(const QString &name);

} // namespace parley
