// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/link.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype longestLink = 8192; // Characters. Servers refuse longer ones (RFC 9110, 4.1 asks for 8000).

// Parameters that tell a publisher where a visit came from and never which page it is.
bool countsVisits(const QString &name)
{
    static const QSet<QString> names = {u"fbclid"_s, u"gclid"_s, u"dclid"_s, u"gbraid"_s, u"wbraid"_s, u"msclkid"_s,
        u"yclid"_s, u"twclid"_s, u"ttclid"_s, u"igshid"_s, u"igsh"_s, u"mc_cid"_s, u"mc_eid"_s, u"_hsenc"_s, u"_hsmi"_s,
        u"mkt_tok"_s, u"ref_src"_s, u"xtor"_s, u"wt_mc"_s, u"cmpid"_s, u"ito"_s, u"spm"_s, u"_ga"_s, u"vero_id"_s,
        u"oly_enc_id"_s, u"oly_anon_id"_s};
    return name.startsWith(u"utm_"_s) || name.startsWith(u"at_"_s) || name.startsWith(u"ns_"_s)
        || name.startsWith(u"pk_"_s) || name.startsWith(u"mtm_"_s) || names.contains(name);
}

// Old news systems number their stories with `sid=812`: only a value that looks drawn by lot is a session.
bool looksDrawnByLot(QStringView value)
{
    const bool plain = std::ranges::all_of(value, [](QChar c) { return c.isLetterOrNumber(); });
    const bool digits = std::ranges::any_of(value, [](QChar c) { return c.isDigit(); });
    const bool letters = std::ranges::any_of(value, [](QChar c) { return c.isLetter(); });
    return plain && digits && ((letters && value.size() >= 8) || value.size() >= 20);
}

bool isSession(const QString &name, QStringView value)
{
    if (name == u"phpsessid" || name == u"jsessionid" || name == u"cfid" || name == u"cftoken"
        || name.startsWith(u"aspsession"_s))
        return true;
    const bool mayBe = name == u"sid" || name == u"s" || name == u"session" || name == u"sessionid"
        || name == u"session_id" || name == u"sess";
    return mayBe && looksDrawnByLot(value);
}

QString meaningfulQuery(const QUrl &link)
{
    QStringList kept;
    for (const QString &part : link.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString name = part.first(equals < 0 ? part.size() : equals).toLower();
        const QString value = equals < 0 ? QString() : part.sliced(equals + 1);
        const bool fromFeed = name == u"ref" && (value == u"rss" || value == u"feed");
        if (!countsVisits(name) && !isSession(name, value) && !fromFeed)
            kept.append(part);
    }
    return kept.join(u'&');
}

QString meaningfulFragment(const QUrl &link)
{
    const QString fragment = link.fragment(QUrl::FullyEncoded);
    if (fragment.startsWith(u":~:"_s) || countsVisits(fragment.section(u'=', 0, 0).toLower()))
        return {};
    return fragment;
}

// RFC 3986, 6.2.2.2: an encoded unreserved character means itself.
QString withoutNeedlessEscapes(const QString &encoded)
{
    QString plain;
    plain.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] == u'%' && i + 2 < encoded.size()) {
            bool isHex = false;
            const char16_t code = static_cast<char16_t>(QStringView(encoded).sliced(i + 1, 2).toUShort(&isHex, 16));
            const QChar c(code);
            if (isHex && code < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'_' || c == u'~')) {
                plain += c;
                i += 2;
                continue;
            }
            if (isHex) {
                plain += QStringView(encoded).sliced(i, 3).toString().toUpper();
                i += 2;
                continue;
            }
        }
        plain += encoded[i];
    }
    return plain;
}

QString meaningfulPath(const QUrl &link)
{
    QString path = link.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded);
    if (const qsizetype session = path.indexOf(u";jsessionid="_s, 0, Qt::CaseInsensitive); session >= 0)
        path.truncate(session);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace

bool isWebLink(const QUrl &link)
{
    return link.isValid() && (link.scheme() == u"http" || link.scheme() == u"https") && !link.host().isEmpty();
}

QString siteOf(const QUrl &link)
{
    QString host = link.host(QUrl::FullyEncoded).toLower();
    if (host.startsWith(u"www."_s))
        host.remove(0, 4);
    const int port = link.port();
    const bool isDefault = port < 0 || port == 80 || port == 443;
    return isDefault ? host : host + u':' + QString::number(port);
}

QString canonicalLink(const QUrl &link)
{
    if (!isWebLink(link))
        return {};
    QString canonical = siteOf(link) + meaningfulPath(link);
    if (const QString query = meaningfulQuery(link); !query.isEmpty())
        canonical += u'?' + query;
    if (const QString fragment = meaningfulFragment(link); !fragment.isEmpty())
        canonical += u'#' + fragment;
    return withoutNeedlessEscapes(canonical);
}

bool isLoopback(const QUrl &link)
{
    const QString host = link.host().toLower();
    static const QStringList names = {u"localhost"_s, u"::1"_s, u"[::1]"_s};
    if (names.contains(host) || host.endsWith(u".localhost"_s))
        return true;
    const QStringList bytes = host.split(u'.');
    return bytes.size() == 4 && bytes.first() == u"127"
        && std::ranges::all_of(bytes, [](const QString &byte) {
               bool isNumber = false;
               return byte.toUInt(&isNumber) < 256 && isNumber;
           });
}

QString worldUniqueGuid(const QString &guid, const QString &site)
{
    if (guid.isEmpty())
        return {};
    const QUrl url(guid, QUrl::TolerantMode);
    // A site that was never told its own address gives every item one on localhost: that is not unique.
    if (isWebLink(url) && (!isLoopback(url) || siteOf(url) == site))
        return canonicalLink(url);
    const QString start = guid.first(std::min<qsizetype>(guid.size(), 4)).toLower();
    if (start == u"tag:" || start == u"urn:")
        return guid;
    return site + u'|' + guid;
}

QUrl linkFromText(QStringView text, const QUrl &base)
{
    const QString trimmed = text.trimmed().toString();
    if (trimmed.isEmpty() || trimmed.size() > longestLink)
        return {};
    // Line ends inside a long link are dropped by browsers too (WHATWG URL, 4.4).
    QString plain = trimmed;
    plain.remove(u'\n').remove(u'\r').remove(u'\t');
    plain.replace(u"&amp;"_s, u"&"_s); // Encoded once too often.
    const QUrl url(plain, QUrl::TolerantMode);
    if (!url.isValid())
        return {};
    return url.isRelative() ? base.resolved(url) : url;
}

QUrl linkAsTyped(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.startsWith(u"feed:"_s, Qt::CaseInsensitive)) {
        text.remove(0, 5);
        if (!text.contains(u"://"_s)) {
            while (text.startsWith(u'/'))
                text.remove(0, 1);
            text.prepend(u"https://"_s);
        }
    }
    const qsizetype colon = text.indexOf(u':');
    // `localhost:8080` and `blog.example:8443/feed` have a port behind the colon, `mailto:a@b` has not.
    const bool hasPort = colon >= 0 && colon + 1 < text.size() && text[colon + 1].isDigit();
    if (text.startsWith(u"//"_s) || colon < 0 || hasPort) {
        while (text.startsWith(u'/'))
            text.remove(0, 1);
        const bool isHere = isLoopback(QUrl(u"http://"_s + text));
        text.prepend(isHere ? u"http://"_s : u"https://"_s);
    }
    QUrl link(text, QUrl::TolerantMode);
    if (!link.isValid())
        return {};
    link.setFragment(QString());
    if (link.path().isEmpty() && !link.host().isEmpty())
        link.setPath(u"/"_s);
    return link;
}

} // namespace parley
