// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/httpmessage.h"
#include "core/base/result.h"
#include "core/connectors/mastodon/mastodoncursor.h"

#include <QJsonArray>

namespace parley {

/// One page of a list, newest first: what each entry is called in the list, and its date.
struct MastodonPage {
    struct Entry {
        QString id;
        std::optional<QDateTime> at;
    };
    QList<Entry> entries;
    QUrl older;              ///< rel="next" of the Link header (RFC 8288); invalid: none.
    bool hasLinks = false;   ///< There was a Link header at all.
};

/// The JSON of an answer, of a cut one what is complete. `depth`: how deep the items stand, 1 for a plain array.
struct MastodonJson {
    QJsonValue value;
    bool complete = true;
};
[[nodiscard]] Result<MastodonJson> jsonOfAnswer(const HttpResponse &answer, int depth);

/// The address with rel="next", if it is on the same host, scheme and port as `asked`.
void readLinks(const HttpResponse &answer, const QUrl &asked, MastodonPage &page);

/// Notes in `stream` what was read; the gap that is left, if the page is not the last one. A list ends at an identifier that
/// was known, at a page without anything younger than 72 hours, at an empty page, and where a server can't turn pages.
std::optional<MastodonGap> advance(MastodonStream &stream, const MastodonPage &page, const HttpRequest &asked, const QDateTime &now);

} // namespace parley
