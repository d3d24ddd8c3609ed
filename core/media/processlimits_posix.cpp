// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/processlimits.h"

#include <algorithm>

#include <sys/resource.h>

namespace parley {

namespace {

#ifdef PARLEY_UNLIMITED_ADDRESSES
constexpr bool limitsAddresses = false;
#else
constexpr bool limitsAddresses = true;
#endif

using Resource = decltype(RLIMIT_CORE);

bool lower(Resource resource, rlim_t most)
{
    rlimit limit {};
    if (getrlimit(resource, &limit) != 0)
        return false;
    limit.rlim_max = std::min(limit.rlim_max, most);
    limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
    return setrlimit(resource, &limit) == 0;
}

} // namespace

bool limitDecoderProcess()
{
    return (!limitsAddresses || lower(RLIMIT_AS, mostDecoderMemory)) && lower(RLIMIT_CPU, mostDecoderSeconds)
        && lower(RLIMIT_CORE, 0);
}

bool closeDecoderProcess()
{
    return lower(RLIMIT_FSIZE, 0) && lower(RLIMIT_NOFILE, 0) && lower(RLIMIT_NPROC, 0);
}

bool limitsDecoderMemory()
{
    return limitsAddresses;
}

} // namespace parley
