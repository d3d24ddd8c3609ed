// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mastodonserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace parley::test {

namespace {

QString isoOf(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

int idOf(const QJsonObject &entry)
{
    return entry["id"_L1].toString().toInt();
}

} // namespace

MastodonServer::MastodonServer(const QByteArray &token)
    : m_token(token)
    , m_now(QDateTime::currentDateTimeUtc())
{
    m_server.fallBack([this](const FaultRequest &request) { return answerTo(request); });
}

QByteArray MastodonServer::picture() const
{
    // The smallest PNG there is, and words that no file on disk may hold.
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
        + "qzmerkmeterkast";
}

QJsonObject MastodonServer::accountOf(const QString &name, bool isIndexable) const
{
    const QString base = m_server.url(u"/"_s).toString(QUrl::RemovePath);
    return {{u"id"_s, name == "zonnestroom"_L1 ? u"42"_s : u"1"_s + QString::number(qHash(name, 7) % 100'000)}, {u"username"_s, name},
        {u"acct"_s, name}, {u"display_name"_s, name.toUpper()}, {u"indexable"_s, isIndexable},
        {u"created_at"_s, u"2022-11-05T00:00:00.000Z"_s}, {u"note"_s, u"<p>Bio van %1</p>"_s.arg(name)},
        {u"url"_s, u"%1/@%2"_s.arg(base, name)}, {u"uri"_s, u"%1/users/%2"_s.arg(base, name)}, {u"followers_count"_s, 87},
        {u"avatar_static"_s, m_avatars.contains(name) ? u"%1/avatars/%2"_s.arg(base, name) : u"%1/missing.png"_s.arg(base)}, {u"fields"_s, QJsonArray()}};
}

QString MastodonServer::add(const Post &post)
{
    const QString id = QString::number(++m_lastId);
    const QString base = m_server.url(u"/"_s).toString(QUrl::RemovePath);
    QJsonArray mentions;
    if (post.mentions)
        mentions.append(QJsonObject {{u"id"_s, u"42"_s}, {u"username"_s, u"zonnestroom"_s}, {u"acct"_s, u"zonnestroom"_s}});
    QJsonArray media;
    if (post.hasPicture) {
        media.append(QJsonObject {{u"id"_s, id}, {u"type"_s, u"image"_s}, {u"url"_s, u"%1/media/%2.png"_s.arg(base, id)},
            {u"description"_s, u"meterkast"_s}});
    }
    QJsonArray tags;
    for (const QString &tag : post.hashtags)
        tags.append(QJsonObject {{u"name"_s, tag}, {u"url"_s, u"%1/tags/%2"_s.arg(base, tag)}});
    QJsonObject status {{u"id"_s, id}, {u"uri"_s, u"%1/users/%2/statuses/%3"_s.arg(base, post.author, id)},
        {u"url"_s, u"%1/@%2/%3"_s.arg(base, post.author, id)}, {u"created_at"_s, isoOf(post.at.isValid() ? post.at : m_now)},
        {u"edited_at"_s, QJsonValue::Null}, {u"content"_s, u"<p>%1</p>"_s.arg(post.text.toHtmlEscaped())},
        {u"spoiler_text"_s, u""_s}, {u"visibility"_s, post.visibility}, {u"language"_s, u"nl"_s}, {u"replies_count"_s, 0},
        {u"in_reply_to_id"_s, post.parent.isEmpty() ? QJsonValue() : QJsonValue(post.parent)},
        {u"account"_s, accountOf(post.author, post.isIndexable)}, {u"mentions"_s, mentions}, {u"tags"_s, tags},
        {u"media_attachments"_s, media}, {u"reblog"_s, QJsonValue::Null}};
    if (const auto parent = m_statuses.find(post.parent.toInt()); parent != m_statuses.end())
        (*parent)["replies_count"_L1] = (*parent)["replies_count"_L1].toInt() + 1;
    m_statuses.insert(m_lastId, status);
    if (post.mentions) {
        m_notifications.insert(m_lastId,
            {{u"id"_s, id}, {u"type"_s, u"mention"_s}, {u"created_at"_s, status["created_at"_L1]}, {u"account"_s, status["account"_L1]},
                {u"status"_s, id}});
    }
    return id;
}

void MastodonServer::edit(const QString &id, const QString &text)
{
    QJsonObject &status = m_statuses[id.toInt()];
    status["content"_L1] = u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
    status["edited_at"_L1] = isoOf(m_now);
}

void MastodonServer::remove(const QString &id)
{
    m_statuses.remove(id.toInt());
    m_notifications.remove(id.toInt());
}

QList<QJsonObject> MastodonServer::around(const QString &id, bool above) const
{
    QList<QJsonObject> found;
    if (above) {
        for (int at = m_statuses.value(id.toInt())["in_reply_to_id"_L1].toString().toInt(); m_statuses.contains(at);
             at = m_statuses.value(at)["in_reply_to_id"_L1].toString().toInt())
            found.prepend(m_statuses.value(at));
        return found;
    }
    for (const QJsonObject &status : m_statuses) {
        if (status["in_reply_to_id"_L1].toString() == id)
            found << status << around(status["id"_L1].toString(), false);
    }
    return found;
}

FaultAnswer MastodonServer::json(const QJsonValue &value, int status, const Fields &more) const
{
    const QDateTime reset = QDateTime::fromSecsSinceEpoch((m_now.toSecsSinceEpoch() / 300 + 1) * 300).toUTC();
    Fields fields {{"Content-Type", "application/json; charset=utf-8"}, {"X-RateLimit-Limit", "300"},
        {"X-RateLimit-Remaining", QByteArray::number(m_remaining)}, {"X-RateLimit-Reset", isoOf(reset).replace(u"Z"_s, u"123Z"_s).toLatin1()}};
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return whole(status, fields + more, document.toJson(QJsonDocument::Compact));
}

FaultAnswer MastodonServer::listOf(const FaultRequest &request, const QList<QJsonObject> &entries)
{
    const QUrlQuery query(QUrl::fromEncoded(request.target));
    const auto numberOf = [&](const QString &name) { return query.queryItemValue(name).toInt(); };
    const int limit = std::min(numberOf(u"limit"_s) > 0 ? numberOf(u"limit"_s) : 20, m_pageSize);
    QList<QJsonObject> wanted;
    for (const QJsonObject &entry : entries) {
        const int id = idOf(entry);
        if ((numberOf(u"max_id"_s) == 0 || id < numberOf(u"max_id"_s)) && id > numberOf(u"since_id"_s) && id > numberOf(u"min_id"_s))
            wanted.append(entry);
    }
    std::ranges::sort(wanted, std::ranges::greater(), idOf);
    wanted = numberOf(u"min_id"_s) > 0 ? wanted.last(std::min<qsizetype>(limit, wanted.size()))
                                       : wanted.first(std::min<qsizetype>(limit, wanted.size()));
    QJsonArray page;
    for (const QJsonObject &entry : std::as_const(wanted))
        page.append(entry);
    Fields links;
    if (!wanted.isEmpty()) {
        const QByteArray address = m_server.url(QString::fromLatin1(request.path())).toEncoded();
        links.append({"Link", '<' + address + "?max_id=" + QByteArray::number(idOf(wanted.last())) + ">; rel=\"next\", <" + address
                + "?min_id=" + QByteArray::number(idOf(wanted.first())) + ">; rel=\"prev\""});
    }
    return json(page, 200, links);
}

FaultAnswer MastodonServer::answerTo(const FaultRequest &request)
{
    const QByteArray path = request.path();
    if (path.startsWith("/media/"))
        return whole(200, {{"Content-Type", "application/octet-stream"}}, picture());
    if (path.startsWith("/avatars/"))
        return whole(200, {{"Content-Type", "image/png"}}, m_avatars.value(QString::fromLatin1(path.sliced(9))));
    if (request.value("authorization") != "Bearer " + m_token)
        return json(QJsonObject {{u"error"_s, u"The access token is invalid"_s}}, 401);
    if (--m_remaining < 0) {
        m_remaining = 0;
        return json(QJsonObject {{u"error"_s, u"Too many requests"_s}}, 429);
    }
    if (path == "/api/v1/accounts/verify_credentials")
        return json(accountOf(u"zonnestroom"_s));
    if (path == "/api/v1/notifications") {
        QList<QJsonObject> entries = m_notifications.values();
        for (QJsonObject &entry : entries)
            entry["status"_L1] = m_statuses.value(entry["status"_L1].toString().toInt());
        return listOf(request, entries);
    }
    if (path == "/api/v1/conversations") {
        QJsonArray conversations;
        for (const QJsonObject &status : std::views::reverse(m_statuses)) {
            if (status["visibility"_L1] == u"direct"_s)
                conversations.append(QJsonObject {{u"id"_s, u"c"_s + status["id"_L1].toString()}, {u"last_status"_s, status}});
        }
        return json(conversations);
    }
    if (path.startsWith("/api/v1/timelines/tag/")) {
        const QString tag = QString::fromUtf8(QByteArray::fromPercentEncoding(path.sliced(22)));
        QList<QJsonObject> tagged = m_statuses.values();
        tagged.removeIf([&](const QJsonObject &status) {
            return status["visibility"_L1] != u"public"_s || std::ranges::none_of(status["tags"_L1].toArray(),
                       [&](const QJsonValue &entry) { return entry["name"_L1].toString().compare(tag, Qt::CaseInsensitive) == 0; });
        });
        const FaultAnswer answer = listOf(request, tagged);
        if (!m_meanwhile.isEmpty() && !tagged.isEmpty())
            add(m_meanwhile.takeFirst());
        return answer;
    }
    if (path == "/api/v2/search") {
        const QUrlQuery query(QUrl::fromEncoded(request.target));
        const QString word = query.queryItemValue(u"q"_s, QUrl::FullyDecoded).remove(u'"');
        const qsizetype offset = query.queryItemValue(u"offset"_s).toInt();
        QJsonArray hits;
        qsizetype place = 0;
        for (const QJsonObject &status : std::views::reverse(m_statuses)) {
            // What the account may see, posts to followers among them.
            const bool isHit = status["visibility"_L1] != u"direct"_s
                && status["content"_L1].toString().contains(word, Qt::CaseInsensitive);
            if (isHit && place++ >= offset && hits.size() < m_pageSize)
                hits.append(status);
        }
        return json(QJsonObject {{u"accounts"_s, QJsonArray()}, {u"statuses"_s, hits}, {u"hashtags"_s, QJsonArray()}});
    }
    if (path == "/api/v1/statuses") {
        QJsonArray there;
        for (const auto &[name, value] : QUrlQuery(QUrl::fromEncoded(request.target)).queryItems(QUrl::FullyDecoded)) {
            if (m_statuses.contains(value.toInt()))
                there.append(m_statuses.value(value.toInt()));
        }
        return json(there);
    }
    const QList<QByteArray> parts = path.split('/');
    const QString id = QString::fromLatin1(parts.value(4));
    if (!path.startsWith("/api/v1/statuses/") || !m_statuses.contains(id.toInt()))
        return json(QJsonObject {{u"error"_s, u"Record not found"_s}}, 404);
    if (parts.value(5) != "context")
        return json(m_statuses.value(id.toInt()));
    const auto arrayOf = [](const QList<QJsonObject> &statuses) {
        QJsonArray array;
        for (const QJsonObject &status : statuses)
            array.append(status);
        return array;
    };
    return json(QJsonObject {{u"ancestors"_s, arrayOf(around(id, true))}, {u"descendants"_s, arrayOf(around(id, false))}});
}

} // namespace parley::test
