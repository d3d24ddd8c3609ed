// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/registry.h"

#include "core/connectors/feeds/feedsconnector.h"
#include "core/connectors/mastodon/mastodonconnector.h"

namespace parley {

ConnectorRegistry::ConnectorRegistry()
{
    m_connectors.push_back(std::make_unique<FeedsConnector>());
    m_connectors.push_back(std::make_unique<MastodonConnector>());
}

const Connector *ConnectorRegistry::find(QStringView platform) const
{
    for (const auto &connector : m_connectors) {
        if (connector->platform().id == platform)
            return connector.get();
    }
    return nullptr;
}

} // namespace parley
