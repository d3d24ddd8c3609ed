// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/systemproxies.h"

#include "core/http/privateaddress.h"

#include <QUrl>

namespace parley {

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopbackHost(query.peerHostName()) || m_pinned.contains(query.url().authority()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

bool SystemProxies::isDirect(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = queryProxy(QNetworkProxyQuery(url));
    return proxies.isEmpty() || proxies.first().type() == QNetworkProxy::NoProxy;
}

void SystemProxies::unpin(const QUrl &url)
{
    if (const auto entry = m_pinned.find(url.authority()); entry != m_pinned.end())
        m_pinned.erase(entry);
}

} // namespace parley
