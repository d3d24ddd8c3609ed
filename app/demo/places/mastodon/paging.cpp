// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/mastodon/paging.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::demo::mastodon {

PageWish pageWishFrom(const QUrlQuery &query, int usual, int most)
{
    bool isNumber = false;
    const int limit = query.queryItemValue(u"limit"_s).toInt(&isNumber);
    return {.limit = isNumber ? std::clamp(limit, 1, most) : usual, .olderThan = query.queryItemValue(u"max_id"_s),
        .newerThan = query.queryItemValue(u"since_id"_s), .directlyNewer = query.queryItemValue(u"min_id"_s)};
}

bool isNewer(const QString &one, const QString &other)
{
    return one.size() == other.size() ? one > other : one.size() > other.size();
}

QList<qsizetype> pageOf(const QList<QString> &ids, const PageWish &wish)
{
    QList<qsizetype> wanted;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const bool tooNew = !wish.olderThan.isEmpty() && !isNewer(wish.olderThan, ids[i]);
        const QString &floor = wish.directlyNewer.isEmpty() ? wish.newerThan : wish.directlyNewer;
        const bool tooOld = !floor.isEmpty() && !isNewer(ids[i], floor);
        if (!tooNew && !tooOld)
            wanted.append(i);
    }
    const qsizetype count = std::min<qsizetype>(wish.limit, wanted.size());
    return wish.directlyNewer.isEmpty() ? wanted.first(count) : wanted.last(count);
}

QByteArray pageLinks(const QString &address, const QUrlQuery &query, const QString &newest, const QString &oldest)
{
    const auto link = [&](const QString &key, const QString &id, const char *relation) {
        QUrlQuery other = query;
        for (const QString &old : {u"max_id"_s, u"since_id"_s, u"min_id"_s})
            other.removeAllQueryItems(old);
        other.addQueryItem(key, id);
        QUrl url(address);
        url.setQuery(other);
        return '<' + url.toEncoded() + ">; rel=\"" + relation + '"';
    };
    return link(u"max_id"_s, oldest, "next") + ", " + link(u"min_id"_s, newest, "prev");
}

} // namespace parley::demo::mastodon
