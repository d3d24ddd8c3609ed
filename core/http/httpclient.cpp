// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpclient.h"

#include "core/http/httpexchange.h"
#include "core/http/systemproxies.h"

#include <QNetworkAccessManager>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

HttpClient::HttpClient(const Clock &clock, const RateLimits &limits, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_budget(limits)
    , m_network(new QNetworkAccessManager(this))
    , m_proxies(new SystemProxies)
    , m_timer(this)
{
    m_network->setProxyFactory(m_proxies);
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setAutoDeleteReplies(false);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const QStringList places = m_waiting.keys();
        for (const QString &place : places)
            serve(place);
    });
}

HttpClient::~HttpClient()
{
    // Before the network that their replies belong to.
    qDeleteAll(findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly));
}

QFuture<Result<HttpResponse>> HttpClient::send(const HttpRequest &request, const HttpPolicy &policy)
{
    Q_ASSERT(thread()->isCurrentThread());
    auto *exchange = new HttpExchange(*this, request, policy);
    auto answer = exchange->answer();
    // From the event loop, so that a failure is never told before the caller has its future.
    QMetaObject::invokeMethod(exchange, &HttpExchange::start, Qt::QueuedConnection);
    return answer;
}

int HttpClient::underWay() const
{
    int count = 0;
    for (const auto *exchange : findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly))
        count += exchange->isOver() ? 0 : 1;
    return count;
}

void HttpClient::queue(HttpExchange *exchange)
{
    m_waiting[exchange->place()].append(exchange);
    serve(exchange->place());
}

void HttpClient::leave(HttpExchange *exchange)
{
    const QString place = exchange->place();
    if (const auto waiting = m_waiting.find(place); waiting != m_waiting.end() && waiting->removeOne(exchange)) {
        if (waiting->isEmpty())
            m_waiting.erase(waiting);
        return;
    }
    m_budget.giveBack(place, RateBudget::Clock::now());
    // Not from here: the one that leaves may have more to do, and may be in its destructor.
    QMetaObject::invokeMethod(this, [this, place] { serve(place); }, Qt::QueuedConnection);
}

void HttpClient::hold(const QString &place, std::chrono::seconds time)
{
    m_budget.hold(place, RateBudget::Clock::now() + time);
    QMetaObject::invokeMethod(this, [this, place] { serve(place); }, Qt::QueuedConnection);
}

void HttpClient::serve(const QString &place)
{
    while (m_waiting.contains(place)) {
        const auto now = RateBudget::Clock::now();
        const auto held = m_budget.heldFor(place, now);
        if (held == 0s) {
            if (const auto wait = m_budget.take(place, now); wait > 0ms) {
                if (wait != RateBudget::UntilGivenBack
                    && (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait))
                    m_timer.start(wait);
                return;
            }
        }
        const auto waiting = m_waiting.find(place);
        HttpExchange *next = waiting->takeFirst();
        if (waiting->isEmpty())
            m_waiting.erase(waiting);
        if (held > 0s)
            next->refuseHeld(held);
        else
            next->go();
    }
}

} // namespace parley
