// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonpage.h"

#include "core/connectors/mastodon/mastodonrequests.h"
#include "core/connectors/text/encoding.h"
#include "core/connectors/text/json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

constexpr qsizetype longestAnswer = 10 * 1024 * 1024; // Bytes.
constexpr std::chrono::seconds collectable = 72h;
constexpr qsizetype mostKnown = 5;
constexpr qsizetype fullPage = 15; // Without Link headers a page with fewer entries is the last one.
constexpr int searchPages = 5;     // Of one name in one poll; hits come by relevance, so that nothing says where to stop.

bool isSamePlace(const QUrl &one, const QUrl &other)
{
    const auto portOf = [](const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); };
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

QUrl withParameter(const QUrl &url, const QString &name, const QString &value)
{
    QUrl changed = url;
    QUrlQuery query(url);
    query.removeAllQueryItems(name);
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    changed.setQuery(query);
    return changed;
}

QUrl olderThan(const MastodonPage &page, const HttpRequest &asked)
{
    if (mastodonStepOf(asked) == MastodonStep::Search) {
        const int offset = QUrlQuery(asked.url).queryItemValue(u"offset"_s).toInt();
        return withParameter(asked.url, u"offset"_s, QString::number(offset + static_cast<int>(page.entries.size())));
    }
    if (page.hasLinks || mastodonStepOf(asked) == MastodonStep::Conversations) // Whose pages have identifiers of their own.
        return page.older;
    return withParameter(asked.url, u"max_id"_s, page.entries.last().id);
}

bool isLast(const MastodonPage &page, const HttpRequest &asked, const MastodonGap &read, const QDateTime &now)
{
    if (page.entries.isEmpty() || page.entries.first().id == read.first)
        return true;
    const bool isSearch = mastodonStepOf(asked) == MastodonStep::Search;
    if ((isSearch || !page.hasLinks) && page.entries.size() < fullPage)
        return true;
    if (isSearch && read.page + 1 >= searchPages)
        return true;
    const QDateTime oldest = now.addSecs(-collectable.count());
    const bool hasYoung = std::ranges::any_of(
        page.entries, [&](const MastodonPage::Entry &entry) { return !entry.at || *entry.at >= oldest; });
    const bool hasKnown = !isSearch && std::ranges::any_of(
        page.entries, [&](const MastodonPage::Entry &entry) { return read.known.contains(entry.id); });
    return !hasYoung || hasKnown;
}

} // namespace

Result<MastodonJson> jsonOfAnswer(const HttpResponse &answer, int depth)
{
    if (answer.body.size() > longestAnswer)
        return failure(ErrorKind::TooLarge, u"an answer of more than 10 MB"_s);
    const QByteArray json = textFromBytes(answer.body, answer.headers.value("Content-Type")).toUtf8();
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    const QByteArray start = json.trimmed().first(std::min<qsizetype>(json.trimmed().size(), 1));
    if (problem.error != QJsonParseError::NoError) {
        if (start != "[" && start != "{")
            return failure(ErrorKind::WrongType, u"no JSON"_s);
        document = QJsonDocument::fromJson(withCompleteItems(json, depth, depth == 1 ? "]" : "]}"));
        if (document.isNull())
            return failure(ErrorKind::BadResponse, u"JSON that can't be read"_s);
        return MastodonJson {document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), false};
    }
    return MastodonJson {document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), !answer.cutOff};
}

void readLinks(const HttpResponse &answer, const QUrl &asked, MastodonPage &page)
{
    for (const QByteArray &header : answer.headers.values("Link")) {
        page.hasLinks = true;
        const QString text = QString::fromUtf8(header.first(std::min<qsizetype>(header.size(), 16'384)));
        for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at + 1)) {
            const qsizetype end = text.indexOf(u'>', at);
            if (end < 0)
                break;
            const qsizetype next = text.indexOf(u'<', end);
            const QString parameters = text.sliced(end + 1, (next < 0 ? text.size() : next) - end - 1).remove(u' ').toLower();
            if (!parameters.contains("rel=\"next\""_L1) && !parameters.contains("rel=next"_L1))
                continue;
            const QUrl target = asked.resolved(QUrl(text.sliced(at + 1, end - at - 1)));
            // The token goes nowhere else, and neither do we.
            if (target.isValid() && isSamePlace(target, asked))
                page.older = target;
        }
    }
}

std::optional<MastodonGap> advance(MastodonStream &stream, const MastodonPage &page, const HttpRequest &asked, const QDateTime &now)
{
    MastodonGap read = gapOf(asked);
    const bool isTop = read.page == 0;
    if (isTop) {
        read.known = stream.known;
        QStringList newest;
        for (const MastodonPage::Entry &entry : page.entries.first(std::min(page.entries.size(), mostKnown)))
            newest.append(entry.id);
        stream.known = (newest + stream.known).first(std::min(newest.size() + stream.known.size(), mostKnown));
    } else {
        stream.gaps.removeIf([&](const MastodonGap &gap) { return gap.next == asked.url; });
    }
    if (isLast(page, asked, read, now))
        return std::nullopt;
    const MastodonGap rest {.next = olderThan(page, asked), .known = read.known, .first = page.entries.first().id, .page = read.page + 1};
    if (!rest.next.isValid() || rest.next == asked.url)
        return std::nullopt;
    stream.gaps.append(rest);
    return rest;
}

} // namespace parley
