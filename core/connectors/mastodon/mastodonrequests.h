// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/httpmessage.h"
#include "core/connectors/mastodon/mastodoncursor.h"
#include "core/domain/pollbatch.h"

namespace parley {

/// What a request asks for; noted in its context.
enum class MastodonStep {
    Self,          ///< Whose token it is.
    Notifications, ///< Mentions, replies, private mentions, quotes, edits.
    Conversations, ///< Private threads.
    Tag,
    Search,
    Thread,
    Several, ///< Are these still there?
    One,     ///< Is this still there?
};

MastodonStep mastodonStepOf(const HttpRequest &request);

/// The registered names as hashtags: each with its accents, without them, and with underscores; at most 100.
QStringList hashtagsOf(const QStringList &names);
/// As messageFromStatus compares them.
QStringList foldedHashtagsOf(const QStringList &names);

HttpRequest requestForSelf(const QUrl &endpoint);
/// The top of every list that is due, and the pages that an earlier poll left.
QList<HttpRequest> requestsForStreams(const QUrl &endpoint, const QStringList &names, const MastodonCursor &cursor);
QList<HttpRequest> requestsForThreads(const QUrl &endpoint, const MastodonCursor &cursor);
QList<HttpRequest> requestsForStored(const QUrl &endpoint, const QList<StoredItem> &stored, const MastodonCursor &cursor);
HttpRequest requestForOne(const QUrl &endpoint, const StoredItem &item);
/// The page that `gap` starts with, in the stream that `asked` belongs to.
HttpRequest requestForGap(const HttpRequest &asked, const MastodonGap &gap);

/// The key of its stream in MastodonCursor::streams.
QString streamOf(const HttpRequest &request);
/// The gap that a request continues; a default one for the top of a list.
MastodonGap gapOf(const HttpRequest &request);
QList<StoredItem> itemsOf(const HttpRequest &request);
QString threadOf(const HttpRequest &request);

} // namespace parley
