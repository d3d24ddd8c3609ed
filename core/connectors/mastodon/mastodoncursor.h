// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/mastodon/mastodonaccount.h"
#include "core/domain/source.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace parley {

/// Pages of a stream that are still to be read, older than what was read before them.
struct MastodonGap {
    QUrl next;
    QStringList known; ///< Where it ends: identifiers that an earlier poll had.
    QString first;     ///< The first identifier of the page before; a server that gives it again can't turn pages.
    int page = 0;      ///< How many pages were turned.

    friend bool operator==(const MastodonGap &, const MastodonGap &) = default;
};

/// How far one list was read: everything above `known` is new, everything below it was read, but for the gaps.
struct MastodonStream {
    QStringList known; ///< The newest identifiers, at most five: one of them may be deleted.
    QList<MastodonGap> gaps;

    friend bool operator==(const MastodonStream &, const MastodonStream &) = default;
};

/// A thread that we are addressed in.
struct MastodonThread {
    qint64 replies = 0;
    QDateTime since;      ///< When we came to know it; after 72 hours it is forgotten.
    bool isDue = false;   ///< To be asked for.
    bool wasAgain = false; ///< Asked twice since the server was still fetching it from elsewhere.

    friend bool operator==(const MastodonThread &, const MastodonThread &) = default;
};

/// What a Mastodon source remembers from poll to poll; committed with the messages. It holds identifiers of the server,
/// never anything of a person.
struct MastodonCursor {
    MastodonSelf self;
    QMap<QString, MastodonStream> streams; ///< By MastodonStep and what it is asked for.
    QMap<QString, MastodonThread> threads; ///< By the status that addressed us.
    qint64 turn = 0;      ///< Polls so far: of many names a part is asked each time.
    bool findsById = false; ///< The server has answered with a status to its identifier: then "not there" means something.
    bool hasBatch = true;   ///< Several identifiers can be asked for at once (Mastodon 4.3).

    static MastodonCursor fromCursor(const Cursor &cursor);
    Cursor toCursor() const;
};

} // namespace parley
