// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/feedplaces.h"

#include "app/demo/drawing/picture.h"
#include "app/demo/places/feedwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::demo {

namespace {

constexpr qsizetype newsOnAPage = 8;
constexpr qsizetype mostRepeated = 4; ///< News of another site that is repeated.

Entry entryFrom(const ShownPost &shown, const QString &link)
{
    return {.link = link, .title = shown.title, .text = shown.text, .author = shown.author->name,
        .language = shown.post->language, .postedAt = shown.postedAt, .editedAt = shown.editedAt.value_or(QDateTime())};
}

/// Newest first, as feeds are.
QList<Entry> entriesOf(const Place &place, const TownView &town)
{
    QList<Entry> entries;
    for (const ShownPost &shown : town.posts(place.venue()))
        entries.prepend(entryFrom(shown, place.linkTo(*shown.post, town)));
    return entries;
}

FeedHead headOf(const Place &place, const TownView &town, const QString &title, const QString &path)
{
    const QString base = town.base(place.venue());
    return {.title = title, .home = base + u'/', .address = base + path, .changedAt = town.lastChange(place.venue())};
}

Answer feedAnswer(const QByteArray &type, const QByteArray &body, const QDateTime &changedAt)
{
    return {.status = 200, .type = type, .body = body,
        .headers = {{"ETag", entityTag(body)}, {"Last-Modified", httpDate(changedAt)}, {"Cache-Control", "no-cache"}}};
}

constexpr char rssType[] = "application/rss+xml; charset=utf-8";
constexpr char atomType[] = "application/atom+xml; charset=utf-8";

Answer nothingHere()
{
    return textAnswer(404, "Niets hier.");
}

} // namespace

QString FeedPlace::linkTo(const Post &post, const TownView &town) const
{
    return town.base(venue()) + pagePath() + post.key;
}

Answer FeedPlace::answer(const Request &request, const TownView &town)
{
    if (request.method == "POST")
        return textAnswer(405, "Hier kan alleen gelezen worden.");
    if (request.path.startsWith("/avatar/"_L1) && request.path.endsWith(".png"_L1))
        return pictureAnswer(avatarPng(request.path.sliced(8).chopped(4)));
    if (Answer found = feed(request, town); found.status != 404)
        return found;
    return request.path.startsWith(pagePath()) ? page(request.path.sliced(pagePath().size()), town) : nothingHere();
}

Answer FeedPlace::page(const QString &key, const TownView &town) const
{
    const auto shown = town.post(venue(), key);
    if (!shown)
        return town.wasRemoved(venue(), key) ? textAnswer(410, "Dit bericht is weggehaald.") : nothingHere();
    const QString html = u"<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title></head>"
                         "<body><h1>%2</h1><p>%3</p>%4</body></html>\n"_s.arg(shown->post->language.toHtmlEscaped(),
                             shown->title.toHtmlEscaped(), shown->author->name.toHtmlEscaped(), htmlOf(shown->text));
    return {.status = 200, .type = "text/html; charset=utf-8", .body = html.toUtf8(), .headers = {}};
}

QString ForumPlace::linkTo(const Post &post, const TownView &town) const
{
    const QString thread = town.story().threadOf(post);
    const QString topic = town.base(venue()) + pagePath() + thread;
    return post.parent.isEmpty() ? topic : topic + u"#reactie-%1"_s.arg(lotOf(post.key) % 1'000'000);
}

Answer ForumPlace::feed(const Request &request, const TownView &town) const
{
    static const QString end = u"/feed"_s;
    const QString prefix = pagePath();
    if (request.path != endpointPath() && !(request.path.startsWith(prefix) && request.path.endsWith(end)))
        return nothingHere();
    // `/forum/feed` has the topics, `/forum/<topic>/feed` the answers of one.
    const bool isList = request.path == endpointPath();
    const QString topic = isList ? QString() : request.path.sliced(prefix.size()).chopped(end.size());
    QList<Entry> topics;
    QHash<QString, QList<Entry>> answers;
    for (const ShownPost &shown : town.posts(venue())) {
        const Entry entry = entryFrom(shown, linkTo(*shown.post, town));
        if (shown.post->parent.isEmpty())
            topics.prepend(entry);
        else
            answers[town.story().threadOf(*shown.post)].prepend(entry);
    }
    for (Entry &entry : topics) {
        entry.comments = answers.value(entry.link.section(u'/', -1)).size();
        if (entry.comments > 0)
            entry.commentFeed = entry.link + end;
    }
    if (!isList && !answers.contains(topic))
        return nothingHere();
    const FeedHead head = headOf(*this, town, isList ? u"Stroomkring-forum"_s : u"Antwoorden"_s, request.path);
    return feedAnswer(rssType, rss(head, isList ? topics : answers.value(topic)), head.changedAt);
}

Answer NewsPlace::feed(const Request &request, const TownView &town) const
{
    static const QString path = u"/nieuws/atom.xml"_s;
    if (request.path == "/"_L1) {
        const QString html = u"<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Turfdorp Nieuws</title>"
                             "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Nieuws\" href=\"%1\"></head>"
                             "<body><h1>Turfdorp Nieuws</h1></body></html>\n"_s.arg(path);
        return {.status = 200, .type = "text/html; charset=utf-8", .body = html.toUtf8(), .headers = {}};
    }
    if (request.path != path)
        return nothingHere();
    FeedHead head = headOf(*this, town, u"Turfdorp Nieuws"_s, path);
    const QList<Entry> entries = entriesOf(*this, town);
    const qsizetype page = std::clamp<qsizetype>(request.query.queryItemValue(u"pagina"_s).toInt(), 1, 1000) - 1;
    const QList<Entry> shown = entries.mid(page * newsOnAPage, newsOnAPage);
    if ((page + 1) * newsOnAPage < entries.size())
        head.next = head.address + u"?pagina=%1"_s.arg(page + 2);
    return feedAnswer(atomType, atom(head, shown), head.changedAt);
}

Answer RegionPlace::feed(const Request &request, const TownView &town) const
{
    if (request.path != endpointPath())
        return nothingHere();
    QList<Entry> entries = entriesOf(*this, town);
    const NewsPlace news;
    const QList<ShownPost> repeated = town.posts(Venue::News);
    for (const ShownPost &shown : repeated.last(std::min(mostRepeated, repeated.size()))) {
        Entry entry = entryFrom(shown, news.linkTo(*shown.post, town) + u"?utm_source=overzicht&utm_medium=rss"_s);
        entry.id = u"overzicht-"_s + shown.post->key;
        entries.append(entry);
    }
    std::ranges::stable_sort(entries, std::greater(), &Entry::postedAt);
    FeedHead head = headOf(*this, town, u"Noordelijk Overzicht"_s, request.path);
    head.changedAt = std::max(head.changedAt, town.lastChange(Venue::News));
    return feedAnswer(rssType, rss(head, entries), head.changedAt);
}

Answer BlogPlace::feed(const Request &request, const TownView &town) const
{
    static const QString path = u"/feed.json"_s;
    const QString base = town.base(venue());
    if (request.path == endpointPath()) {
        Answer moved = textAnswer(301, "Verhuisd.");
        moved.headers.add("Location", (base + path).toUtf8());
        return moved;
    }
    if (request.path != path)
        return nothingHere();
    QList<Entry> entries;
    for (const ShownPost &shown : town.posts(venue())) {
        Entry entry = entryFrom(shown, linkTo(*shown.post, town));
        entry.authorLink = base + u"/auteur/"_s + shown.author->id;
        if (shown.author->hasPicture)
            entry.avatar = base + u"/avatar/"_s + shown.author->id + u".png"_s;
        entries.prepend(entry);
    }
    const FeedHead head = headOf(*this, town, u"Kabel en Meter"_s, path);
    return feedAnswer("application/feed+json", jsonFeed(head, entries), head.changedAt);
}

Answer OwnSitePlace::feed(const Request &request, const TownView &town) const
{
    if (request.path != endpointPath())
        return nothingHere();
    QList<Entry> entries;
    for (const ShownPost &shown : town.posts(venue())) {
        Entry entry = entryFrom(shown, linkTo(*shown.post, town));
        if (const Post *parent = town.story().post(shown.post->parent))
            entry.parentLink = linkTo(*parent, town);
        entries.prepend(entry);
    }
    const FeedHead head = headOf(*this, town, u"Reacties bij Noordlicht Energie"_s, request.path);
    return feedAnswer(atomType, atom(head, entries), head.changedAt);
}

Answer ReviewPlace::feed(const Request &request, const TownView &town) const
{
    if (request.path != endpointPath())
        return nothingHere();
    const FeedHead head = headOf(*this, town, u"Klantenmening"_s, request.path);
    return feedAnswer(rssType, rss(head, entriesOf(*this, town)), head.changedAt);
}

} // namespace parley::demo
