// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/registry.h"

#include "core/connectors/feeds/feedsconnector.h"

namespace parley {

ConnectorRegistry::ConnectorRegistry()
{
    m_connectors.push_back(std::make_unique<FeedsConnector>());
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
