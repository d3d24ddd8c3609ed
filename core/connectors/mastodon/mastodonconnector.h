// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

namespace parley {

/// Mastodon and servers that speak its API (GoToSocial, Pleroma, Akkoma, snac2, Friendica): one source is one account on one
/// server, the endpoint is the server.
///
/// A poll asks whose token it is, and then, each list with its own place in the cursor: notifications, conversations, the
/// timeline of each registered name as a hashtag, the search for each name; threads in which somebody addressed us; and
/// what has become of messages that were collected lately. Lists are read from the newest entry back to what is known or to
/// what is older than 72 hours, so a page that moves meanwhile repeats entries and hides none; what the bound on requests
/// cuts off is noted and read by the next poll. What a server lacks is left out.
class MastodonConnector final : public Connector {
public:
    PlatformInfo platform() const override;
    [[nodiscard]] Result<Source> prepared(const Source &typed) const override;
    [[nodiscard]] HttpRequest poll(const Source &source, const PollContext &context) const override;
    [[nodiscard]] Result<Harvest> read(const Source &source, const PollContext &context, const HttpRequest &asked,
        const HttpResponse &answer) const override;
    [[nodiscard]] Redacted without(Fields fields, const QByteArray &payload, const QString &type) const override;
};

} // namespace parley
