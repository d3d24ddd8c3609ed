// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/feeds/feeddocument.h"

namespace parley {

/// The article that a whole document comments on; empty fields: it is no comment feed.
struct FeedParent {
    QString id;      ///< platformId of the article.
    QString linkKey;
    QUrl link;
};

/// Gives each item of `feed`, which came from `url`, its identity, so that the same item over RSS, Atom and JSON Feed of one
/// site, in two sources or after a move to https is one message, and two items never pass for one:
/// platformId is the world-unique guid; of two items with one guid and different links each gets its link appended; an
/// item without guid goes by its link if no other has it, else by a hash of what it says. linkKey is the canonical link;
/// where several items share it or it is the feed's own home page, with a hash of title and time.
QList<FoundMessage> messagesFromFeed(const FeedDocument &feed, const QUrl &url, const FeedParent &parent = {});

} // namespace parley
