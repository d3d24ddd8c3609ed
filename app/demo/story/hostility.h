// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/story/story.h"

namespace parley::demo {

/// Adds what people and machines post to break or to fool a window: names of 100 kB, text that turns around, marks without
/// end, 10,000 emoji, nested quotes, markup and links that look like others.
void addHostility(Story &story);

} // namespace parley::demo
