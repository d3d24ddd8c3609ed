// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

namespace parley {

/// 127.0.0.0/8, ::1 or "localhost", as a URL's host names it (RFC 1122, 3.2.1.3; RFC 6761, 6.3). No look-up.
bool isLoopbackHost(const QString &host);

/// Not an address of the public internet: private, loopback, link-local, shared (CGNAT), documentation, benchmarking,
/// multicast, reserved, unspecified, or an IPv6 form that carries such an IPv4 address. Source: IANA's special-purpose
/// address registries (RFC 6890 and its updates).
bool isPrivateAddress(const QHostAddress &address);

} // namespace parley
