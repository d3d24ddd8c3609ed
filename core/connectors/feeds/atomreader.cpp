// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/atomreader.h"

#include "core/connectors/feeds/feedattachments.h"
#include "core/connectors/feeds/feedperson.h"
#include "core/connectors/feeds/feedtext.h"
#include "core/connectors/feeds/feedxml.h"
#include "core/connectors/text/date.h"
#include "core/connectors/text/link.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype mostEntries = 5000;

// Feeds that forget the namespace are read all the same.
bool isAtom(const XmlElement &element, QStringView name)
{
    return element.name() == name && (element.space() == u"atom" || element.space().isEmpty());
}

XmlElement first(const XmlElement &parent, QStringView name)
{
    for (const XmlElement &element : parent.children()) {
        if (isAtom(element, name))
            return element;
    }
    return {};
}

bool isWebPage(const QString &type)
{
    return type.isEmpty() || type.contains(u"html"_s);
}

// RFC 4287, 4.2.7: no `rel` means alternate. Of several, a web page in the entry's own language comes first.
QUrl linkWith(const XmlElement &parent, QStringView relation, const QUrl &document)
{
    QUrl best;
    int bestRank = 0;
    for (const XmlElement &link : parent.children()) {
        const QString rel = link.attribute(u"rel").toLower();
        if (!isAtom(link, u"link") || (rel.isEmpty() ? relation != u"alternate" : rel != relation))
            continue;
        const QUrl target = linkFromText(link.attribute(u"href"), link.base(document));
        const QString language = link.attribute(u"hreflang");
        const bool isOwnLanguage = language.isEmpty() || link.language().startsWith(language.left(2), Qt::CaseInsensitive);
        const int rank = 1 + (isWebPage(link.attribute(u"type").toLower()) ? 2 : 0) + (isOwnLanguage ? 1 : 0);
        if (target.isValid() && rank >= bestRank) { // Of equals the last, as large readers have it.
            best = target;
            bestRank = rank;
        }
    }
    return best;
}

FeedPerson personOf(const XmlElement &author, const QUrl &document)
{
    const XmlElement name = first(author, u"name");
    FeedPerson person = personFromText(
        author.hasElements() ? readLooseText(name, document, HtmlReading::Links::Hidden).text : author.text());
    if (const QString email = first(author, u"email").text(); !email.isEmpty())
        person.email = email;
    const XmlElement uri = first(author, u"uri");
    const XmlElement link = uri ? uri : first(author, u"url");
    if (const QUrl url = linkFromText(link.text(), link.base(document)); isWebLink(url))
        person.link = url;
    const XmlElement image = author.child(u"gd", u"image");
    if (const QUrl url = linkFromText(image.attribute(u"src"), image.base(document)); isWebLink(url))
        person.avatar = url;
    return person;
}

FeedPerson authorOf(const XmlElement &parent, const QUrl &document)
{
    for (const XmlElement &element : parent.children()) {
        if (isAtom(element, u"author"))
            if (const FeedPerson person = personOf(element, document); !person.isEmpty())
                return person;
    }
    for (const QStringView name : {QStringView(u"creator"), QStringView(u"author")}) {
        if (const XmlElement element = parent.child(name == u"creator" ? u"dc" : u"itunes", name); !element.text().isEmpty())
            return personFromText(element.text());
    }
    return {};
}

void readDates(const XmlElement &entry, FeedItem &read)
{
    std::optional<QDateTime> modified;
    for (const XmlElement &element : entry.children()) {
        const bool isPosted = isAtom(element, u"published") || isAtom(element, u"issued") || element.is(u"dc", u"date");
        const bool isModified = isAtom(element, u"updated") || isAtom(element, u"modified");
        const auto date = isPosted || isModified ? dateFromText(element.text()) : std::nullopt;
        if (date && isPosted && (!read.postedAt || *date < *read.postedAt))
            read.postedAt = date;
        if (date && isModified && (!modified || *date < *modified))
            modified = date;
    }
    if (!read.postedAt)
        read.postedAt = modified;
    else if (modified && *modified > *read.postedAt)
        read.editedAt = modified;
}

HtmlReading textOf(const XmlElement &entry, const QUrl &document)
{
    const XmlElement content = first(entry, u"content");
    const bool isElsewhere = !content.attribute(u"src").isEmpty();
    const XmlElement summary = first(entry, u"summary");
    HtmlReading reading;
    if (content && !isElsewhere)
        reading = readAtomText(content, document, HtmlReading::Links::Shown);
    if (reading.text.isEmpty() && summary)
        reading = readAtomText(summary, document, HtmlReading::Links::Shown);
    if (reading.text.isEmpty())
        reading = readLooseText(entry.child(u"media", u"group").child(u"media", u"description"), document, HtmlReading::Links::Shown);
    return reading;
}

FeedItem readEntry(const XmlElement &entry, const QUrl &document, const FeedPerson &feedAuthor)
{
    FeedItem read;
    read.guid = first(entry, u"id").text();
    read.link = linkWith(entry, u"alternate", document);
    if (const XmlElement link = first(entry, u"link"); !read.link.isValid() && link.attribute(u"href").isEmpty())
        read.link = linkFromText(link.text(), link.base(document));
    const XmlElement id = first(entry, u"id");
    if (const QUrl guid = linkFromText(read.guid, id.base(document));
        !read.link.isValid() && (isWebLink(QUrl(read.guid)) || read.guid.startsWith(u'/')) && isWebLink(guid))
        read.link = guid;
    read.originalLink = linkFromText(entry.child(u"feedburner", u"origlink").text(), document);
    read.title = readAtomText(first(entry, u"title"), document, HtmlReading::Links::Hidden).text;
    read.language = entry.language();
    const HtmlReading text = textOf(entry, entry.base(QUrl()).isValid() || !isWebLink(read.link) ? document : read.link);
    read.text = text.text;
    readDates(entry, read);
    read.author = authorOf(entry, document);
    if (read.author.isEmpty())
        read.author = authorOf(first(entry, u"source"), document);
    if (read.author.isEmpty())
        read.author = feedAuthor;
    const XmlElement parent = entry.child(u"thr", u"in-reply-to");
    read.parentGuid = parent.attribute(u"ref");
    read.parentLink = linkFromText(parent.attribute(u"href"), parent.base(document));
    const XmlElement comments = entry.child(u"wfw", u"commentrss");
    read.commentFeed = linkFromText(comments.text(), comments.base(document));
    bool isNumber = false;
    if (const int count = entry.child(u"slash", u"comments").text().toInt(&isNumber); isNumber)
        read.commentCount = count;
    FeedAttachments attachments;
    attachments.addFrom(entry, document);
    const XmlElement content = first(entry, u"content");
    attachments.add(linkFromText(content.attribute(u"src"), content.base(document)), content.attribute(u"type"));
    attachments.addImages(text.images);
    read.attachments = attachments.list();
    if (!read.author.avatar.isValid())
        read.author.avatar = attachments.avatar();
    read.payload = entry.standalone();
    read.payloadType = u"xml"_s;
    return read;
}

} // namespace

FeedDocument readAtom(const XmlDocument &document, const QUrl &url)
{
    FeedDocument feed;
    feed.complete = document.isComplete();
    const XmlElement root = document.root();
    feed.title = readAtomText(first(root, u"title"), url, HtmlReading::Links::Hidden).text;
    feed.home = linkWith(root, u"alternate", url);
    feed.next = linkWith(root, u"next", url);
    const FeedPerson author = authorOf(root, url);
    QList<XmlElement> entries;
    if (root.name() == u"entry")
        entries.append(root);
    for (const XmlElement &element : root.children()) {
        if (isAtom(element, u"entry") || element.is(u"", u"item"))
            entries.append(element);
    }
    if (document.isCutInItem() && !entries.isEmpty())
        entries.removeLast();
    for (const XmlElement &entry : entries.first(std::min(entries.size(), mostEntries)))
        feed.items.append(readEntry(entry, url, author));
    return feed;
}

} // namespace parley
