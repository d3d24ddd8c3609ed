// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parley::decoder {

/// Tries, in a child process each, what the sandbox must not let through, and prints what happened: lines of a name and a
/// word, which core/media/decodercheck.h reads. The exit code of the program.
int selfCheck();

} // namespace parley::decoder
