// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/townview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::demo {

TownView::TownView(const Story &story, const Timeline &timeline)
    : m_story(story)
    , m_timeline(timeline)
{
}

void TownView::moveTo(const QDateTime &moment)
{
    m_now = moment.toUTC();
    m_second = m_timeline.secondAt(moment);
}

bool TownView::isThere(const Post &post) const
{
    return post.second <= m_second && (!post.removedAt || *post.removedAt > m_second);
}

ShownPost TownView::shown(const Post &post) const
{
    const bool isEdited = post.editedAt && *post.editedAt <= m_second;
    const auto person = m_story.people.constFind(post.author);
    Q_ASSERT(person != m_story.people.cend());
    return {.post = &post, .author = &*person, .title = m_timeline.withTimes(post.title, post.second),
        .text = m_timeline.withTimes(isEdited ? post.editedText : post.text, post.second),
        .postedAt = m_timeline.momentOf(post.second),
        .editedAt = isEdited ? std::optional(m_timeline.momentOf(*post.editedAt)) : std::nullopt};
}

QList<ShownPost> TownView::posts(Venue venue) const
{
    QList<ShownPost> found;
    for (const Post &post : m_story.posts) {
        if (post.venue == venue && isThere(post))
            found.append(shown(post));
    }
    return found;
}

std::optional<ShownPost> TownView::post(Venue venue, QStringView key) const
{
    for (const Post &post : m_story.posts) {
        if (post.venue == venue && post.key == key && isThere(post))
            return shown(post);
    }
    return std::nullopt;
}

bool TownView::wasRemoved(Venue venue, QStringView key) const
{
    return std::ranges::any_of(m_story.posts, [&](const Post &post) {
        return post.venue == venue && post.key == key && post.removedAt && *post.removedAt <= m_second;
    });
}

QDateTime TownView::lastChange(Venue venue) const
{
    qint64 last = std::numeric_limits<qint64>::min();
    for (const Post &post : m_story.posts) {
        for (const std::optional<qint64> &second : {std::optional(post.second), post.editedAt, post.removedAt}) {
            if (post.venue == venue && second && *second <= m_second)
                last = std::max(last, *second);
        }
    }
    return last == std::numeric_limits<qint64>::min() ? m_now : m_timeline.momentOf(last);
}

} // namespace parley::demo
