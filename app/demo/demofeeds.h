// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace parley::demo {

/// One answer of a demo place.
struct Page {
    QString path; ///< `/forum/feed`
    QByteArray type;
    QByteArray body;
};

/// A place as a source of it is added: where, and whether it is the organisation's own.
struct Place {
    QString path;
    bool own = false;
};

/// What people wrote about Noordlicht Energie in the hours before `now`, and where. The same for the same moment and base.
QList<Page> pages(const QString &base, const QDateTime &now);
QList<Place> places();

} // namespace parley::demo
