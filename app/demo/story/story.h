// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/story/person.h"
#include "app/demo/story/post.h"
#include "app/demo/story/timeline.h"

#include <QHash>
#include <QList>

namespace parley::demo {

/// A day around an invented energy supplier: everything that will be posted, edited and deleted, and when.
struct Story {
    QHash<QString, Person> people; ///< By id.
    QList<Post> posts;             ///< In the order of their moments.
    QList<Trouble> troubles;

    const Post *post(const QString &key) const; ///< Null: there is none.
    QString threadOf(const Post &post) const;   ///< Key of the post that its thread starts with.
};

/// The same for the same seed and the same hour of opening.
Story tellStory(const TownSettings &settings);

/// A number that is the same for the same text everywhere; for what may look like chance.
quint64 lotOf(QStringView text);

/// As the texts of this page say it: the organisation is named, in words or by its account.
bool namesOrganisation(const Post &post);

} // namespace parley::demo
