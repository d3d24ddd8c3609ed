// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/places/mastodon/entities.h"

namespace parley::demo::mastodon {

/// Something that the organisation's account is told of.
struct Notification {
    QString id; ///< Grows with time, and is the same however far the story is.
    QString type; ///< `mention`, `update` or `favourite`.
    const Post *post = nullptr;
    const Person *from = nullptr;
    qint64 second = 0;
};

/// The notifications of the organisation's account that are there now, newest first.
QList<Notification> notificationsOf(const TownView &town, const Entities &entities);

/// The private conversations of the organisation's account, one per person, with the newest message first.
struct PrivateConversation {
    QString id;
    const Person *with = nullptr;
    ShownPost last;
};
QList<PrivateConversation> conversationsOf(const TownView &town, const Entities &entities);

/// Every post of the town's Mastodon that this account may see, newest first.
QList<ShownPost> visibleStatuses(const TownView &town);

} // namespace parley::demo::mastodon
