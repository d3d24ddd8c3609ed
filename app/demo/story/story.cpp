// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story/story.h"

#include "app/demo/story/cast.h"
#include "app/demo/story/chorus.h"
#include "app/demo/story/hostility.h"
#include "app/demo/story/script.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::demo {

namespace {

qint64 secondOf(int minute)
{
    return qint64 {60} * minute;
}

std::optional<qint64> momentIn(int minute)
{
    return minute == Line::never ? std::nullopt : std::optional(secondOf(minute));
}

Post postFrom(const Line &line)
{
    Post post;
    post.key = QString::fromUtf8(line.key);
    post.venue = line.venue;
    post.parent = QString::fromUtf8(line.parent);
    post.author = QString::fromUtf8(line.author);
    // Not all on the full minute, and never later than told.
    post.second = secondOf(line.minute) - static_cast<qint64>(lotOf(post.key) % 50);
    post.title = QString::fromUtf8(line.title);
    post.text = QString::fromUtf8(line.text);
    post.language = QString::fromUtf8(line.language);
    post.audience = line.audience;
    post.removedAt = momentIn(line.removedAt);
    post.editedAt = momentIn(line.editedAt);
    post.editedText = QString::fromUtf8(line.editedText);
    post.hasPicture = line.hasPicture;
    return post;
}

} // namespace

quint64 lotOf(QStringView text)
{
    // FNV-1a with a last stir, since neighbouring keys differ in one character only.
    quint64 hash = 14695981039346656037U;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 1099511628211U;
    hash ^= hash >> 32U;
    hash *= 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29U);
}

bool namesOrganisation(const Post &post)
{
    return (post.title + u' ' + (post.editedText.isEmpty() ? post.text : post.editedText)).contains("noordlicht"_L1, Qt::CaseInsensitive);
}

const Post *Story::post(const QString &key) const
{
    const auto found = std::ranges::find(posts, key, &Post::key);
    return found == posts.cend() ? nullptr : &*found;
}

QString Story::threadOf(const Post &post) const
{
    const Post *first = &post;
    while (const Post *parent = first->parent.isEmpty() ? nullptr : this->post(first->parent))
        first = parent;
    return first->key;
}

Story tellStory(const TownSettings &settings)
{
    Story story;
    for (const Person &person : namedCast())
        story.people.insert(person.id, person);
    for (const auto &lines : {oldLines(), serviceLines(), pressLines(), outageLines(), afterLines()}) {
        for (const Line &line : lines)
            story.posts.append(postFrom(line));
    }
    addChorus(settings, story);
    if (settings.hostile)
        addHostility(story);
    std::ranges::sort(story.posts, [](const Post &one, const Post &other) {
        return std::pair(one.second, one.key) < std::pair(other.second, other.key);
    });
    story.troubles = {{Venue::Reviews, secondOf(-40), secondOf(35), 503}, {Venue::Forum, secondOf(18), secondOf(24), 429},
        {Venue::Mastodon, secondOf(60), secondOf(66), 429}};
    return story;
}

} // namespace parley::demo
