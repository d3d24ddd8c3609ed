// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/selfcheck.h"

#include "app/decoder/libraries.h"

#include <cstdio>

namespace parley::decoder {

int selfCheck()
{
    std::puts("filter none");
    std::puts("memory unlimited");
    printLibraries();
    return 0;
}

} // namespace parley::decoder
