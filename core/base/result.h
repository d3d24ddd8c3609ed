// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <expected>
#include <optional>

namespace parley {

/// Each kind has its own reaction: a schedule, an exit code, a sentence (errortext.h). The names are stored with a
/// source's last problem, so new ones go to the end.
enum class ErrorKind {
    Cancelled,
    Offline,          ///< The name could not be looked up or nobody answered.
    TimedOut,         ///< No byte for the idle time, or the total time was over.
    CertificateWrong, ///< TLS: the certificate is not valid for this host.
    RedirectLoop,     ///< More than five redirects.
    InsecureAddress,  ///< http outside loopback, or a redirect from https to a lower scheme.
    PrivateAddress,   ///< A platform's URL leads to a private or loopback address.
    Unauthorized,     ///< 401, 403.
    NotFound,         ///< 404.
    Gone,             ///< 410: the platform says it will not come back.
    RateLimited,      ///< 429, 503 with Retry-After.
    ServerError,      ///< 5xx.
    TooLarge,         ///< The body is over the limit.
    CutOff,           ///< The body ended early: what is complete is kept, validators are not.
    WrongType,        ///< Something else than was asked for, such as a web page instead of a feed.
    BadResponse,      ///< Can't be read at all.
    Storage,          ///< The database or the disk refused.
    Locked,           ///< A wrong passphrase or key.
    Damaged,          ///< A file of the workspace can't be read as what it should be.
    Busy,             ///< Another program holds the workspace.
    TooNew,           ///< Written by a newer Parley; left untouched.
    Refused,          ///< A rule forbids it; `detail` names the rule.
    Usage,            ///< The caller asked for something that does not exist.
    NotAsked,         ///< Parley was not running, or the source was paused: the cause of a gap.
    Overflown,        ///< More was posted between two rounds than the source shows at a time: the cause of a gap.
    TokenRefused,     ///< 401 to a request with a token: it was withdrawn, or belongs to another server.
    TooManyTries,     ///< After several wrong passphrases: wait for `retryAfter`.
    DiskFull,         ///< What was to be written did not fit; what was there is kept.
    ReadOnly,         ///< The folder or its disk can't be written.
    Missing,          ///< A file of the workspace is not where it should be.
};

/// Why an operation failed. `detail` is for logs and technical details: never personal data, tokens or message text.
struct Error {
    ErrorKind kind;
    QString detail;
    std::optional<std::chrono::seconds> retryAfter = {}; ///< From Retry-After (RFC 9110, 10.2.3).

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = std::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline std::unexpected<Error> failure(ErrorKind kind, const QString &detail)
{
    return std::unexpected(Error {kind, detail});
}

} // namespace parley
