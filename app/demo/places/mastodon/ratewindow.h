// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace parley::demo::mastodon {

/// How often the API may be asked in a stretch of the clock. Windows are aligned to the clock, as those of rack-attack are
/// (mastodon/mastodon: config/initializers/rack_attack.rb).
class RateWindow {
public:
    RateWindow(int limit, int seconds)
        : m_limit(limit)
        , m_seconds(seconds)
    {
    }

    bool take(const QDateTime &now); ///< False: it was one too many.
    int limit() const { return m_limit; }
    int left() const { return m_limit > m_taken ? m_limit - m_taken : 0; }
    QDateTime end() const;

private:
    int m_limit;
    int m_seconds;
    int m_taken = 0;
    qint64 m_window = -1;
};

/// ISO 8601 with microseconds, as in X-RateLimit-Reset.
QByteArray resetText(const QDateTime &moment);

} // namespace parley::demo::mastodon
