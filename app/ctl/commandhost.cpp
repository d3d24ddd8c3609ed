// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandhost.h"

// The signal tables are built here.
#include "moc_commandhost.cpp"
