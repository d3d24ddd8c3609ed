// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/processlimits.h"

namespace parley {

bool limitDecoderProcess()
{
    return true;
}

bool closeDecoderProcess()
{
    return true;
}

bool limitsDecoderMemory()
{
    return false;
}

} // namespace parley
