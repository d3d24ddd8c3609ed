// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parley::decoder {

/// This build can filter its system calls.
bool hasSyscallFilter();

/// From here on this process can read its standard input, write its standard output, take memory and end: no file, no
/// connection, no other process. Another system call ends it by SIGSYS (seccomp(2), by libseccomp). False: it could not be
/// set up, and no untrusted byte may be read. Without a filter it does nothing.
bool enterSandbox();

} // namespace parley::decoder
