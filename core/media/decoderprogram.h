// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parley {

/// parley-decoder beside this program, or where it is installed; empty: it is in neither place.
QString decoderProgram();

} // namespace parley
