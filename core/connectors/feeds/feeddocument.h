// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace parley {

/// Whom a feed names as the author. Any part may be missing.
struct FeedPerson {
    QString name;
    QString email; ///< Only tells authors apart; never shown where there is a name.
    QUrl link;
    QUrl avatar;

    bool isEmpty() const { return name.isEmpty() && email.isEmpty(); }
    friend bool operator==(const FeedPerson &, const FeedPerson &) = default;
};

/// One item as a feed gives it, before it gets an identity.
struct FeedItem {
    QString guid; ///< guid, rdf:about, atom:id or JSON Feed id, as written.
    QUrl link;    ///< Resolved; invalid: none.
    QUrl originalLink; ///< Where `link` only counts clicks; invalid: not said.
    QString title;
    QString text;
    QString language;
    FeedPerson author;
    std::optional<QDateTime> postedAt;
    std::optional<QDateTime> editedAt;
    QString parentGuid;
    QUrl parentLink;
    QUrl commentFeed; ///< wfw:commentRss; invalid: none.
    std::optional<int> commentCount; ///< slash:comments
    QList<Attachment> attachments;
    QByteArray payload;
    QString payloadType;

    friend bool operator==(const FeedItem &, const FeedItem &) = default;
};

/// A feed of any kind, read.
struct FeedDocument {
    QString title;
    QUrl home; ///< The page that the feed belongs to; invalid: not said.
    QList<FeedItem> items; ///< Complete ones, in the order of the document.
    QUrl next;             ///< Older items (RFC 5005, 3; JSON Feed next_url); invalid: none.
    std::optional<std::chrono::seconds> pause; ///< ttl, sy:update*, skipHours and skipDays.
    bool complete = true;

    friend bool operator==(const FeedDocument &, const FeedDocument &) = default;
};

} // namespace parley
