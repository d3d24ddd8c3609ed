// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/rssreader.h"

#include "core/connectors/feeds/feedattachments.h"
#include "core/connectors/feeds/feedpause.h"
#include "core/connectors/feeds/feedperson.h"
#include "core/connectors/feeds/feedtext.h"
#include "core/connectors/feeds/feedxml.h"
#include "core/connectors/text/date.h"
#include "core/connectors/text/link.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype mostItems = 5000;

struct Place {
    QStringView space;
    QStringView name;
};

// The first of the children that are named, in the order of `places`, and say something.
XmlElement firstFilled(const XmlElement &parent, std::initializer_list<Place> places)
{
    for (const Place &place : places) {
        for (const XmlElement &element : parent.children()) {
            if (element.is(place.space, place.name) && (element.hasElements() || !element.text().isEmpty()))
                return element;
        }
    }
    return {};
}

QUrl atomLink(const XmlElement &parent, QStringView relation, const QUrl &document)
{
    for (const XmlElement &link : parent.children()) {
        const QString rel = link.attribute(u"rel").toLower();
        if (link.name() == u"link" && (rel == relation || (rel.isEmpty() && relation == u"alternate")))
            if (const QUrl target = linkFromText(link.attribute(u"href"), link.base(document)); target.isValid())
                return target;
    }
    return {};
}

// Of several the last counts, as large readers have it.
QUrl linkOf(const XmlElement &parent, const QUrl &document)
{
    QUrl last;
    for (const XmlElement &link : parent.children()) {
        if (link.is(u"", u"link"))
            if (const QUrl target = linkFromText(link.text(), link.base(document)); target.isValid())
                last = target;
    }
    return last.isValid() ? last : atomLink(parent, u"alternate", document);
}

// RSS 2.0, guid: without isPermaLink it counts as one; only a web address can be.
QUrl permalinkOfGuid(const XmlElement &guid, const QUrl &document)
{
    if (guid.attribute(u"ispermalink").toLower() == u"false")
        return {};
    const QUrl link = linkFromText(guid.text(), document);
    const bool isPath = guid.text().startsWith(u'/');
    return !isPath && QUrl(guid.text(), QUrl::TolerantMode).isRelative() ? QUrl() : link;
}

FeedPerson authorOf(const XmlElement &item)
{
    if (const XmlElement creator = firstFilled(item, {{u"dc", u"creator"}, {u"dc", u"author"}}))
        return personFromText(readLooseText(creator, {}, HtmlReading::Links::Hidden).text);
    for (const XmlElement &author : item.children()) {
        if (author.name() != u"author" || (!author.space().isEmpty() && author.space() != u"atom"))
            continue;
        if (const XmlElement name = firstFilled(author, {{u"atom", u"name"}, {u"", u"name"}})) {
            FeedPerson person = personFromText(readLooseText(name, {}, HtmlReading::Links::Hidden).text);
            person.link = linkFromText(firstFilled(author, {{u"atom", u"uri"}, {u"", u"uri"}}).text(), {});
            return person;
        }
        if (const FeedPerson person = personFromText(readLooseText(author, {}, HtmlReading::Links::Hidden).text);
            !person.isEmpty())
            return person;
    }
    return personFromText(readLooseText(
        firstFilled(item, {{u"itunes", u"author"}, {u"media", u"credit"}, {u"dc", u"contributor"}}), {}, HtmlReading::Links::Hidden).text);
}

std::optional<QDateTime> earliest(const XmlElement &item, std::initializer_list<Place> places)
{
    std::optional<QDateTime> earliest;
    for (const XmlElement &element : item.children()) {
        const bool isDate = std::ranges::any_of(places, [&](const Place &place) { return element.is(place.space, place.name); });
        const auto date = isDate ? dateFromText(element.text()) : std::nullopt;
        if (date && (!earliest || *date < *earliest))
            earliest = date;
    }
    return earliest;
}

void readDates(const XmlElement &item, FeedItem &read)
{
    read.postedAt = earliest(item, {{u"", u"pubdate"}, {u"dc", u"date"}, {u"atom", u"published"}, {u"atom", u"issued"},
                                       {u"dcterms", u"issued"}, {u"", u"published"}, {u"", u"issued"}});
    const auto modified = earliest(item, {{u"atom", u"updated"}, {u"atom", u"modified"}, {u"dcterms", u"modified"},
                                             {u"", u"updated"}, {u"", u"modified"}});
    if (!read.postedAt)
        read.postedAt = modified;
    else if (modified && *modified > *read.postedAt)
        read.editedAt = modified;
}

void readTexts(const XmlElement &item, const QUrl &document, FeedItem &read, FeedAttachments &attachments)
{
    const XmlElement title = firstFilled(item, {{u"", u"title"}, {u"dc", u"title"}, {u"atom", u"title"}, {u"media", u"title"}});
    read.title = readLooseText(title, document, HtmlReading::Links::Hidden).text;
    const XmlElement text = firstFilled(item, {{u"content", u"encoded"}, {u"xhtml", u"body"}, {u"", u"description"},
        {u"atom", u"content"}, {u"", u"content"}, {u"dc", u"description"}, {u"atom", u"summary"}, {u"", u"summary"}, {u"itunes", u"summary"},
        {u"media", u"description"}});
    // Links in the text are relative to the item's page where no xml:base says otherwise.
    const QUrl base = text.base(QUrl()).isValid() || !isWebLink(read.link) ? document : read.link;
    const HtmlReading reading = readLooseText(text, base, HtmlReading::Links::Shown);
    read.text = reading.text;
    attachments.addFrom(item, document);
    attachments.addImages(reading.images);
}

void readComments(const XmlElement &item, const QUrl &document, FeedItem &read)
{
    const XmlElement feed = item.child(u"wfw", u"commentrss");
    read.commentFeed = linkFromText(feed.text(), feed.base(document));
    bool isNumber = false;
    const int count = item.child(u"slash", u"comments").text().toInt(&isNumber);
    if (isNumber)
        read.commentCount = count;
    const XmlElement parent = item.child(u"thr", u"in-reply-to");
    read.parentGuid = parent.attribute(u"ref");
    read.parentLink = linkFromText(parent.attribute(u"href"), parent.base(document));
}

FeedItem readItem(const XmlElement &item, const QUrl &document, const QString &language)
{
    FeedItem read;
    const XmlElement guid = firstFilled(item, {{u"", u"guid"}, {u"atom", u"id"}, {u"", u"id"}});
    read.guid = guid ? guid.text() : item.attribute(u"about");
    read.link = linkOf(item, document);
    if (!read.link.isValid())
        read.link = permalinkOfGuid(guid, guid.base(document));
    if (!read.link.isValid())
        read.link = linkFromText(item.attribute(u"about"), item.base(document));
    read.originalLink = linkFromText(item.child(u"feedburner", u"origlink").text(), document);
    const QString own = firstFilled(item, {{u"dc", u"language"}, {u"", u"language"}}).text();
    const QString nearest = own.isEmpty() ? item.language() : own;
    read.language = nearest.isEmpty() ? language : nearest;
    FeedAttachments attachments;
    readTexts(item, document, read, attachments);
    readDates(item, read);
    readComments(item, document, read);
    read.author = authorOf(item);
    read.author.avatar = attachments.avatar();
    read.attachments = attachments.list();
    read.payload = item.standalone();
    read.payloadType = u"xml"_s;
    return read;
}

// RSS 2.0 has items in the channel, RSS 1.0 beside it, and broken feeds in `items` or in another channel.
void collectItems(const XmlElement &parent, int depth, QList<XmlElement> &items)
{
    for (const XmlElement &element : parent.children()) {
        if ((element.name() == u"item" || element.name() == u"entry") && (element.space().isEmpty() || element.space() == u"atom"))
            items.append(element);
        else if (depth < 3 && (element.name() == u"channel" || element.name() == u"items"))
            collectItems(element, depth + 1, items);
    }
}

} // namespace

FeedDocument readRss(const XmlDocument &document, const QUrl &url, const QDateTime &now)
{
    FeedDocument feed;
    feed.complete = document.isComplete();
    const XmlElement root = document.root();
    const XmlElement inner = root.child(u"", u"channel");
    const XmlElement channel = inner ? inner : root;
    feed.title = readLooseText(firstFilled(channel, {{u"", u"title"}, {u"dc", u"title"}}), url, HtmlReading::Links::Hidden).text;
    feed.home = linkOf(channel, url);
    feed.next = atomLink(channel, u"next", url);
    feed.pause = pauseOfChannel(channel, now);
    const QString language = firstFilled(channel, {{u"", u"language"}, {u"dc", u"language"}}).text();
    QList<XmlElement> items;
    collectItems(root, 0, items);
    if (document.isCutInItem() && !items.isEmpty())
        items.removeLast();
    for (const XmlElement &item : items.first(std::min(items.size(), mostItems)))
        feed.items.append(readItem(item, url, language));
    return feed;
}

} // namespace parley
