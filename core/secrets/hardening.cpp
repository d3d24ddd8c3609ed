// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/hardening.h"

#include <sodium.h>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace parley {

Status hardenProcess()
{
#ifdef Q_OS_LINUX
    const rlimit none {0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0)
        return failure(ErrorKind::Storage, u"core dumps can't be switched off"_s);
    // Not dumpable also holds where the kernel pipes core dumps to a program, which the limit does not stop (core(5)).
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return failure(ErrorKind::Storage, u"this program's memory can't be closed to other programs"_s);
#endif
    if (sodium_init() < 0)
        return failure(ErrorKind::Storage, u"libsodium can't be used: no random numbers"_s);
    return {};
}

} // namespace parley
