// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/httpmessage.h"
#include "core/base/result.h"
#include "core/http/httppolicy.h"
#include "core/http/ratebudget.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

class QNetworkAccessManager;

namespace parley {

class HttpExchange;
class SystemProxies;

/// The one HTTP client of a workspace: every byte that Parley asks of a platform goes through `send`.
///
/// An answer with status 200 to 299, or 304, is a response; anything else is an Error (httpstatus.h). A body that ended
/// early is a response with `cutOff`. Redirects are followed here, at most five, never from https to http; a 304 comes
/// back as it is. What it never does: http outside loopback, wrong certificates, TLS below 1.2, cookies, referrers, a
/// cache on disk, the system's proxy for loopback.
///
/// Where the platform named the address (HttpRequest::fromPlatform, and every redirect), the host is looked up first,
/// refused if any of its addresses is private (privateaddress.h), and the connection then goes to an address that was
/// looked at, with TLS verified against the name, so a second DNS answer changes nothing. Not covered: behind a
/// proxy it is the proxy that looks the name up.
///
/// A body that is shorter than announced, or that ends before its encoding does (contentdecoder.h), is `cutOff`. Of a plain
/// one without any length nobody can tell, so a connector judges for itself whether a document is whole.
/// A GET may reach a server up to four times if it closes before it answers; a request with another method goes once.
///
/// Lives on one thread that has an event loop (`sync`); `send` is called there. It opens at most two connections per
/// host and port and spaces requests (ratebudget.h); a host that said Retry-After with 429 or 503, or that is nearly
/// done with us by X-RateLimit-Remaining, is not asked by anyone before that time. Logs hold hosts and status codes, never a path or query.
class HttpClient : public QObject {
    Q_OBJECT
public:
    explicit HttpClient(const Clock &clock, const RateLimits &limits = {}, QObject *parent = nullptr);
    ~HttpClient() override; ///< Requests under way end as cancelled.

    /// Asks. Cancelling the future (from any thread) ends the request and frees all it held; destroying it does not.
    /// Continuations run on the client's thread unless they name another context.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(const HttpRequest &request, const HttpPolicy &policy = {});

    int underWay() const; ///< Requests not finished yet, waiting ones included.

private:
    friend class HttpExchange;

    void queue(HttpExchange *exchange);
    void leave(HttpExchange *exchange); ///< The hop is over, or the exchange no longer waits.
    void hold(const QString &place, std::chrono::seconds time);
    void serve(const QString &place);

    const Clock &m_clock;
    RateBudget m_budget;
    QNetworkAccessManager *m_network;
    SystemProxies *m_proxies;                        ///< Owned by m_network.
    QHash<QString, QList<HttpExchange *>> m_waiting; ///< Per place, first come first served.
    QTimer m_timer;
};

} // namespace parley
