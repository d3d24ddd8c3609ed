// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace parley {

/// What a platform can do, and what it asks of us, as data: ui and collect ask this and never a platform's name.
struct PlatformInfo {
    enum Capability {
        Feeds = 1 << 0,           ///< Reads a place that anyone can read.
        Search = 1 << 1,          ///< Is asked for the organisation's names.
        Mentions = 1 << 2,
        PrivateMessages = 1 << 3,
        Reply = 1 << 4,
        PrivateReply = 1 << 5,
        Media = 1 << 6,
        Hide = 1 << 7,
        RemovalSignals = 1 << 8, ///< Says when something was removed or edited.
        Autodiscovery = 1 << 9,  ///< The endpoint may be a page that leads to the real one.
    };
    Q_DECLARE_FLAGS(Capabilities, Capability)

    QString id;   ///< Stored and shown by parleyctl: `feeds`.
    QString name; ///< As people know it; a name, so not translated.
    QString kind; ///< `social`, `blog`, `news`, `forum` or `review` (promise R02); feeds: `blog`.
    Capabilities can;

    bool needsEndpoint = true;
    bool needsAccount = false;
    bool needsToken = false; ///< A secret of the account; sent to the endpoint's own host only.

    std::chrono::seconds interval {900};    ///< The usual pause between two polls of one source.
    std::chrono::seconds minInterval {300};
    std::chrono::seconds maxInterval {3600};
    int maxFollowUps = 20; ///< Requests that one poll may add to its first.

    std::optional<int> retentionCapDays; ///< What the platform's terms allow at most; none: 18 months hold.
    QString deletionRule;                ///< What its terms say of removed items, in English, one sentence.
    QUrl terms;
    QUrl privacy;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(PlatformInfo::Capabilities)

} // namespace parley
