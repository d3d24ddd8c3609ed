// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/inbox.h"

// The signal tables are built here.
#include "moc_inbox.cpp"
