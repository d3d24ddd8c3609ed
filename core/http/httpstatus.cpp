// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpstatus.h"

#include "core/base/ratelimit.h"
#include "core/http/retryafter.h"

using namespace Qt::StringLiterals;

namespace parley {

static ErrorKind kindFromStatus(int status, bool hasRetryAfter)
{
    switch (status) {
    case 401:
    case 403:
        return ErrorKind::Unauthorized;
    case 404:
        return ErrorKind::NotFound;
    case 410:
        return ErrorKind::Gone;
    case 429:
        return ErrorKind::RateLimited;
    case 503:
        return hasRetryAfter ? ErrorKind::RateLimited : ErrorKind::ServerError;
    default:
        return status >= 500 && status <= 599 ? ErrorKind::ServerError : ErrorKind::BadResponse;
    }
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::optional<Error> errorFromStatus(int status, const HttpHeaders &headers, const QDateTime &now)
{
    if ((status >= 200 && status <= 299) || status == 304)
        return {};
    auto retryAfter = retryAfterFrom(headers.value("Retry-After"), now);
    if (!retryAfter && status == 429)
        retryAfter = untilLimitResets(headers, now);
    return Error {kindFromStatus(status, retryAfter.has_value()), u"HTTP status %1"_s.arg(status), retryAfter};
}

bool asksForPause(int status, const std::optional<Error> &error)
{
    return (status == 429 || status == 503) && error && error->retryAfter;
}

} // namespace parley
