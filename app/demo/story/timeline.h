// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/story/townsettings.h"

namespace parley::demo {

/// Which moment of the real world is which second of the story. Second 0 is the story's noon, with which a still day ends.
/// A town that plays opens shortly before the outage: what was before then lies in the past at its true distance, what comes
/// after is posted as it happens, so that no post ever comes from the future. A clock that is before the start shows the past as it
/// was then.
class Timeline {
public:
    static constexpr qint64 opening = -130 * 60; ///< Second of the story that a playing town opens with.
    static constexpr qint64 dayLength = 24 * 60 * 60;

    explicit Timeline(const TownSettings &settings);

    qint64 openingSecond() const { return m_still ? 0 : opening; }
    qint64 lastSecond() const { return m_still ? 0 : opening + dayLength; }
    /// Of the story, at this real moment; never after `lastSecond`.
    qint64 secondAt(const QDateTime &moment) const;
    /// When this second of the story really is, or was; UTC.
    QDateTime momentOf(qint64 second) const;
    /// The hour of the day that the people of the story have then, whatever the speed.
    int hourOf(qint64 second) const;
    /// `text` with each `{+15}` as the time of day that many minutes after `second`, to five minutes.
    QString withTimes(const QString &text, qint64 second) const;

private:
    QDateTime m_start;
    double m_speed;
    bool m_still;
    QTimeZone m_zone;
};

} // namespace parley::demo
