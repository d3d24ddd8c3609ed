// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/redirect.h"

#include "core/http/privateaddress.h"

using namespace Qt::StringLiterals;

namespace parley {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

bool isOneOf(const QByteArray &name, std::initializer_list<QByteArrayView> names)
{
    return std::ranges::any_of(
        names, [&](QByteArrayView other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

QUrl targetOf(const QUrl &base, const QByteArray &location)
{
    // Some servers send raw UTF-8 or blanks, hence the tolerant mode.
    QUrl url = base.resolved(QUrl::fromEncoded(location.trimmed(), QUrl::TolerantMode));
    url.setUserInfo({});
    url.setFragment({});
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return url;
}

} // namespace

Status checkedScheme(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return failure(ErrorKind::Usage, u"not an address with a host"_s);
    if (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host())))
        return {};
    return failure(ErrorKind::InsecureAddress, u"not https"_s);
}

Result<HttpRequest> redirected(const HttpRequest &request, int status, const QByteArray &location)
{
    if (location.trimmed().isEmpty())
        return failure(ErrorKind::BadResponse, u"HTTP status %1 without Location"_s.arg(status));
    HttpRequest next = request;
    next.url = targetOf(request.url, location);
    next.fromPlatform = true;
    if (!next.url.isValid() || next.url.host().isEmpty())
        return failure(ErrorKind::BadResponse, u"HTTP status %1 with an unreadable Location"_s.arg(status));
    if (request.url.scheme() == "https"_L1 && next.url.scheme() != "https"_L1)
        return failure(ErrorKind::InsecureAddress, u"redirect from https to a lower scheme"_s);
    if (const Status scheme = checkedScheme(next.url); !scheme)
        return std::unexpected(scheme.error());

    const bool becomesGet
        = (status == 303 && request.method != "HEAD") || ((status == 301 || status == 302) && request.method == "POST");
    if (becomesGet) {
        next.method = "GET";
        next.body.clear();
    }
    const bool keepsCredentials = isSameOrigin(request.url, next.url);
    next.headers = {};
    for (const auto &[name, value] : request.headers.fields()) {
        const bool credential = isOneOf(name, {"Authorization", "Cookie"});
        const bool ofBody = name.startsWith("Content-") || name.startsWith("content-");
        if ((credential && !keepsCredentials) || (ofBody && becomesGet))
            continue;
        next.headers.add(name, value);
    }
    return next;
}

} // namespace parley
