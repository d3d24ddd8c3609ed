// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http/message.h"

#include <QList>
#include <QString>

namespace parley::demo::mastodon {

/// Which part of a list is asked for (docs.joinmastodon.org/api/guidelines, "Pagination").
struct PageWish {
    int limit = 20;
    QString olderThan;       ///< `max_id`
    QString newerThan;       ///< `since_id`: the newest page of what is newer.
    QString directlyNewer;   ///< `min_id`: the page that follows it upwards.
};

/// `usual` and `most` are those of the list that is asked for.
PageWish pageWishFrom(const QUrlQuery &query, int usual, int most);

/// Longer ids are newer, then by text: Mastodon's are numbers.
bool isNewer(const QString &one, const QString &other);

/// The places in `ids` (newest first) that make the page, newest first.
QList<qsizetype> pageOf(const QList<QString> &ids, const PageWish &wish);

/// RFC 8288: `next` is older, `prev` is newer; empty where the page is. Both keep the other words of the query.
QByteArray pageLinks(const QString &address, const QUrlQuery &query, const QString &newest, const QString &oldest);

} // namespace parley::demo::mastodon
