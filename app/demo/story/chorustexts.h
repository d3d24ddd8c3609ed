// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace parley::demo {

/// What a thread of one kind is made of; each list has one or more texts. Slots: `<street>`, `<amount>`, `<wait>`,
/// `<number>`, `<name>` (of who is answered) and `<team>` (who answers).
struct Theme {
    const char *language;
    std::span<const char *const> openings;
    std::span<const char *const> answers;   ///< Of the organisation; none: nobody answers.
    std::span<const char *const> followUps; ///< Of the customer.
};

/// Threads on Mastodon. Their openings name the organisation's account or its hashtag.
std::span<const Theme> mastodonThemes();

/// A single post at a place with titles.
struct TitledText {
    const char *title;
    const char *text;
};
std::span<const TitledText> forumTexts();
std::span<const TitledText> reviewTexts();
std::span<const TitledText> newsTexts();
std::span<const TitledText> commentTexts();

} // namespace parley::demo
