// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/httpmessage.h"
#include "core/connectors/feeds/feeddocument.h"
#include "core/connectors/feeds/feedidentity.h"

namespace parley {

/// What a request of the feeds connector is for; its note to itself in HttpRequest::context.
enum class FeedStep {
    Feed,     ///< The feed at its known address, or the page that is to lead to it.
    Found,    ///< A feed that a page pointed to, or a guess.
    Page,     ///< Older items of a feed.
    Comments, ///< The comments of one article.
};

HttpRequest feedRequest(const QUrl &url, FeedStep step);
FeedStep stepOf(const HttpRequest &request);

/// The request for older items behind `asked`; none: there are none, they are too old, or it would go in circles.
QList<HttpRequest> requestsForOlder(const HttpRequest &asked, const FeedDocument &feed, const QDateTime &now);

/// The comment feeds to ask, newest article first. `known`: comment feed to the number of comments when last read.
QList<HttpRequest> requestsForComments(const FeedDocument &feed, const QList<FoundMessage> &messages,
    const QMap<QString, int> &known, const QDateTime &now);

FeedParent parentOf(const HttpRequest &comments);
int commentCountOf(const HttpRequest &comments);

/// Younger than the 72 hours within which an item may be collected.
bool isYoung(const std::optional<QDateTime> &postedAt, const QDateTime &now);

} // namespace parley
