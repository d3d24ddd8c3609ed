// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/story/post.h"

#include <span>

namespace parley::demo {

/// A post as the story is written down; texts are UTF-8. `{+15}` in a text is the time of day 15 minutes after the post.
struct Line {
    static constexpr int never = 1'000'000;

    const char *key = "";
    Venue venue = Venue::Mastodon;
    const char *parent = "";
    const char *author = "";
    int minute = 0; ///< From the story's noon.
    const char *title = "";
    const char *language = "nl";
    const char *text = "";
    Audience audience = Audience::Public;
    int removedAt = never;
    int editedAt = never;
    const char *editedText = "";
    bool hasPicture = false;
};

// What is told in every story, whatever the seed.
std::span<const Line> outageLines();  ///< The cable in the Turfweg, with Marit and her neighbours.
std::span<const Line> serviceLines(); ///< Invoices, meters, moving house, praise, trolls, on Mastodon.
std::span<const Line> pressLines();   ///< News, forum, blogs, reviews, and comments at the organisation's own site.
std::span<const Line> afterLines();   ///< What happens after the still moment.
std::span<const Line> oldLines();     ///< Older than three days.

} // namespace parley::demo
