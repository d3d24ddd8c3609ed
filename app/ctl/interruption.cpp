// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interruption.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace parley::ctl {

void Interruption::raise()
{
    if (m_raised)
        return;
    m_raised = true;
    emit raised();
}

#ifdef Q_OS_UNIX

namespace {

int signalPipe[2] = {-1, -1}; // A handler may do little more than write(2).

void noteSignal(int)
{
    const int before = errno;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(signalPipe[1], &byte, 1);
    errno = before;
}

} // namespace

SignalWatcher::SignalWatcher(Interruption &interruption)
{
    if (pipe(signalPipe) != 0)
        return;
    for (const int end : signalPipe) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, &interruption, [notifier, &interruption] {
        notifier->setEnabled(false);
        interruption.raise();
    });
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND); // The next one finds the default again.
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

SignalWatcher::~SignalWatcher()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : signalPipe) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

#else

SignalWatcher::SignalWatcher(Interruption &) { }
SignalWatcher::~SignalWatcher() = default;

#endif

} // namespace parley::ctl
