// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/sandbox.h"

#include <algorithm>
#include <initializer_list>
#include <memory>

#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace parley::decoder {

namespace {

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

bool allow(void *filter, int call)
{
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
}

bool allowOn(void *filter, int call, int descriptor)
{
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, SCMP_A0(SCMP_CMP_EQ, scmp_datum_t(descriptor))) == 0;
}

/// Memory that can be written or run, never newly made to run.
bool allowWithoutExecution(void *filter, int call)
{
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
}

// Taking and giving back memory, locks of the C library, time, the end. getrandom is malloc's.
constexpr auto harmless = {SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(futex),
    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(getrandom), SCMP_SYS(restart_syscall),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask), SCMP_SYS(exit), SCMP_SYS(exit_group)};

#ifdef PARLEY_UNDER_SANITIZER
// AddressSanitizer names its memory, and looks at threads and time before it reports.
constexpr auto ofSanitizer = {SCMP_SYS(prctl), SCMP_SYS(gettid), SCMP_SYS(getpid), SCMP_SYS(sigaltstack), SCMP_SYS(sched_yield)};
#else
constexpr std::initializer_list<int> ofSanitizer = {};
#endif

} // namespace

bool hasSyscallFilter()
{
    return true;
}

bool enterSandbox()
{
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    const Filter filter(seccomp_init(SCMP_ACT_KILL_PROCESS), &seccomp_release);
    const auto may = [&](int call) { return allow(filter.get(), call); };
    return filter && seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0
        && std::ranges::all_of(harmless, may) && std::ranges::all_of(ofSanitizer, may)
        && allowOn(filter.get(), SCMP_SYS(read), STDIN_FILENO) && allowOn(filter.get(), SCMP_SYS(write), STDOUT_FILENO)
        && allowOn(filter.get(), SCMP_SYS(write), STDERR_FILENO)
        && allowWithoutExecution(filter.get(), SCMP_SYS(mmap)) && allowWithoutExecution(filter.get(), SCMP_SYS(mprotect))
        && seccomp_load(filter.get()) == 0;
}

} // namespace parley::decoder
