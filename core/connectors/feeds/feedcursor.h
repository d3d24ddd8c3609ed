// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/source.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QUrl>

namespace parley {

/// What a feed's source remembers from poll to poll; committed with the messages.
struct FeedCursor {
    QUrl address; ///< The feed behind the endpoint: found on its page or moved to for good. Invalid: the endpoint itself.
    QUrl movedTo; ///< Where the last answers with nothing but permanent redirects came from.
    int timesMoved = 0;
    QByteArray etag; ///< Validators are sent back exactly as they came (RFC 9110, 13.1).
    QByteArray lastModified;
    QDateTime fullReadAt; ///< The last complete answer to a question without conditions; invalid: never.
    bool parserIsCurrent = false; ///< False: a newer reader may find more in the same bytes.
    QMap<QString, int> comments;  ///< Comment feed to the number of comments when it was last read.

    static FeedCursor fromCursor(const Cursor &cursor);
    Cursor toCursor() const; ///< Always as of the current reader.

    QUrl feedOf(const Source &source) const { return address.isValid() ? address : source.endpoint; }

    friend bool operator==(const FeedCursor &, const FeedCursor &) = default;
};

} // namespace parley
