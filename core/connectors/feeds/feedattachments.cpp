// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedattachments.h"

#include "core/connectors/feeds/feedxml.h"
#include "core/connectors/text/link.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype mostAttachments = 50;

} // namespace

bool isAvatarLink(const QUrl &link)
{
    const QString host = link.host();
    return host == u"gravatar.com" || host.endsWith(u".gravatar.com"_s);
}

void FeedAttachments::add(const QUrl &url, const QString &mime, const QString &name, const QString &bytes)
{
    if (!isWebLink(url) || m_list.size() >= mostAttachments
        || std::ranges::any_of(m_list, [&](const Attachment &known) { return known.url == url; }))
        return;
    bool isNumber = false;
    const qint64 size = bytes.toLongLong(&isNumber);
    m_list.append({.name = name.simplified(), .mime = mime, .url = url, .bytes = isNumber && size > 0 ? size : -1});
}

void FeedAttachments::addImages(const QList<QUrl> &images)
{
    for (const QUrl &image : images)
        add(image);
}

void FeedAttachments::addMedia(const XmlElement &element, const QUrl &base)
{
    const QUrl url = linkFromText(element.attribute(u"url"), base);
    if (isAvatarLink(url)) {
        m_avatar = url;
        return;
    }
    add(url, element.attribute(u"type"), element.child(u"media", u"title").text(), element.attribute(u"filesize"));
}

void FeedAttachments::addFrom(const XmlElement &item, const QUrl &document)
{
    for (const XmlElement &element : item.children()) {
        const QString name = element.name();
        const QString space = element.space();
        const QUrl base = element.base(document);
        if (name == u"enclosure" && (space.isEmpty() || space == u"atom"))
            add(linkFromText(element.attribute(u"url"), base), element.attribute(u"type"), {}, element.attribute(u"length"));
        else if (name == u"link" && element.attribute(u"rel").toLower() == u"enclosure")
            add(linkFromText(element.attribute(u"href"), base), element.attribute(u"type"), element.attribute(u"title"),
                element.attribute(u"length"));
        else if (space == u"media" && (name == u"content" || name == u"thumbnail"))
            addMedia(element, base);
        else if (space == u"media" && name == u"group")
            for (const XmlElement &media : element.children())
                addMedia(media, base);
        else if (space == u"itunes" && name == u"image")
            add(linkFromText(element.attribute(u"href"), base));
    }
}

} // namespace parley
