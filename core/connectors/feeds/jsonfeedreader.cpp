// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/jsonfeedreader.h"

#include "core/connectors/feeds/feedattachments.h"
#include "core/connectors/feeds/feedtext.h"
#include "core/connectors/text/date.h"
#include "core/connectors/text/json.h"
#include "core/connectors/text/link.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype mostItems = 5000;

FeedPerson personOf(const QJsonObject &author, const QUrl &base)
{
    FeedPerson person;
    person.name = author["name"_L1].toString().simplified();
    if (const QUrl link = linkFromText(author["url"_L1].toString(), base); isWebLink(link))
        person.link = link;
    if (const QUrl avatar = linkFromText(author["avatar"_L1].toString(), base); isWebLink(avatar))
        person.avatar = avatar;
    return person;
}

FeedPerson authorOf(const QJsonObject &object, const QUrl &base)
{
    for (const QJsonValue &author : object["authors"_L1].toArray()) {
        if (const FeedPerson person = personOf(author.toObject(), base); !person.isEmpty())
            return person;
    }
    return personOf(object["author"_L1].toObject(), base);
}

HtmlReading textOf(const QJsonObject &item, const QUrl &base)
{
    if (const QString html = item["content_html"_L1].toString(); !html.isEmpty())
        return readHtml(html, base);
    const QString text = item["content_text"_L1].toString();
    return {.text = (text.isEmpty() ? item["summary"_L1].toString() : text).trimmed(), .images = {}};
}

void addAttachments(const QJsonObject &item, const QUrl &base, FeedAttachments &attachments)
{
    for (const QJsonValue &attachment : item["attachments"_L1].toArray()) {
        attachments.add(linkFromText(attachment["url"_L1].toString(), base), attachment["mime_type"_L1].toString(),
            attachment["title"_L1].toString(), attachment["size_in_bytes"_L1].toVariant().toString());
    }
    attachments.add(linkFromText(item["image"_L1].toString(), base));
    attachments.add(linkFromText(item["banner_image"_L1].toString(), base));
}

FeedItem readItem(const QJsonObject &item, const QUrl &url, const FeedPerson &feedAuthor, const QString &language)
{
    FeedItem read;
    read.guid = textOfId(item["id"_L1]);
    read.link = linkFromText(item["url"_L1].toString(), url);
    if (!isWebLink(read.link))
        read.link = linkFromText(item["external_url"_L1].toString(), url);
    if (!isWebLink(read.link) && isWebLink(QUrl(read.guid)))
        read.link = QUrl(read.guid);
    const QUrl base = isWebLink(read.link) ? read.link : url;
    read.title = singleLine(item["title"_L1].toString());
    const HtmlReading text = textOf(item, base);
    read.text = text.text;
    read.language = item["language"_L1].toString(language);
    read.postedAt = dateFromText(item["date_published"_L1].toString());
    const auto modified = dateFromText(item["date_modified"_L1].toString());
    if (!read.postedAt)
        read.postedAt = modified;
    else if (modified && *modified > *read.postedAt)
        read.editedAt = modified;
    read.author = authorOf(item, base);
    if (read.author.isEmpty())
        read.author = feedAuthor;
    FeedAttachments attachments;
    addAttachments(item, base, attachments);
    attachments.addImages(text.images);
    read.attachments = attachments.list();
    read.payload = QJsonDocument(item).toJson(QJsonDocument::Indented);
    read.payloadType = u"json"_s;
    return read;
}

} // namespace

std::optional<FeedDocument> readJsonFeed(const QString &text, const QUrl &url)
{
    FeedDocument feed;
    const QByteArray json = text.toUtf8();
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error == QJsonParseError::GarbageAtEnd) {
        document = QJsonDocument::fromJson(json.first(std::min<qsizetype>(problem.offset, json.size())));
    } else if (problem.error != QJsonParseError::NoError) {
        feed.complete = false;
        document = QJsonDocument::fromJson(withCompleteItems(json, 2, "]}"));
    }
    const QJsonObject root = document.object();
    if (!root["version"_L1].toString().contains("jsonfeed.org"_L1))
        return std::nullopt;
    feed.title = singleLine(root["title"_L1].toString());
    feed.home = linkFromText(root["home_page_url"_L1].toString(), url);
    feed.next = linkFromText(root["next_url"_L1].toString(), url);
    const FeedPerson author = authorOf(root, url);
    const QString language = root["language"_L1].toString();
    for (const QJsonValue &value : root["items"_L1].toArray()) {
        const QJsonObject item = value.toObject();
        if (!textOfId(item["id"_L1]).isEmpty() && feed.items.size() < mostItems)
            feed.items.append(readItem(item, url, author, language));
    }
    return feed;
}

} // namespace parley
