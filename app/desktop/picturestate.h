// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace parley {

class FirstRunWizard;
class MainWindow;

/// What the window can be brought to show for a picture: `thread`, the longest conversation; `private`, the newest one with
/// a private message; `raw`, as received; `search` and `no-hits`; `done`, a view with nothing in it; `palette`; `undo`, just
/// after closing; `compact`, `spacious`, `contrast`, `text-90` and `text-150`. Of the first run: `vault`, `organisation` and
/// `source`, the later steps.
QStringList pictureStates();

/// As a person would bring it there. What it asks for is on screen within a second.
void bringInto(const QString &state, MainWindow &window);
void bringInto(const QString &state, FirstRunWizard &wizard);

} // namespace parley
