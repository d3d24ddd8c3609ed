// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/mastodon/mastodonplace.h"

#include "app/demo/drawing/picture.h"
#include "app/demo/places/feedwriter.h"
#include "app/demo/places/mastodon/api.h"

using namespace Qt::StringLiterals;

namespace parley::demo::mastodon {

namespace {

void addRate(const RateWindow &window, Answer &answer)
{
    answer.headers.add("X-RateLimit-Limit", QByteArray::number(window.limit()));
    answer.headers.add("X-RateLimit-Remaining", QByteArray::number(window.left()));
    answer.headers.add("X-RateLimit-Reset", resetText(window.end()));
}

bool isPaged(const Request &request)
{
    for (const QString &key : {u"min_id"_s, u"max_id"_s, u"since_id"_s, u"page"_s}) {
        if (request.query.hasQueryItem(key))
            return true;
    }
    return false;
}

} // namespace

QString MastodonPlace::linkTo(const Post &post, const TownView &town) const
{
    return Entities(town).pageOf(post);
}

bool MastodonPlace::isAllowed(const Request &request) const
{
    return request.headers.value("Authorization") == "Bearer " + token().toLatin1();
}

Answer MastodonPlace::answer(const Request &request, const TownView &town)
{
    const Entities entities(town);
    if (!request.path.startsWith("/api/"_L1))
        return page(request.path, town, entities);
    const bool inTime = m_requests.take(town.now());
    const bool pagesInTime = !isPaged(request) || m_pages.take(town.now());
    // The numbers are those of the limit that is most nearly spent.
    const bool byPages = isPaged(request) && m_pages.left() < m_requests.left();
    const bool isOpen = request.path == "/api/v1/instance"_L1 || request.path == "/api/v2/instance"_L1;
    Answer answer;
    if (!inTime || !pagesInTime)
        answer = jsonError(429, u"Too many requests"_s);
    else if (!isOpen && !isAllowed(request))
        answer = jsonError(401, u"The access token is invalid"_s);
    else if (request.method == "POST")
        answer = jsonError(403, u"This action is outside the authorized scopes"_s);
    else
        answer = api(request, town, entities);
    addRate(byPages ? m_pages : m_requests, answer);
    return answer;
}

Answer MastodonPlace::api(const Request &request, const TownView &town, const Entities &entities) const
{
    const QString &path = request.path;
    if (path == "/api/v1/accounts/verify_credentials"_L1)
        return verifyCredentials(town, entities);
    if (path == "/api/v1/instance"_L1)
        return instanceV1(town);
    if (path == "/api/v2/instance"_L1)
        return instanceV2(town, entities);
    if (path == "/api/v1/notifications"_L1)
        return notifications(request, town, entities);
    if (path == "/api/v1/notifications/requests"_L1)
        return jsonAnswer(QJsonDocument::fromJson("[]")); // Nobody's messages are held back.
    if (path == "/api/v1/conversations"_L1)
        return conversations(request, town, entities);
    if (path == "/api/v2/search"_L1)
        return search(request, town, entities);
    if (path == "/api/v1/statuses"_L1)
        return statusesById(request, town, entities);
    if (path == "/api/v1/accounts"_L1)
        return accountsById(request, town, entities);
    if (path == "/api/v1/accounts/lookup"_L1)
        return accountByHandle(request, town, entities);
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    const QString what = parts.value(2);
    if (what == "timelines"_L1 && parts.size() == 5 && parts[3] == "tag"_L1)
        return tagTimeline(request, parts[4], town, entities);
    if (what == "statuses"_L1 && parts.size() == 4)
        return statusById(parts[3], town, entities);
    if (what == "statuses"_L1 && parts.size() == 5 && parts[4] == "context"_L1)
        return contextOf(parts[3], town, entities);
    if (what == "accounts"_L1 && parts.size() == 4)
        return accountById(parts[3], town, entities);
    return jsonError(404, u"Record not found"_s);
}

Answer MastodonPlace::page(const QString &path, const TownView &town, const Entities &entities) const
{
    if (path.startsWith("/avatars/"_L1) || path.startsWith("/headers/"_L1) || path.startsWith("/media/"_L1))
        return picture(path, town);
    for (const ShownPost &shown : town.posts(Venue::Mastodon)) {
        if (shown.post->audience == Audience::Direct || town.base(Venue::Mastodon) + path != entities.pageOf(*shown.post))
            continue;
        const QString html = u"<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title></head>"
                             "<body><h1>%2</h1>%3</body></html>\n"_s.arg(shown.post->language,
                                 shown.author->name.toHtmlEscaped(), htmlOf(shown.text));
        return {.status = 200, .type = "text/html; charset=utf-8", .body = html.toUtf8(), .headers = {}};
    }
    return textAnswer(404, "Niets hier.");
}

Answer MastodonPlace::picture(const QString &path, const TownView &town) const
{
    const QString name = path.section(u'/', -1).section(u'.', 0, 0);
    if (path.startsWith("/media/"_L1)) {
        const auto shown = town.post(Venue::Mastodon, name);
        return shown && shown->post->hasPicture ? pictureAnswer(meterJpeg(name)) : textAnswer(404, "Niets hier.");
    }
    const bool isKnown = name == "missing"_L1 || town.story().people.value(name).hasPicture;
    return isKnown ? pictureAnswer(avatarPng(name)) : textAnswer(404, "Niets hier.");
}

Answer MastodonPlace::troubled(int status, qint64 seconds, const TownView &town) const
{
    if (status != 429)
        return {.status = status, .type = "text/html", .body = "<html><body><h1>503 Service Unavailable</h1></body></html>\n", .headers = {}};
    Answer answer = jsonError(429, u"Too many requests"_s);
    answer.headers = {{"X-RateLimit-Limit", "300"}, {"X-RateLimit-Remaining", "0"},
        {"X-RateLimit-Reset", resetText(town.now().addSecs(seconds))}};
    return answer;
}

} // namespace parley::demo::mastodon
