// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace parley {

/// What two links to the same page have in common: host and path without scheme, `www.`, default port, session
/// identifiers, parameters that only count visits (utm_*, fbclid...) and trailing slash; the fragment is kept, since a
/// comment may differ from its article in nothing else. Empty: not a http or https link.
QString canonicalLink(const QUrl &link);

/// The host, and the port if it is not the default one, that stands for a site: lower case, no `www.`.
QString siteOf(const QUrl &link);

/// An identifier that an item carries (guid, atom:id, rdf:about, JSON Feed id), made world-unique: a URL in its
/// canonical form, a tag: or urn: as it is, anything else with the site in front. Empty stays empty.
QString worldUniqueGuid(const QString &guid, const QString &site);

/// True for 127.0.0.0/8, ::1 and localhost.
bool isLoopback(const QUrl &link);

bool isWebLink(const QUrl &link); ///< http or https, with a host.

/// `text` as a link, resolved against `base`; invalid: it is none. Bounded in length.
QUrl linkFromText(QStringView text, const QUrl &base);

/// An address as a person typed it, made whole: `blog.example` -> `https://blog.example/`, http only for loopback hosts,
/// `feed:` as the address behind it. What has another scheme keeps it; invalid: no address.
QUrl linkAsTyped(const QString &typed);

} // namespace parley
