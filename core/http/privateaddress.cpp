// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/privateaddress.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

struct Range {
    quint32 first;
    int prefix;
};

constexpr std::array privateRanges {
    Range {0x00000000, 8},  // 0.0.0.0/8, this network, RFC 791
    Range {0x0A000000, 8},  // 10.0.0.0/8, RFC 1918
    Range {0x64400000, 10}, // 100.64.0.0/10, shared by carriers, RFC 6598
    Range {0x7F000000, 8},  // 127.0.0.0/8, loopback
    Range {0xA9FE0000, 16}, // 169.254.0.0/16, link-local (cloud metadata), RFC 3927
    Range {0xAC100000, 12}, // 172.16.0.0/12, RFC 1918
    Range {0xC0000000, 24}, // 192.0.0.0/24, IETF protocols, RFC 6890
    Range {0xC0000200, 24}, // 192.0.2.0/24, documentation, RFC 5737
    Range {0xC0586300, 24}, // 192.88.99.0/24, 6to4 relays, RFC 7526
    Range {0xC0A80000, 16}, // 192.168.0.0/16, RFC 1918
    Range {0xC6120000, 15}, // 198.18.0.0/15, benchmarking, RFC 2544
    Range {0xC6336400, 24}, // 198.51.100.0/24, documentation
    Range {0xCB007100, 24}, // 203.0.113.0/24, documentation
    Range {0xE0000000, 3},  // 224.0.0.0/4 multicast, 240.0.0.0/4 reserved and broadcast
};

bool isPrivate4(quint32 address)
{
    return std::ranges::any_of(
        privateRanges, [address](const Range &range) { return (address ^ range.first) >> (32 - range.prefix) == 0; });
}

quint32 at(const Q_IPV6ADDR &address, int byte)
{
    quint32 value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8 | address[byte + i];
    return value;
}

bool isPrivate6(const Q_IPV6ADDR &address)
{
    const quint32 first = at(address, 0);
    const quint32 second = at(address, 4);
    const quint32 third = at(address, 8);
    if (first == 0 && second == 0 && third == 0xFFFF) // ::ffff:0:0/96, IPv4-mapped, RFC 4291
        return isPrivate4(at(address, 12));
    if (first == 0x0064FF9B && second == 0 && third == 0) // 64:ff9b::/96, NAT64, RFC 6052
        return isPrivate4(at(address, 12));
    if (first >> 16 == 0x2002) // 2002::/16, 6to4, RFC 3056
        return isPrivate4(first << 16 | second >> 16);
    // Only 2000::/3 is handed out; ::/3 holds loopback, unspecified, local NAT64 (RFC 8215), discard (RFC 6666), and
    // from 4000:: up stand segment routing, unique-local (RFC 4193), link-local, site-local and multicast.
    if (first >> 29 != 0x1)
        return true;
    return first >> 9 == 0x20010000 >> 9    // 2001::/23, Teredo and other protocols, RFC 2928
        || first == 0x20010DB8              // 2001:db8::/32, documentation, RFC 3849
        || first >> 12 == 0x3FFF0000 >> 12; // 3fff::/20, documentation, RFC 9637
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

bool isPrivateAddress(const QHostAddress &address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return isPrivate4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol:
        return isPrivate6(address.toIPv6Address());
    default:
        return true;
    }
}

} // namespace parley
