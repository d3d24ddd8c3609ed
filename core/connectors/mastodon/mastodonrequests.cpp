// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonrequests.h"

#include "core/query/foldedwords.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype mostHashtags = 100;
constexpr qsizetype namesAtATime = 10;
constexpr qsizetype tagsAtATime = 15;
constexpr qsizetype threadsAtATime = 10;
constexpr qsizetype singlesAtATime = 5;
constexpr qsizetype gapsOfAList = 4; // One with more is first read to its end.
constexpr qsizetype gapsAtATime = 12;
constexpr qsizetype longestTag = 200;

constexpr std::array stepNames {std::pair(MastodonStep::Self, "self"_L1), std::pair(MastodonStep::Notifications, "notifications"_L1),
    std::pair(MastodonStep::Conversations, "conversations"_L1), std::pair(MastodonStep::Tag, "tag"_L1),
    std::pair(MastodonStep::Search, "search"_L1), std::pair(MastodonStep::Thread, "thread"_L1),
    std::pair(MastodonStep::Several, "several"_L1), std::pair(MastodonStep::One, "one"_L1)};

QString nameOf(MastodonStep step)
{
    return QString(std::ranges::find(stepNames, step, [](const auto &entry) { return entry.first; })->second);
}

QUrl addressOf(const QUrl &endpoint, const QString &path, const QUrlQuery &query = {})
{
    QUrl address = endpoint;
    QString root = endpoint.path(QUrl::FullyEncoded);
    while (root.endsWith(u'/'))
        root.chop(1);
    address.setPath(root + path, QUrl::StrictMode);
    address.setQuery(query);
    address.setFragment({});
    return address;
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

HttpRequest requestFor(const QUrl &url, MastodonStep step, HttpRequest::Need need)
{
    HttpRequest request;
    request.url = url;
    request.headers.add("Accept", "application/json");
    request.need = need;
    request.context = {{u"step"_s, nameOf(step)}};
    return request;
}

HttpRequest streamRequest(const QUrl &url, MastodonStep step, const QString &of, HttpRequest::Need need)
{
    HttpRequest request = requestFor(url, step, need);
    request.context["stream"_L1] = of.isEmpty() ? nameOf(step) : nameOf(step) + u':' + of;
    return request;
}

QUrlQuery limited()
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, u"40"_s);
    return query;
}

/// Only newer ones; a server that does not know the parameter gives what is known too, which ends the reading as well.
void addSince(QUrlQuery &query, const MastodonStream &stream)
{
    if (!stream.known.isEmpty())
        query.addQueryItem(u"since_id"_s, encoded(stream.known.first()));
}

/// Servers differ in how they are told which kinds are wanted, so the last guess tells nothing.
QList<HttpRequest> requestsForNotifications(const QUrl &endpoint, const MastodonStream &stream)
{
    QUrlQuery plain = limited();
    plain.addQueryItem(u"include_filtered"_s, u"true"_s);
    plain.addQueryItem(u"include_all"_s, u"true"_s); // Friendica shows only unread ones otherwise.
    addSince(plain, stream);
    QUrlQuery chosen = plain;
    for (const QString &type : {u"mention"_s, u"quote"_s, u"update"_s}) {
        chosen.addQueryItem(u"types[]"_s, type);
        chosen.addQueryItem(u"include_types[]"_s, type); // Pleroma
    }
    for (const QString &type : {u"favourite"_s, u"reblog"_s, u"follow"_s, u"follow_request"_s, u"poll"_s})
        chosen.addQueryItem(u"exclude_types[]"_s, type); // Friendica
    QList<HttpRequest> requests;
    for (const QUrlQuery &query : {chosen, plain}) {
        requests.append(streamRequest(addressOf(endpoint, u"/api/v1/notifications"_s, query), MastodonStep::Notifications, {},
            HttpRequest::Need::Alternative));
    }
    return requests;
}

HttpRequest requestForTag(const QUrl &endpoint, const QString &tag, const MastodonStream &stream)
{
    QUrlQuery query = limited();
    addSince(query, stream);
    return streamRequest(addressOf(endpoint, u"/api/v1/timelines/tag/"_s + encoded(tag), query), MastodonStep::Tag, tag,
        HttpRequest::Need::Independent);
}

HttpRequest requestForName(const QUrl &endpoint, const QString &name)
{
    QString text = name;
    text.remove(u'"');
    QUrlQuery query = limited();
    query.addQueryItem(u"q"_s, encoded(text.contains(u' ') ? u'"' + text + u'"' : text));
    query.addQueryItem(u"type"_s, u"statuses"_s);
    query.addQueryItem(u"resolve"_s, u"false"_s);
    return streamRequest(
        addressOf(endpoint, u"/api/v2/search"_s, query), MastodonStep::Search, name, HttpRequest::Need::Independent);
}

/// A part of `all`, another one at each turn.
template <typename T>
QList<T> part(const QList<T> &all, qsizetype size, qint64 turn)
{
    if (all.size() <= size)
        return all;
    QList<T> chosen;
    const qsizetype from = static_cast<qsizetype>((turn * size) % all.size());
    for (qsizetype i = 0; i < size; ++i)
        chosen.append(all[(from + i) % all.size()]);
    return chosen;
}

/// The top of every list first: what is new matters more than the rest of what is old.
struct Asked {
    QList<HttpRequest> tops;
    QList<HttpRequest> gaps;

    void add(const QList<HttpRequest> &top, const MastodonCursor &cursor)
    {
        const MastodonStream stream = cursor.streams.value(streamOf(top.first()));
        if (stream.gaps.size() < gapsOfAList)
            tops += top;
        for (const MastodonGap &gap : stream.gaps)
            gaps.append(requestForGap(top.first(), gap));
    }
};

} // namespace

MastodonStep mastodonStepOf(const HttpRequest &request)
{
    const QString name = request.context["step"_L1].toString();
    const auto found = std::ranges::find(stepNames, name, [](const auto &entry) { return entry.second; });
    return found == stepNames.end() ? MastodonStep::Self : found->first;
}

QStringList hashtagsOf(const QStringList &names)
{
    QStringList tags;
    for (const QString &name : names) {
        QString written;
        QString folded;
        QStringList words;
        for (const FoldedWord &word : foldedWords(name)) {
            written += QStringView(name).sliced(word.from, word.to - word.from);
            folded += word.folded;
            words.append(word.folded);
        }
        const bool isNumber = std::ranges::all_of(folded, [](QChar c) { return c.isDigit(); });
        if (isNumber || folded.size() < 2 || folded.size() > longestTag)
            continue; // Mastodon takes no hashtag of digits alone.
        for (const QString &tag : {folded, written.toLower(), words.join(u'_')}) {
            if (!tags.contains(tag) && tags.size() < mostHashtags)
                tags.append(tag);
        }
    }
    return tags;
}

QStringList foldedHashtagsOf(const QStringList &names)
{
    QStringList tags;
    for (const QString &name : names) {
        QString folded;
        for (const FoldedWord &word : foldedWords(name))
            folded += word.folded;
        tags.append(folded);
    }
    return tags;
}

HttpRequest requestForSelf(const QUrl &endpoint)
{
    return requestFor(
        addressOf(endpoint, u"/api/v1/accounts/verify_credentials"_s), MastodonStep::Self, HttpRequest::Need::Required);
}

QList<HttpRequest> requestsForStreams(const QUrl &endpoint, const QStringList &names, const MastodonCursor &cursor)
{
    Asked asked;
    asked.add(requestsForNotifications(endpoint, cursor.streams.value(nameOf(MastodonStep::Notifications))), cursor);
    asked.add({streamRequest(addressOf(endpoint, u"/api/v1/conversations"_s, limited()), MastodonStep::Conversations, {},
                  HttpRequest::Need::Independent)},
        cursor);
    for (const QString &tag : part(hashtagsOf(names), tagsAtATime, cursor.turn))
        asked.add({requestForTag(endpoint, tag, cursor.streams.value(nameOf(MastodonStep::Tag) + u':' + tag))}, cursor);
    for (const QString &name : part(names, namesAtATime, cursor.turn))
        asked.add({requestForName(endpoint, name)}, cursor);
    return asked.tops + part(asked.gaps, gapsAtATime, cursor.turn);
}

QList<HttpRequest> requestsForThreads(const QUrl &endpoint, const MastodonCursor &cursor)
{
    QList<HttpRequest> requests;
    for (auto it = cursor.threads.cbegin(); it != cursor.threads.cend() && requests.size() < threadsAtATime; ++it) {
        if (!it->isDue)
            continue;
        HttpRequest request = requestFor(addressOf(endpoint, u"/api/v1/statuses/%1/context"_s.arg(encoded(it.key()))),
            MastodonStep::Thread, HttpRequest::Need::Independent);
        request.asksIfThere = true;
        request.context["thread"_L1] = it.key();
        requests.append(request);
    }
    return requests;
}

QList<HttpRequest> requestsForStored(const QUrl &endpoint, const QList<StoredItem> &stored, const MastodonCursor &cursor)
{
    if (stored.isEmpty())
        return {};
    if (!cursor.hasBatch || stored.size() == 1) {
        QList<HttpRequest> requests;
        for (const StoredItem &item : stored.first(std::min(stored.size(), singlesAtATime)))
            requests.append(requestForOne(endpoint, item));
        return requests;
    }
    QUrlQuery query;
    QJsonObject items;
    for (const StoredItem &item : stored) {
        query.addQueryItem(u"id[]"_s, encoded(item.localId));
        items.insert(item.localId, item.platformId);
    }
    HttpRequest request
        = requestFor(addressOf(endpoint, u"/api/v1/statuses"_s, query), MastodonStep::Several, HttpRequest::Need::Independent);
    request.asksIfThere = true;
    request.context["items"_L1] = items;
    return {request};
}

HttpRequest requestForOne(const QUrl &endpoint, const StoredItem &item)
{
    HttpRequest request = requestFor(
        addressOf(endpoint, u"/api/v1/statuses/"_s + encoded(item.localId)), MastodonStep::One, HttpRequest::Need::Independent);
    request.asksIfThere = true;
    request.context["items"_L1] = QJsonObject {{item.localId, item.platformId}};
    return request;
}

HttpRequest requestForGap(const HttpRequest &asked, const MastodonGap &gap)
{
    HttpRequest request = requestFor(gap.next, mastodonStepOf(asked), HttpRequest::Need::Independent);
    request.context["stream"_L1] = asked.context["stream"_L1];
    request.context["known"_L1] = QJsonArray::fromStringList(gap.known);
    request.context["first"_L1] = gap.first;
    request.context["page"_L1] = gap.page;
    return request;
}

QString streamOf(const HttpRequest &request)
{
    return request.context["stream"_L1].toString();
}

MastodonGap gapOf(const HttpRequest &request)
{
    MastodonGap gap {.next = request.url, .known = {}, .first = request.context["first"_L1].toString(),
        .page = request.context["page"_L1].toInt()};
    for (const QJsonValue &id : request.context["known"_L1].toArray())
        gap.known.append(id.toString());
    return gap;
}

QList<StoredItem> itemsOf(const HttpRequest &request)
{
    QList<StoredItem> items;
    const QJsonObject noted = request.context["items"_L1].toObject();
    for (auto it = noted.begin(); it != noted.end(); ++it)
        items.append({.platformId = it.value().toString(), .localId = it.key()});
    return items;
}

QString threadOf(const HttpRequest &request)
{
    return request.context["thread"_L1].toString();
}

} // namespace parley
