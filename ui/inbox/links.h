// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>

namespace parley {

/// A web address in a text: `text.mid(from, length)`.
struct Link {
    qsizetype from = 0;
    qsizetype length = 0;
    QUrl url; ///< Without a user part; http or https.
    QUrl written; ///< With it, to be told of.

    friend bool operator==(const Link &, const Link &) = default;
};

/// Finds addresses that start with http://, https:// or www.; nothing else becomes a link.
QList<Link> linksIn(const QString &text);

/// Where a link really leads: the host as the network knows it (punycode where it is not plain ASCII), with its port.
QString hostShown(const QUrl &url);
/// The part of it that somebody has registered, with its port, in a sentence; says it when the link is not encrypted.
QString domainShown(const QUrl &url);
/// The host in a sentence; says it when the link is not encrypted.
QString linkShown(const QUrl &url);
/// The text of a link begins with the host that it leads to: no name before an @, no letters that only look like it.
bool saysItsHost(const QString &text, const QUrl &url);
/// An address without user part, with its host in ASCII; empty unless it is http or https with a host.
QUrl safeUrl(const QUrl &url);

} // namespace parley
