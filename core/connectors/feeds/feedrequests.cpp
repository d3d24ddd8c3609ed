// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedrequests.h"

#include "core/connectors/text/link.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

constexpr std::chrono::seconds collectable = 72h;
constexpr qsizetype mostPages = 10;        // Of one feed in one poll.
constexpr qsizetype mostCommentFeeds = 10; // Likewise.

QString nameOf(FeedStep step)
{
    switch (step) {
    case FeedStep::Feed: return u"feed"_s;
    case FeedStep::Found: return u"found"_s;
    case FeedStep::Page: return u"page"_s;
    case FeedStep::Comments: return u"comments"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

HttpRequest feedRequest(const QUrl &url, FeedStep step)
{
    HttpRequest request;
    request.url = url;
    request.headers.add("Accept",
        "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, application/feed+json, "
        "application/json;q=0.8, application/xml;q=0.7, text/xml;q=0.7, */*;q=0.1");
    request.context = {{u"step"_s, nameOf(step)}};
    request.fromPlatform = step != FeedStep::Feed;
    request.need = step == FeedStep::Found ? HttpRequest::Need::Alternative
        : step == FeedStep::Feed           ? HttpRequest::Need::Required
                                           : HttpRequest::Need::Optional;
    return request;
}

FeedStep stepOf(const HttpRequest &request)
{
    const QString name = request.context["step"_L1].toString();
    for (const FeedStep step : {FeedStep::Found, FeedStep::Page, FeedStep::Comments}) {
        if (name == nameOf(step))
            return step;
    }
    return FeedStep::Feed;
}

bool isYoung(const std::optional<QDateTime> &postedAt, const QDateTime &now)
{
    return postedAt && *postedAt > now.addSecs(-collectable.count());
}

QList<HttpRequest> requestsForOlder(const HttpRequest &asked, const FeedDocument &feed, const QDateTime &now)
{
    const bool reachesBack = std::ranges::any_of(feed.items,
        [&](const FeedItem &item) { return item.postedAt && !isYoung(item.postedAt, now); });
    const bool hasYoung
        = std::ranges::any_of(feed.items, [&](const FeedItem &item) { return isYoung(item.postedAt, now); });
    if (!isWebLink(feed.next) || reachesBack || !hasYoung)
        return {};
    QJsonArray visited = asked.context["visited"_L1].toArray();
    visited.append(canonicalLink(asked.url));
    if (visited.contains(canonicalLink(feed.next)) || visited.size() >= mostPages)
        return {};
    HttpRequest request = feedRequest(feed.next, FeedStep::Page);
    request.context["visited"_L1] = visited;
    if (stepOf(asked) == FeedStep::Comments || asked.context.contains("parentLinkKey"_L1)) {
        for (const QString &key : {u"parentId"_s, u"parentLinkKey"_s, u"parentLink"_s})
            request.context[key] = asked.context[key];
    }
    return {request};
}

QList<HttpRequest> requestsForComments(const FeedDocument &feed, const QList<FoundMessage> &messages,
    const QMap<QString, int> &known, const QDateTime &now)
{
    QList<qsizetype> articles;
    for (qsizetype i = 0; i < feed.items.size(); ++i) {
        const FeedItem &item = feed.items[i];
        const int count = item.commentCount.value_or(0);
        if (isWebLink(item.commentFeed) && isYoung(item.postedAt, now) && count > 0
            && count != known.value(item.commentFeed.toString(QUrl::FullyEncoded), 0))
            articles.append(i);
    }
    std::ranges::stable_sort(articles,
        [&](qsizetype one, qsizetype other) { return feed.items[one].postedAt > feed.items[other].postedAt; });
    QList<HttpRequest> requests;
    for (const qsizetype i : articles.first(std::min(articles.size(), mostCommentFeeds))) {
        HttpRequest request = feedRequest(feed.items[i].commentFeed, FeedStep::Comments);
        request.context["parentId"_L1] = messages[i].platformId;
        request.context["parentLinkKey"_L1] = messages[i].linkKey;
        request.context["parentLink"_L1] = messages[i].permalink.toString(QUrl::FullyEncoded);
        request.context["count"_L1] = feed.items[i].commentCount.value_or(0);
        requests.append(request);
    }
    return requests;
}

FeedParent parentOf(const HttpRequest &comments)
{
    return {.id = comments.context["parentId"_L1].toString(),
        .linkKey = comments.context["parentLinkKey"_L1].toString(),
        .link = QUrl(comments.context["parentLink"_L1].toString())};
}

int commentCountOf(const HttpRequest &comments)
{
    return comments.context["count"_L1].toInt();
}

} // namespace parley
