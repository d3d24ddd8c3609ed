// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/mastodon/ratewindow.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace parley::demo::mastodon {

bool RateWindow::take(const QDateTime &now)
{
    const qint64 window = now.toSecsSinceEpoch() / m_seconds;
    if (window != m_window) {
        m_window = window;
        m_taken = 0;
    }
    return ++m_taken <= m_limit;
}

QDateTime RateWindow::end() const
{
    return QDateTime::fromSecsSinceEpoch((m_window + 1) * m_seconds, QTimeZone::utc());
}

QByteArray resetText(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000Z'"_s).toLatin1();
}

} // namespace parley::demo::mastodon
