// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/story/story.h"

namespace parley::demo {

/// Adds what the rest of the town posts on an ordinary day, by the seed: more by day than by night, threads with answers.
void addChorus(const TownSettings &settings, Story &story);

} // namespace parley::demo
