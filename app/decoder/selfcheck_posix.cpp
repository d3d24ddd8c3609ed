// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/selfcheck.h"

#include "app/decoder/libraries.h"
#include "app/decoder/sandbox.h"
#include "core/media/processlimits.h"

#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace parley::decoder {

namespace {

// Each says whether it succeeded.
bool openFile()
{
    return open("/", O_RDONLY) >= 0;
}

bool openConnection()
{
    return socket(AF_INET, SOCK_STREAM, 0) >= 0;
}

bool startProgram()
{
    char name[] = "/bin/true";
    char *const arguments[] = {name, nullptr};
    char *const environment[] = {nullptr};
    return execve(name, arguments, environment) == 0;
}

bool startProcess()
{
    return fork() >= 0;
}

bool takeMemory()
{
    return mmap(nullptr, 2 * mostDecoderMemory, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

const char *tried(bool (*attempt)())
{
    constexpr int notInSandbox = 3;
    const pid_t child = fork();
    if (child < 0)
        return "untried";
    if (child == 0) {
        if (!closeDecoderProcess() || !enterSandbox())
            _exit(notInSandbox);
        _exit(attempt() ? 0 : 1);
    }
    int status = 0;
    if (waitpid(child, &status, 0) != child)
        return "untried";
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGSYS ? "killed" : "crashed";
    return WEXITSTATUS(status) == 0 ? "allowed" : WEXITSTATUS(status) == 1 ? "refused" : "untried";
}

} // namespace

int selfCheck()
{
    if (!limitDecoderProcess())
        return EXIT_FAILURE;
    std::printf("filter %s\n", hasSyscallFilter() ? "on" : "none");
    std::printf("memory %s\n", limitsDecoderMemory() ? tried(&takeMemory) : "unlimited");
    std::printf("open %s\n", tried(&openFile));
    std::printf("socket %s\n", tried(&openConnection));
    std::printf("exec %s\n", tried(&startProgram));
    std::printf("fork %s\n", tried(&startProcess));
    printLibraries();
    return EXIT_SUCCESS;
}

} // namespace parley::decoder
