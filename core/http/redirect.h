// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/httpmessage.h"
#include "core/base/result.h"

namespace parley {

constexpr int maximumRedirects = 5;

/// Whether `url` may be asked at all: https, or http to loopback; InsecureAddress otherwise.
[[nodiscard]] Status checkedScheme(const QUrl &url);

/// The request that a redirect answer to `request` leads to (RFC 9110, 15.4 and 10.2.2). It is marked fromPlatform. 303
/// makes a GET of it, and so do 301 and 302 of a POST; another origin gets no Authorization and no Cookie.
/// InsecureAddress from https to anything else; BadResponse without a readable Location.
[[nodiscard]] Result<HttpRequest> redirected(const HttpRequest &request, int status, const QByteArray &location);

} // namespace parley
