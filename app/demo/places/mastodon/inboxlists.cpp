// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/mastodon/inboxlists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::demo::mastodon {

namespace {

constexpr int firstNotification = 34'970'000;
constexpr int firstConversation = 418'000;
constexpr qint64 untilFavourite = 300; // Seconds.

const Person *personOf(const TownView &town, const QString &id)
{
    const auto person = town.story().people.constFind(id);
    return person == town.story().people.cend() ? nullptr : &*person;
}

bool mentionsUs(const Post &post, const Entities &entities)
{
    return std::ranges::any_of(
        entities.mentionsIn(post.text), [](const Person *person) { return person->id == organisationAccount; });
}

/// Of the whole story: their numbers don't depend on how far it is.
QList<Notification> allNotifications(const TownView &town, const Entities &entities)
{
    QList<Notification> all;
    for (const Post &post : town.story().posts) {
        if (post.venue != Venue::Mastodon)
            continue;
        const Person *author = personOf(town, post.author);
        if (post.author == organisationAccount) {
            const Post *parent = town.story().post(post.parent);
            if (parent && parent->author != organisationAccount && lotOf(post.key) % 3 == 0)
                all.append({{}, u"favourite"_s, &post, personOf(town, parent->author), post.second + untilFavourite});
        } else if (mentionsUs(post, entities)) {
            all.append({{}, u"mention"_s, &post, author, post.second});
            if (post.editedAt)
                all.append({{}, u"update"_s, &post, author, *post.editedAt});
        }
    }
    std::ranges::stable_sort(all, {}, &Notification::second);
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i].id = QString::number(firstNotification + i);
    return all;
}

/// With whom a private message is.
const Person *partnerIn(const ShownPost &shown, const Entities &entities)
{
    if (shown.author->id != organisationAccount)
        return shown.author;
    const QList<const Person *> mentioned = entities.mentionsIn(shown.text);
    return mentioned.isEmpty() ? nullptr : mentioned.first();
}

} // namespace

QList<ShownPost> visibleStatuses(const TownView &town)
{
    QList<ShownPost> statuses = town.posts(Venue::Mastodon);
    std::ranges::reverse(statuses);
    return statuses;
}

QList<Notification> notificationsOf(const TownView &town, const Entities &entities)
{
    QList<Notification> there;
    for (const Notification &one : allNotifications(town, entities)) {
        if (one.second <= town.second() && town.post(Venue::Mastodon, one.post->key))
            there.prepend(one);
    }
    return there;
}

QList<PrivateConversation> conversationsOf(const TownView &town, const Entities &entities)
{
    QList<PrivateConversation> conversations; // In the order of their first messages, which numbers them.
    for (const ShownPost &shown : town.posts(Venue::Mastodon)) {
        const Person *with = shown.post->audience == Audience::Direct ? partnerIn(shown, entities) : nullptr;
        if (!with)
            continue;
        const auto known = std::ranges::find(conversations, with, &PrivateConversation::with);
        if (known != conversations.end())
            known->last = shown;
        else
            conversations.append({QString::number(firstConversation + conversations.size()), with, shown});
    }
    std::ranges::sort(conversations, std::greater(), [](const PrivateConversation &one) { return one.last.post->second; });
    return conversations;
}

} // namespace parley::demo::mastodon
