// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parley::decoder {

/// Prints a line `library NAME VERSION` for each that reads pictures: as loaded for libpng and libwebp, as built with for
/// the other two, which don't tell.
void printLibraries();

} // namespace parley::decoder
