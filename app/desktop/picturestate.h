// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace parley {

class MainWindow;

/// What the inbox can be brought to show for a picture: `thread`, the longest conversation; `private`, the newest one with a
/// private message; `raw`, as received; `search` and `no-hits`; `done`, a view with nothing in it.
QStringList pictureStates();

/// As a person would bring it there. What it asks for is on screen within a second.
void bringInto(const QString &state, MainWindow &window);

} // namespace parley
