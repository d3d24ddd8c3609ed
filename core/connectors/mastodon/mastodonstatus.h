// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/mastodon/mastodonaccount.h"
#include "core/domain/message.h"

namespace parley {

/// How a status came to us, which decides what it may be stored for.
enum class MastodonWay {
    Notification, ///< The server says that it concerns us; conversations likewise.
    Timeline,     ///< By a hashtag.
    Search,       ///< By full text, which an author can ask not to be found by (`indexable`).
    Thread,       ///< Around a message that concerns us.
};

/// From where a status is read.
struct MastodonView {
    QUrl endpoint;
    MastodonSelf self;
    QStringList hashtags; ///< Of the registered names, folded.
    QDateTime now;
};

/// A Status (mastodon/documentation, entities/Status.md) as a message; unknown keys are ignored, missing ones stay empty.
///
/// Known by `uri`, so the same one through two servers, or by tag, search and mention, is one message; the second key is its
/// `url`. A boost is its own message of who boosted; it shows the boosted text only while that is itself younger than 72
/// hours. Posts that are not public are ours only where they are addressed to us: others give nothing, as does what has
/// no identifier at all.
std::optional<FoundMessage> messageFromStatus(const QJsonObject &status, const MastodonView &view, MastodonWay way);

/// World-unique; empty: the status has no identifier.
QString platformIdOf(const QJsonObject &status, const QUrl &endpoint);

} // namespace parley
