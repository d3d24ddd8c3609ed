// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace parley {

constexpr std::size_t mostDecoderMemory = 512 * 1024 * 1024; ///< Addresses of the whole process, in bytes.
constexpr unsigned mostDecoderSeconds = 5;                   ///< Of processor time.

/// Limits what this process may take: memory, processor time, no core dump (setrlimit(2)). Set by who starts the decoder
/// between fork and exec, and so safe there; and again by the decoder. Only ever lowers. False: refused by the system.
bool limitDecoderProcess();
/// No file may be opened or grow, no process started; what is open stays open. Of the decoder, once it needs no more.
bool closeDecoderProcess();
/// Memory is limited: not where the platform has no such limit, nor in a build with AddressSanitizer.
bool limitsDecoderMemory();

} // namespace parley
