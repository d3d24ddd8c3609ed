// SPDX-License-Identifier: GPL-3.0-or-later
// Systems that Parley can't hear yet: idle time and Ctrl+L lock it there.
#include "app/desktop/sessionwatch.h"

namespace parley {

SessionWatch::SessionWatch(QObject *parent)
    : QObject(parent)
{
}

void SessionWatch::hearScreen(bool) { }

void SessionWatch::hearSleep(bool) { }

} // namespace parley
