// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"

#include <QList>
#include <QUrl>

namespace parley {

class XmlElement;

/// Collects the files of one item; each address once, and no more than a screen can show.
class FeedAttachments {
public:
    void add(const QUrl &url, const QString &mime = {}, const QString &name = {}, const QString &bytes = {});
    void addImages(const QList<QUrl> &images);
    /// enclosure, media:*, itunes:image, atom:link rel=enclosure among the children of `item`.
    void addFrom(const XmlElement &item, const QUrl &document);

    QList<Attachment> list() const { return m_list; }
    /// WordPress.com gives the author's picture as media:content; it is not a file of the message.
    QUrl avatar() const { return m_avatar; }

private:
    void addMedia(const XmlElement &element, const QUrl &base);

    QList<Attachment> m_list;
    QUrl m_avatar;
};

/// The host of a service for pictures of people.
bool isAvatarLink(const QUrl &link);

} // namespace parley
