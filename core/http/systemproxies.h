// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMultiHash>
#include <QNetworkProxyFactory>

namespace parley {

/// The system's proxy, but none for loopback and none for a connection that goes to an address looked at before.
/// Lives on the client's thread.
class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

    bool isDirect(const QUrl &url); ///< No proxy stands between us and `url`.

    void pin(const QUrl &url) { m_pinned.insert(url.authority(), true); }
    void unpin(const QUrl &url);

private:
    QMultiHash<QString, bool> m_pinned; ///< Authorities, as often as they are in use.
};

} // namespace parley
