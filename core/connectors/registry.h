// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <memory>
#include <vector>

namespace parley {

/// Every platform that Parley speaks; a new one is one line in registry.cpp.
class ConnectorRegistry {
public:
    ConnectorRegistry();

    const Connector *find(QStringView platform) const; ///< Null: no such platform.
    const std::vector<std::unique_ptr<const Connector>> &all() const { return m_connectors; }

private:
    std::vector<std::unique_ptr<const Connector>> m_connectors;
};

} // namespace parley
