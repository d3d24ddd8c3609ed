// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpexchange.h"

#include "core/base/logging.h"
#include "core/base/ratelimit.h"
#include "core/http/httpclient.h"
#include "core/http/httpstatus.h"
#include "core/http/networkerror.h"
#include "core/http/oncedevice.h"
#include "core/http/privateaddress.h"
#include "core/http/redirect.h"
#include "core/http/systemproxies.h"
#include "core/http/useragent.h"

#include <QHttpHeaders>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

// While other addresses of the host are left to try (RFC 8305 has 250 ms, but side by side).
constexpr std::chrono::milliseconds connectPatience = 5s;
constexpr qsizetype mostAddresses = 4;
constexpr qint64 pieceSize = 256 * 1024;

// Fields that are the client's own business.
bool isOwnField(const QByteArray &name)
{
    constexpr std::array<QByteArrayView, 10> own {"Host", "Connection", "Content-Length", "Transfer-Encoding", "TE",
        "Upgrade", "Accept-Encoding", "User-Agent", "Referer", "Proxy-Authorization"};
    return std::ranges::any_of(
        own, [&](QByteArrayView field) { return name.compare(field, Qt::CaseInsensitive) == 0; });
}

QByteArray hostField(const QUrl &url)
{
    QUrl authority = url;
    authority.setUserInfo({});
    return authority.authority(QUrl::FullyEncoded).toLatin1();
}

QNetworkRequest networkRequest(const HttpRequest &request, const QUrl &target, const HttpPolicy &policy)
{
    QNetworkRequest network(target);
    QHttpHeaders headers;
    for (const auto &[name, value] : request.headers.fields()) {
        if (!isOwnField(name))
            headers.append(name, value);
    }
    // Qt would name the language of whoever sits here.
    if (!headers.contains(QHttpHeaders::WellKnownHeader::AcceptLanguage))
        headers.append(QHttpHeaders::WellKnownHeader::AcceptLanguage, "*");
    // Named by us, so that Qt leaves the body to ContentDecoder.
    headers.append(QHttpHeaders::WellKnownHeader::AcceptEncoding, ContentDecoder::accepted);
    headers.append(QHttpHeaders::WellKnownHeader::UserAgent, userAgent(policy.contact));
    if (target != request.url) {
        headers.append(QHttpHeaders::WellKnownHeader::Host, hostField(request.url));
        network.setPeerVerifyName(request.url.host(QUrl::FullyEncoded));
    }
    network.setHeaders(headers);

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    network.setSslConfiguration(tls);

    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // One way of ending a body, and a Host field that counts: both are HTTP/1.1's.
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setTransferTimeout(0ms); // Our own clocks do it.
    return network;
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

HttpExchange::HttpExchange(HttpClient &client, const HttpRequest &request, const HttpPolicy &policy)
    : QObject(&client)
    , m_client(client)
    , m_asked(request)
    , m_request(request)
    , m_policy(policy)
    , m_watcher(this)
    , m_total(this)
    , m_totalLeft(policy.totalTime)
    , m_idle(this)
{
    m_total.setSingleShot(true);
    m_idle.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, [this] { timeOut(u"total time"_s); });
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (!tryNextAddress())
            timeOut(u"idle time"_s);
    });
    connect(&m_watcher, &QFutureWatcherBase::canceled, this,
        [this] { finish(failure(ErrorKind::Cancelled, u"cancelled"_s)); });
    m_promise.start();
    m_watcher.setFuture(m_promise.future());
}

HttpExchange::~HttpExchange()
{
    m_watcher.disconnect(this);
    endHop();
}

QString HttpExchange::place() const
{
    const QUrl &url = m_request.url;
    return url.host() + u':' + QString::number(url.port(url.scheme() == "https"_L1 ? 443 : 80));
}

void HttpExchange::start()
{
    if (m_over)
        return;
    hop();
}

void HttpExchange::hop()
{
    if (const Status scheme = checkedScheme(m_request.url); !scheme)
        return finish(std::unexpected(scheme.error()));
    m_visited.insert(m_request.url);
    m_inBudget = true;
    m_client.queue(this);
}

void HttpExchange::refuseHeld(std::chrono::seconds left)
{
    m_inBudget = false;
    finish(std::unexpected(Error {ErrorKind::RateLimited, u"the host asked to wait"_s, left}));
}

void HttpExchange::go()
{
    m_total.start(m_totalLeft);
    alive();
    if (m_request.fromPlatform)
        lookUp();
    else
        connectTo(m_request.url);
}

bool HttpExchange::isLoopbackAllowed() const
{
    return isLoopbackHost(m_policy.sourceHost) || (!m_asked.fromPlatform && isLoopbackHost(m_asked.url.host()));
}

void HttpExchange::lookUp()
{
    m_lookUp = QHostInfo::lookupHost(m_request.url.host(QUrl::FullyEncoded), this, [this](const QHostInfo &info) {
        m_lookUp = -1;
        judge(info);
    });
}

void HttpExchange::judge(const QHostInfo &info)
{
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty())
        return finish(failure(ErrorKind::Offline, u"the host's name could not be looked up"_s));
    const QList<QHostAddress> addresses = info.addresses();
    const bool refused = std::ranges::any_of(addresses, [this](const QHostAddress &address) {
        return isPrivateAddress(address) && !(address.isLoopback() && isLoopbackAllowed());
    });
    if (refused)
        return finish(failure(ErrorKind::PrivateAddress, u"the host has a private address"_s));
    if (!m_client.m_proxies->isDirect(m_request.url))
        return connectTo(m_request.url);
    m_addresses = addresses.first(std::min(addresses.size(), mostAddresses));
    tryNextAddress();
}

bool HttpExchange::tryNextAddress()
{
    if (m_sent || m_addresses.isEmpty())
        return false;
    dropReply();
    QUrl url = m_request.url;
    // A literal is the address already; by name, the connection goes where we have looked.
    if (QHostAddress(url.host()).isNull()) {
        url.setHost(m_addresses.first().toString());
        m_pinned = url;
        m_client.m_proxies->pin(m_pinned);
    }
    m_addresses.removeFirst();
    alive();
    connectTo(url);
    return true;
}

void HttpExchange::connectTo(const QUrl &url)
{
    QNetworkRequest request = networkRequest(m_request, url, m_policy);
    m_body.clear();
    if (m_request.method == "GET") {
        m_reply = m_client.m_network->get(request);
    } else if (m_request.method == "HEAD") {
        m_reply = m_client.m_network->head(request);
    } else {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        auto *body = new OnceDevice(m_request.body);
        m_reply = m_client.m_network->sendCustomRequest(request, m_request.method, body);
        body->setParent(m_reply);
    }
    // No setReadBufferSize: with one, Qt 6.8 takes a body that breaks off in a bad chunk for a whole one.
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_sent = true;
        alive();
    });
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpExchange::alive);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &HttpExchange::alive);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::replyFinished);
}

bool HttpExchange::isAnswer(int status) const
{
    return m_request.asksIfThere && (status == 404 || status == 405 || status == 410);
}

void HttpExchange::alive()
{
    const bool mayTurnElsewhere = !m_sent && !m_addresses.isEmpty();
    m_idle.start(mayTurnElsewhere ? std::min(connectPatience, m_policy.idleTime) : m_policy.idleTime);
}

void HttpExchange::readHead()
{
    alive();
    m_sent = true;
    const int status = statusOf(*m_reply);
    qCDebug(logHttp).noquote() << place() << status;
    const HttpHeaders headers = response(status).headers;
    if (isRedirect(status))
        return follow(status, headers.value("Location"));
    if (isAnswer(status))
        return finish(response(status)); // What its page says is of no use.
    const QDateTime now = m_client.m_clock.now();
    if (auto error = errorFromStatus(status, headers, now)) {
        if (status == 401 && !m_request.headers.value("Authorization").isEmpty())
            error->kind = ErrorKind::TokenRefused;
        if (asksForPause(status, error))
            m_client.hold(place(), *error->retryAfter);
        return finish(std::unexpected(*error));
    }
    if (isLimitNearlySpent(headers))
        m_client.hold(place(), untilLimitResets(headers, now).value_or(0s));
    m_decoder = ContentDecoder::forEncoding(m_reply->headers().value("Content-Encoding").toByteArray());
    // Compressed or not, it only grows from there.
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_policy.bodyLimit && m_request.method != "HEAD")
        finish(failure(ErrorKind::TooLarge, u"the announced length is over the limit"_s));
}

void HttpExchange::readBody()
{
    alive();
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const QByteArray piece = m_reply->read(pieceSize);
        if (piece.isEmpty())
            return;
        if (!m_decoder)
            return finish(failure(ErrorKind::BadResponse, u"an encoding that was not asked for"_s));
        const auto state = m_decoder->decode(piece, m_body, m_policy.bodyLimit);
        if (m_body.size() > m_policy.bodyLimit)
            return finish(failure(ErrorKind::TooLarge, u"the body is over the limit"_s));
        if (state == ContentDecoder::State::Broken)
            return m_body.isEmpty() ? finish(failure(ErrorKind::BadResponse, u"not in the encoding it says"_s))
                                    : finish(cutResponse(statusOf(*m_reply)));
    }
}

void HttpExchange::replyFinished()
{
    readBody();
    if (!m_reply)
        return;
    const int status = statusOf(*m_reply);
    if (m_reply->error() == QNetworkReply::NoError) {
        if (status == 0)
            return finish(failure(ErrorKind::BadResponse, u"no HTTP status"_s));
        // Said to be compressed, and over before its own end.
        const bool isCut = m_decoder && !m_decoder->mayEndHere();
        return finish(isCut ? cutResponse(status) : response(status));
    }
    const Error error = errorFromNetwork(*m_reply);
    qCDebug(logHttp).noquote() << place() << error.detail;
    // With a head that is a success, whatever broke the connection only ended the body.
    const bool broken = error.kind == ErrorKind::Offline || m_reply->error() == QNetworkReply::ProtocolFailure;
    if (broken && status >= 200 && status <= 299)
        return finish(cutResponse(status));
    if (error.kind == ErrorKind::Offline && tryNextAddress())
        return;
    // Qt has one code for silence and for an answer that is no HTTP.
    const bool unanswered = m_reply->error() == QNetworkReply::RemoteHostClosedError
        || m_reply->error() == QNetworkReply::ContentReSendError;
    if (unanswered && m_sent)
        return finish(failure(ErrorKind::BadResponse, u"closed without a readable answer"_s));
    finish(std::unexpected(error));
}

void HttpExchange::follow(int status, const QByteArray &location)
{
    m_allPermanent = m_allPermanent && (status == 301 || status == 308);
    const Result<HttpRequest> next = redirected(m_request, status, location);
    if (!next)
        return finish(std::unexpected(next.error()));
    if (m_visited.contains(next->url) || ++m_redirects > maximumRedirects)
        return finish(failure(ErrorKind::RedirectLoop, u"redirected too often"_s));
    endHop();
    m_request = *next;
    hop();
}

HttpResponse HttpExchange::response(int status) const
{
    HttpResponse response {.status = status, .url = m_request.url};
    const QHttpHeaders &fields = m_reply->headers();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QLatin1StringView name = fields.nameAt(i);
        if (name.compare("content-encoding"_L1, Qt::CaseInsensitive) != 0) // The body is decoded.
            response.headers.add(QByteArray(name.data(), name.size()), fields.valueAt(i).toByteArray());
    }
    response.body = m_body;
    response.permanentRedirect = m_redirects > 0 && m_allPermanent;
    return response;
}

HttpResponse HttpExchange::cutResponse(int status) const
{
    HttpResponse cut = response(status);
    cut.cutOff = true;
    return cut;
}

void HttpExchange::timeOut(const QString &which)
{
    finish(failure(ErrorKind::TimedOut, which));
}

void HttpExchange::dropReply()
{
    if (!m_pinned.isEmpty())
        m_client.m_proxies->unpin(std::exchange(m_pinned, {}));
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    // A reply that has an error says so twice when it is aborted; deleting it ends the transfer all the same.
    if (m_reply->error() == QNetworkReply::NoError)
        m_reply->abort();
    std::exchange(m_reply, nullptr)->deleteLater();
}

void HttpExchange::endHop()
{
    if (m_total.isActive())
        m_totalLeft = m_total.remainingTimeAsDuration();
    m_total.stop();
    m_idle.stop();
    if (m_lookUp != -1)
        QHostInfo::abortHostLookup(std::exchange(m_lookUp, -1));
    dropReply();
    m_addresses.clear();
    m_sent = false;
    if (std::exchange(m_inBudget, false))
        m_client.leave(this);
}

void HttpExchange::finish(Result<HttpResponse> result)
{
    if (std::exchange(m_over, true))
        return;
    endHop();
    m_body.clear();
    deleteLater();
    // Last: a continuation may ask again, or delete the client and with it this exchange.
    QPromise<Result<HttpResponse>> promise = std::move(m_promise);
    m_watcher.disconnect(this);
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace parley
