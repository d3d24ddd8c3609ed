// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/links.h"

#include "ui/inbox/hostdisguise.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

struct Links {
    Q_DECLARE_TR_FUNCTIONS(Links)
};

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

/// Punctuation at the end belongs to the sentence; a closing bracket too, unless it was opened inside.
QStringView withoutTail(QStringView found)
{
    while (!found.isEmpty()) {
        const QChar last = found.back();
        const bool unopened = last == u')' && found.count(u'(') < found.count(u')');
        if (!unopened && !QStringView(u".,;:!?'\"…»”’]}>").contains(last))
            break;
        found.chop(1);
    }
    return found;
}

QString withPort(const QString &host, const QUrl &url)
{
    return url.port() > 0 ? u"%1:%2"_s.arg(host).arg(url.port()) : host;
}

QString marked(const QString &place, const QUrl &url)
{
    return url.scheme() == u"http" ? Links::tr("%1 (http: not encrypted)").arg(place) : place;
}

} // namespace

QUrl safeUrl(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"http" && scheme != u"https"))
        return {};
    QUrl safe = url;
    safe.setUserInfo({});
    return safe;
}

QList<Link> linksIn(const QString &text)
{
    static const QRegularExpression start(
        uR"((?<![\p{L}\p{N}_@.])(https?://|www\.)[^\s<>"]+)"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr int mostLinks = 200;
    constexpr qsizetype longestUrl = 4000;
    QList<Link> links;
    auto matches = start.globalMatch(text);
    while (matches.hasNext() && links.size() < mostLinks) {
        const QRegularExpressionMatch match = matches.next();
        QStringView found = match.capturedView();
        // What can't be seen ends the link: it could hide where the host ends.
        for (qsizetype i = 0; i < found.size(); ++i) {
            if (isInvisible(found[i])) {
                found = found.first(i);
                break;
            }
        }
        found = withoutTail(found);
        if (found.size() > longestUrl)
            continue;
        QString address = found.toString();
        if (address.startsWith(u"www.", Qt::CaseInsensitive))
            address.prepend(u"https://"_s);
        const QUrl written(address, QUrl::TolerantMode);
        const QUrl url = safeUrl(written);
        if (!url.isEmpty() && url.host().contains(u'.'))
            links.append({match.capturedStart(), found.size(), url, written});
    }
    return links;
}

QString hostShown(const QUrl &url)
{
    return withPort(url.host(QUrl::FullyEncoded), url);
}

bool saysItsHost(const QString &text, const QUrl &url)
{
    const QString host = hostShown(url);
    const QString start = text.startsWith(u"www.", Qt::CaseInsensitive) ? host : url.scheme() + u"://"_s + host;
    const QString rest = text.mid(start.size());
    return text.startsWith(start, Qt::CaseInsensitive)
        && (rest.isEmpty() || rest.startsWith(u'/') || rest.startsWith(u'?') || rest.startsWith(u'#') || rest.startsWith(u':'));
}

QString linkShown(const QUrl &url)
{
    return marked(hostShown(url), url);
}

QString domainShown(const QUrl &url)
{
    return marked(withPort(registeredDomain(url.host(QUrl::FullyEncoded)), url), url);
}

} // namespace parley
