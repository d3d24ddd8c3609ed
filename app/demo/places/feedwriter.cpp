// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/feedwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace parley::demo {

namespace {

const QString dublinCore = u"http://purl.org/dc/elements/1.1/"_s;
const QString wellFormedWeb = u"http://wellformedweb.org/CommentAPI/"_s;
const QString slash = u"http://purl.org/rss/1.0/modules/slash/"_s;
const QString atomSpace = u"http://www.w3.org/2005/Atom"_s;
const QString threads = u"http://purl.org/syndication/thread/1.0"_s;

QString rfc822(const QDateTime &moment)
{
    return QLocale::c().toString(moment.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s) + u" +0000"_s;
}

QString rfc3339(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODate);
}

void writeRssItem(QXmlStreamWriter &xml, const Entry &entry)
{
    xml.writeStartElement(u"item"_s);
    if (!entry.title.isEmpty())
        xml.writeTextElement(u"title"_s, entry.title);
    xml.writeTextElement(u"link"_s, entry.link);
    xml.writeStartElement(u"guid"_s);
    xml.writeAttribute(u"isPermaLink"_s, entry.id.isEmpty() ? u"true"_s : u"false"_s);
    xml.writeCharacters(entry.id.isEmpty() ? entry.link : entry.id);
    xml.writeEndElement();
    xml.writeTextElement(dublinCore, u"creator"_s, entry.author);
    xml.writeTextElement(u"pubDate"_s, rfc822(entry.postedAt));
    xml.writeStartElement(u"description"_s);
    xml.writeCDATA(htmlOf(entry.text));
    xml.writeEndElement();
    if (!entry.commentFeed.isEmpty()) {
        xml.writeTextElement(slash, u"comments"_s, QString::number(entry.comments));
        xml.writeTextElement(wellFormedWeb, u"commentRss"_s, entry.commentFeed);
    }
    xml.writeEndElement();
}

void writeAtomLink(QXmlStreamWriter &xml, const QString &relation, const QString &address)
{
    xml.writeEmptyElement(u"link"_s);
    xml.writeAttribute(u"rel"_s, relation);
    xml.writeAttribute(u"href"_s, address);
}

void writeAtomEntry(QXmlStreamWriter &xml, const Entry &entry)
{
    xml.writeStartElement(u"entry"_s);
    if (!entry.language.isEmpty())
        xml.writeAttribute(u"xml:lang"_s, entry.language);
    xml.writeTextElement(u"id"_s, entry.id.isEmpty() ? entry.link : entry.id);
    xml.writeTextElement(u"title"_s, entry.title);
    writeAtomLink(xml, u"alternate"_s, entry.link);
    xml.writeStartElement(u"author"_s);
    xml.writeTextElement(u"name"_s, entry.author);
    xml.writeEndElement();
    xml.writeTextElement(u"published"_s, rfc3339(entry.postedAt));
    xml.writeTextElement(u"updated"_s, rfc3339(entry.editedAt.isValid() ? entry.editedAt : entry.postedAt));
    if (!entry.parentLink.isEmpty()) {
        xml.writeEmptyElement(threads, u"in-reply-to"_s);
        xml.writeAttribute(u"ref"_s, entry.parentLink);
        xml.writeAttribute(u"href"_s, entry.parentLink);
    }
    xml.writeStartElement(u"content"_s);
    xml.writeAttribute(u"type"_s, u"html"_s);
    xml.writeCharacters(htmlOf(entry.text));
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

QString htmlOf(const QString &text)
{
    QString html;
    for (const QString &paragraph : text.split(u"\n\n"_s, Qt::SkipEmptyParts))
        html += u"<p>"_s + paragraph.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
    return html;
}

QByteArray rss(const FeedHead &head, const QList<Entry> &entries)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"rss"_s);
    xml.writeAttribute(u"version"_s, u"2.0"_s);
    xml.writeNamespace(dublinCore, u"dc"_s);
    xml.writeNamespace(wellFormedWeb, u"wfw"_s);
    xml.writeNamespace(slash, u"slash"_s);
    xml.writeStartElement(u"channel"_s);
    xml.writeTextElement(u"title"_s, head.title);
    xml.writeTextElement(u"link"_s, head.home);
    xml.writeTextElement(u"description"_s, head.title);
    xml.writeTextElement(u"language"_s, u"nl"_s);
    for (const Entry &entry : entries)
        writeRssItem(xml, entry);
    xml.writeEndDocument();
    return bytes;
}

QByteArray atom(const FeedHead &head, const QList<Entry> &entries)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"feed"_s);
    xml.writeDefaultNamespace(atomSpace);
    xml.writeNamespace(threads, u"thr"_s);
    xml.writeAttribute(u"xml:lang"_s, u"nl"_s);
    xml.writeTextElement(u"id"_s, head.home);
    xml.writeTextElement(u"title"_s, head.title);
    xml.writeTextElement(u"updated"_s, rfc3339(head.changedAt));
    writeAtomLink(xml, u"self"_s, head.address);
    writeAtomLink(xml, u"alternate"_s, head.home);
    if (!head.next.isEmpty())
        writeAtomLink(xml, u"next"_s, head.next);
    for (const Entry &entry : entries)
        writeAtomEntry(xml, entry);
    xml.writeEndDocument();
    return bytes;
}

QByteArray jsonFeed(const FeedHead &head, const QList<Entry> &entries)
{
    QJsonArray items;
    for (const Entry &entry : entries) {
        QJsonObject author {{u"name"_s, entry.author}, {u"url"_s, entry.authorLink}};
        if (!entry.avatar.isEmpty())
            author.insert(u"avatar"_s, entry.avatar);
        QJsonObject item {{u"id"_s, entry.link}, {u"url"_s, entry.link}, {u"title"_s, entry.title},
            {u"content_html"_s, htmlOf(entry.text)}, {u"authors"_s, QJsonArray {author}},
            {u"language"_s, entry.language}, {u"date_published"_s, rfc3339(entry.postedAt)}};
        if (entry.editedAt.isValid())
            item.insert(u"date_modified"_s, rfc3339(entry.editedAt));
        items.append(item);
    }
    return QJsonDocument(QJsonObject {{u"version"_s, u"https://jsonfeed.org/version/1.1"_s}, {u"title"_s, head.title},
                             {u"home_page_url"_s, head.home}, {u"feed_url"_s, head.address}, {u"language"_s, u"nl"_s},
                             {u"items"_s, items}})
        .toJson();
}

} // namespace parley::demo
