// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedsconnector.h"

#include "core/connectors/feeds/atomreader.h"
#include "core/connectors/feeds/feedcursor.h"
#include "core/connectors/feeds/feeddiscovery.h"
#include "core/connectors/feeds/feedidentity.h"
#include "core/connectors/feeds/feedmarkup.h"
#include "core/connectors/feeds/feedpause.h"
#include "core/connectors/feeds/feedredaction.h"
#include "core/connectors/feeds/feedrequests.h"
#include "core/connectors/feeds/feedxml.h"
#include "core/connectors/feeds/jsonfeedreader.h"
#include "core/connectors/feeds/rssreader.h"
#include "core/connectors/text/encoding.h"
#include "core/connectors/text/link.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

constexpr qsizetype longestFeed = 10 * 1024 * 1024; // Bytes.
constexpr std::chrono::seconds betweenFullReads = 24h;
// After two days without a full read the address that was found or moved to is not trusted any more.
constexpr std::chrono::seconds addressIsTrusted = 48h;
constexpr int timesUntilMoved = 2;

bool isWithin(std::chrono::seconds span, const QDateTime &since, const QDateTime &now)
{
    return since.isValid() && since <= now && since.addSecs(span.count()) > now;
}

Result<FeedDocument> readDocument(FeedKind kind, const QString &text, qsizetype start, const QUrl &url, const QDateTime &now)
{
    if (kind == FeedKind::Json) {
        if (const auto feed = readJsonFeed(text.sliced(start), url))
            return *feed;
        return failure(ErrorKind::WrongType, u"JSON that is not a JSON Feed"_s);
    }
    const XmlDocument document = XmlDocument::fromText(QStringView(text).sliced(start));
    if (!document.root())
        return failure(ErrorKind::BadResponse, u"no element could be read"_s);
    return kind == FeedKind::Atom ? readAtom(document, url) : readRss(document, url, now);
}

// Two equal answers in a row with nothing but permanent redirects: the feed has moved (RFC 9110, 15.4.2 and 15.4.9).
void noteMove(const HttpRequest &asked, const HttpResponse &answer, FeedCursor &cursor)
{
    if (!answer.permanentRedirect || answer.url == asked.url || !isWebLink(answer.url)) {
        cursor.movedTo = QUrl();
        cursor.timesMoved = 0;
        return;
    }
    cursor.timesMoved = answer.url == cursor.movedTo ? cursor.timesMoved + 1 : 1;
    cursor.movedTo = answer.url;
    if (cursor.timesMoved >= timesUntilMoved) {
        cursor.address = answer.url;
        cursor.movedTo = QUrl();
        cursor.timesMoved = 0;
    }
}

bool hadConditions(const HttpRequest &asked)
{
    return !asked.headers.value("If-None-Match").isEmpty() || !asked.headers.value("If-Modified-Since").isEmpty();
}

Harvest harvestOfUnchanged(const FeedCursor &before, const HttpRequest &asked, const HttpResponse &answer)
{
    FeedCursor cursor = before;
    noteMove(asked, answer, cursor);
    return {.messages = {}, .followUps = {}, .next = cursor.toCursor(), .complete = true, .title = {},
        .pause = pauseOfHeaders(answer.headers)};
}

Result<Harvest> harvestOfPage(const Source &source, const FeedCursor &cursor, const HttpRequest &asked,
    const HttpResponse &answer, const QString &html)
{
    const auto wrongType = failure(ErrorKind::WrongType, u"a web page instead of a feed"_s);
    const bool isEndpoint = stepOf(asked) == FeedStep::Feed && asked.url == source.endpoint;
    if (!isEndpoint)
        return wrongType;
    const QList<QUrl> linked = feedsOfPage(html, answer.url, answer.headers);
    // Guesses are for a site's front page that was never read as a feed; anywhere else a page is an error page.
    const bool mayGuess = !cursor.fullReadAt.isValid() && (source.endpoint.path().size() <= 1) && !source.endpoint.hasQuery();
    Harvest harvest;
    for (const QUrl &feed : linked.isEmpty() && mayGuess ? usualFeedsOf(answer.url) : linked) {
        if (canonicalLink(feed) != canonicalLink(asked.url) || feed.path().size() > 1)
            harvest.followUps.append(feedRequest(feed, FeedStep::Found));
    }
    if (harvest.followUps.isEmpty())
        return wrongType;
    return harvest;
}

void remember(const FeedDocument &feed, const HttpRequest &asked, const HttpResponse &answer, bool complete,
    const QDateTime &now, FeedCursor &cursor)
{
    if (stepOf(asked) == FeedStep::Found)
        cursor.address = asked.url;
    noteMove(asked, answer, cursor);
    cursor.etag = complete ? answer.headers.value("ETag") : QByteArray();
    cursor.lastModified = complete ? answer.headers.value("Last-Modified") : QByteArray();
    if (complete && (!hadConditions(asked) || !cursor.fullReadAt.isValid()))
        cursor.fullReadAt = now;
    // Articles that left the feed need no memory.
    QMap<QString, int> comments;
    for (const FeedItem &item : feed.items) {
        const QString key = item.commentFeed.toString(QUrl::FullyEncoded);
        if (cursor.comments.contains(key))
            comments.insert(key, cursor.comments.value(key));
    }
    cursor.comments = comments;
}

} // namespace

PlatformInfo FeedsConnector::platform() const
{
    PlatformInfo info;
    info.id = u"feeds"_s;
    info.name = u"RSS, Atom, JSON Feed"_s;
    info.kind = u"blog"_s;
    info.can = PlatformInfo::Feeds | PlatformInfo::Autodiscovery;
    info.interval = 15min;
    info.minInterval = 5min;
    info.maxInterval = 60min;
    info.deletionRule = u"A feed gives no signal when an item is removed: it only leaves the list."_s;
    info.terms = QUrl(u"https://www.rssboard.org/rss-profile"_s);
    info.privacy = QUrl(u"https://www.rssboard.org/"_s);
    return info;
}

Result<Source> FeedsConnector::prepared(const Source &typed) const
{
    Source source = typed;
    source.endpoint = linkAsTyped(typed.endpoint.toString());
    if (!isWebLink(source.endpoint))
        return failure(ErrorKind::Usage, u"a feed has an address that starts with https://"_s);
    return source;
}

HttpRequest FeedsConnector::poll(const Source &source, const PollContext &context) const
{
    const QDateTime &now = context.now;
    const FeedCursor state = FeedCursor::fromCursor(context.cursor);
    const bool knowsAddress = state.address.isValid() && isWithin(addressIsTrusted, state.fullReadAt, now);
    HttpRequest request = feedRequest(knowsAddress ? state.address : source.endpoint, FeedStep::Feed);
    request.fromPlatform = knowsAddress;
    const bool isSameAddress = knowsAddress || !state.address.isValid();
    // Some servers answer 304 for ever: once a day the feed is asked for as a whole.
    if (isSameAddress && state.parserIsCurrent && isWithin(betweenFullReads, state.fullReadAt, now)) {
        if (!state.etag.isEmpty())
            request.headers.add("If-None-Match", state.etag);
        if (!state.lastModified.isEmpty())
            request.headers.add("If-Modified-Since", state.lastModified);
    }
    return request;
}

Result<Harvest> FeedsConnector::read(
    const Source &source, const PollContext &context, const HttpRequest &asked, const HttpResponse &answer) const
{
    const QDateTime &now = context.now;
    FeedCursor state = FeedCursor::fromCursor(context.cursor);
    const FeedStep step = stepOf(asked);
    if (answer.status == 304)
        return harvestOfUnchanged(state, asked, answer);
    if (answer.body.size() > longestFeed)
        return failure(ErrorKind::TooLarge, u"the feed has more than 10 MB"_s);
    const QString text = textFromBytes(answer.body, answer.headers.value("Content-Type"));
    const FeedStart start = feedStart(text);
    if (start.kind == FeedKind::Page)
        return harvestOfPage(source, state, asked, answer, text);
    if (start.kind == FeedKind::Unknown)
        return failure(text.trimmed().isEmpty() ? ErrorKind::BadResponse : ErrorKind::WrongType, u"neither a feed nor a web page"_s);
    const QUrl url = isWebLink(answer.url) ? answer.url : asked.url;
    const Result<FeedDocument> feed = readDocument(start.kind, text, start.at, url, now);
    if (!feed)
        return std::unexpected(feed.error());
    Harvest harvest;
    harvest.complete = feed->complete && !answer.cutOff;
    harvest.title = feed->title;
    harvest.pause = longerPause(feed->pause, pauseOfHeaders(answer.headers));
    harvest.messages = messagesFromFeed(*feed, url, parentOf(asked));
    harvest.followUps = requestsForOlder(asked, *feed, now);
    if (step == FeedStep::Comments) {
        if (harvest.complete)
            state.comments.insert(asked.url.toString(QUrl::FullyEncoded), commentCountOf(asked));
    } else if (step != FeedStep::Page) {
        harvest.followUps += requestsForComments(*feed, harvest.messages, state.comments, now);
        remember(*feed, asked, answer, harvest.complete, now, state);
    } else {
        return harvest; // Pages further back change nothing in where the next poll goes on.
    }
    harvest.next = state.toCursor();
    return harvest;
}

Redacted FeedsConnector::without(Fields fields, const QByteArray &payload, const QString &type) const
{
    if (type == u"json")
        return redactedJsonItem(fields, payload);
    return type == u"xml" ? redactedXmlItem(fields, payload) : Redacted();
}

} // namespace parley
