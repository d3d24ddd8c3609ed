// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace parley::demo {

/// Where something is posted; one place of the town each.
enum class Venue { Mastodon, Forum, News, Region, Blog, OwnSite, Reviews };

enum class Audience { Public, Unlisted, Direct };

/// One thing that somebody posts in the story. Moments are in seconds from the story's noon: the moment that `--still`
/// ends with.
struct Post {
    QString key; ///< Names it in the story.
    Venue venue = Venue::Forum;
    QString parent = {}; ///< Key of what it answers; empty: it starts a thread.
    QString author;      ///< Person::id
    qint64 second = 0;
    QString title = {};
    QString text;
    QString language = QStringLiteral("nl");
    Audience audience = Audience::Public;
    std::optional<qint64> removedAt = {};
    std::optional<qint64> editedAt = {};
    QString editedText = {};
    bool hasPicture = false;

    friend bool operator==(const Post &, const Post &) = default;
};

/// A stretch of the story in which a place answers with an error. A still town has none: they would never end.
struct Trouble {
    Venue venue;
    qint64 from = 0; ///< Seconds of the story.
    qint64 to = 0;
    int status = 503; ///< 503, or 429 for too many requests.
};

} // namespace parley::demo
