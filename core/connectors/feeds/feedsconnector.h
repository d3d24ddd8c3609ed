// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

namespace parley {

/// Feeds of any site: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed. The endpoint is a feed or a page that points to
/// one; the answer's Content-Type is ignored, the root element decides.
///
/// A poll asks the feed, with the validators of the last complete answer but once a day without; then, within bounds, older
/// pages (RFC 5005, JSON Feed next_url) as long as they hold items younger than 72 hours, and comment feeds of young
/// articles whose number of comments rose.
class FeedsConnector final : public Connector {
public:
    PlatformInfo platform() const override;
    [[nodiscard]] Result<Source> prepared(const Source &typed) const override;
    [[nodiscard]] HttpRequest poll(const Source &source, const PollContext &context) const override;
    [[nodiscard]] Result<Harvest> read(const Source &source, const PollContext &context, const HttpRequest &asked,
        const HttpResponse &answer) const override;
    [[nodiscard]] Redacted without(Fields fields, const QByteArray &payload, const QString &type) const override;
};

} // namespace parley
