// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

namespace parley::ctl {

/// A connector that asks for no more than it needs to read a place at all: no older pages, no comments of articles,
/// and of a place with several lists the top of each.
class FirstAnswer final : public Connector {
public:
    explicit FirstAnswer(const Connector &connector);

    PlatformInfo platform() const override;
    [[nodiscard]] Result<Source> prepared(const Source &typed) const override;
    [[nodiscard]] HttpRequest poll(const Source &source, const PollContext &context) const override;
    [[nodiscard]] Result<Harvest> read(const Source &source, const PollContext &context, const HttpRequest &asked,
        const HttpResponse &answer) const override;
    [[nodiscard]] Redacted without(Fields fields, const QByteArray &payload, const QString &type) const override;

private:
    const Connector &m_connector;
};

} // namespace parley::ctl
