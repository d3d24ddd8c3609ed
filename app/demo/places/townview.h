// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/story/story.h"

namespace parley::demo {

/// A post as everybody sees it at some moment of the story. Points into the story.
struct ShownPost {
    const Post *post = nullptr;
    const Person *author = nullptr;
    QString title;
    QString text;
    QDateTime postedAt; ///< UTC.
    std::optional<QDateTime> editedAt;
};

/// The town at one moment of its story: what the places show then.
class TownView {
public:
    TownView(const Story &story, const Timeline &timeline);

    void moveTo(const QDateTime &moment);
    void setBase(Venue venue, const QString &base) { m_bases.insert(venue, base); }

    const Story &story() const { return m_story; }
    QDateTime now() const { return m_now; }
    qint64 second() const { return m_second; }
    QString base(Venue venue) const { return m_bases.value(venue); } ///< `http://127.0.0.1:28801`
    QDateTime momentOf(qint64 second) const { return m_timeline.momentOf(second); }

    QList<ShownPost> posts(Venue venue) const; ///< What is there, oldest first.
    /// None: not yet, not any more, or not there.
    std::optional<ShownPost> post(Venue venue, QStringView key) const;
    bool wasRemoved(Venue venue, QStringView key) const;
    QDateTime lastChange(Venue venue) const; ///< When something was last posted, edited or removed there; UTC.

private:
    bool isThere(const Post &post) const;
    ShownPost shown(const Post &post) const;

    const Story &m_story;
    const Timeline &m_timeline;
    QHash<Venue, QString> m_bases;
    QDateTime m_now;
    qint64 m_second = 0;
};

} // namespace parley::demo
