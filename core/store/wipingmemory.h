// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parley {

/// Makes SQLite zero what it frees, in the whole process: pages hold keys of inboxes and people's messages, and would
/// linger in freed memory after a database is closed. SQLCipher's own memory security does that too, but locks each piece
/// as well, which costs 8 to 11 times the CPU at intake (storage.md, section 3). To be called before the first database is
/// opened; later calls change nothing.
void wipeSqliteMemory();

} // namespace parley
