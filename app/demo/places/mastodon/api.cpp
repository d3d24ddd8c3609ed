// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/mastodon/api.h"

#include "app/demo/places/mastodon/inboxlists.h"
#include "app/demo/places/mastodon/paging.h"
#include "app/demo/places/mastodon/search.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::demo::mastodon {

namespace {

constexpr char jsonType[] = "application/json; charset=utf-8";

Answer notFound()
{
    return jsonError(404, u"Record not found"_s);
}

/// The part of a list that is wanted, with the way to its neighbours. `write` makes the entity of one place in it.
template <typename Write>
Answer pagedAnswer(const Request &request, const TownView &town, const QList<QString> &ids, const PageWish &wish, Write write)
{
    const QList<qsizetype> page = pageOf(ids, wish);
    QJsonArray entities;
    for (const qsizetype place : page)
        entities.append(write(place));
    Answer answer = jsonAnswer(QJsonDocument(entities));
    if (!page.isEmpty()) {
        answer.headers.add("Link",
            pageLinks(town.base(Venue::Mastodon) + request.path, request.query, ids[page.first()], ids[page.last()]));
    }
    return answer;
}

QStringList listIn(const QUrlQuery &query, const QString &name)
{
    QStringList values = query.allQueryItemValues(name + u"[]"_s, QUrl::FullyDecoded);
    values += query.allQueryItemValues(name + u"%5B%5D"_s, QUrl::FullyDecoded);
    return values;
}

std::optional<ShownPost> shownWithId(const QString &id, const TownView &town, const Entities &entities)
{
    for (const ShownPost &shown : town.posts(Venue::Mastodon)) {
        if (entities.idOf(*shown.post) == id)
            return shown;
    }
    return std::nullopt;
}

const Person *personWithId(const QString &id, const TownView &town, const Entities &entities)
{
    for (const Person &person : town.story().people) {
        if (entities.idOf(person) == id)
            return &person;
    }
    return nullptr;
}

QJsonObject mediaLimits()
{
    return {{u"supported_mime_types"_s, QJsonArray {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s}},
        {u"description_limit"_s, 1500}, {u"image_size_limit"_s, 16777216}, {u"image_matrix_limit"_s, 33177600}};
}

QJsonObject statusLimits()
{
    return {{u"max_characters"_s, 500}, {u"max_media_attachments"_s, 4}, {u"characters_reserved_per_url"_s, 23}};
}

const QString title = u"Noorderplein"_s;
const QString version = u"4.5.0"_s;

} // namespace

Answer jsonAnswer(const QJsonDocument &json)
{
    const QByteArray body = json.toJson(QJsonDocument::Compact);
    return {.status = 200, .type = jsonType, .body = body,
        .headers = {{"ETag", "W/" + entityTag(body)}, {"Cache-Control", "private, no-store"}}};
}

Answer jsonError(int status, const QString &words)
{
    return {.status = status, .type = jsonType,
        .body = QJsonDocument(QJsonObject {{u"error"_s, words}}).toJson(QJsonDocument::Compact), .headers = {}};
}

Answer verifyCredentials(const TownView &town, const Entities &entities)
{
    const Person us = town.story().people.value(organisationAccount);
    QJsonObject account = entities.account(us);
    account.insert(u"source"_s, QJsonObject {{u"privacy"_s, u"public"_s}, {u"sensitive"_s, false}, {u"language"_s, u"nl"_s},
        {u"note"_s, us.bio}, {u"fields"_s, QJsonArray()}, {u"follow_requests_count"_s, 0}});
    account.insert(u"role"_s, QJsonObject {{u"id"_s, u"-99"_s}, {u"name"_s, QString()}, {u"permissions"_s, u"65536"_s},
        {u"color"_s, QString()}, {u"highlighted"_s, false}});
    return jsonAnswer(QJsonDocument(account));
}

Answer instanceV1(const TownView &town)
{
    return jsonAnswer(QJsonDocument(QJsonObject {{u"uri"_s, domain}, {u"title"_s, title},
        {u"short_description"_s, u"Demo"_s}, {u"description"_s, u"Demo"_s}, {u"email"_s, u"beheer@"_s + domain},
        {u"version"_s, version}, {u"urls"_s, QJsonObject()},
        {u"stats"_s, QJsonObject {{u"user_count"_s, town.story().people.size()}, {u"status_count"_s, town.story().posts.size()}, {u"domain_count"_s, 6}}},
        {u"languages"_s, QJsonArray {u"nl"_s}}, {u"registrations"_s, false}, {u"approval_required"_s, false},
        {u"invites_enabled"_s, false},
        {u"configuration"_s, QJsonObject {{u"statuses"_s, statusLimits()}, {u"media_attachments"_s, mediaLimits()}}},
        {u"contact_account"_s, QJsonValue()}, {u"rules"_s, QJsonArray()}}));
}

Answer instanceV2(const TownView &town, const Entities &entities)
{
    const QJsonObject access {{u"local"_s, u"authenticated"_s}, {u"remote"_s, u"authenticated"_s}};
    const QJsonObject configuration {{u"urls"_s, QJsonObject {{u"status"_s, QJsonValue()}}},
        {u"accounts"_s, QJsonObject {{u"max_featured_tags"_s, 10}, {u"max_pinned_statuses"_s, 5}}},
        {u"statuses"_s, statusLimits()}, {u"media_attachments"_s, mediaLimits()},
        {u"translation"_s, QJsonObject {{u"enabled"_s, false}}},
        {u"timelines_access"_s, QJsonObject {{u"live_feeds"_s, access}, {u"hashtag_feeds"_s, access}}},
        {u"limited_federation"_s, false}};
    return jsonAnswer(QJsonDocument(QJsonObject {{u"domain"_s, domain}, {u"title"_s, title}, {u"version"_s, version},
        {u"api_versions"_s, QJsonObject {{u"mastodon"_s, 7}}}, {u"source_url"_s, u"https://code.example/mastodon"_s},
        {u"description"_s, u"Demo"_s}, {u"usage"_s, QJsonObject {{u"users"_s, QJsonObject {{u"active_month"_s, town.story().people.size()}}}}},
        {u"languages"_s, QJsonArray {u"nl"_s}}, {u"configuration"_s, configuration},
        {u"registrations"_s, QJsonObject {{u"enabled"_s, false}, {u"approval_required"_s, false}, {u"message"_s, QJsonValue()}}},
        {u"contact"_s, QJsonObject {{u"email"_s, u"beheer@"_s + domain},
                           {u"account"_s, entities.account(town.story().people.value(organisationAccount))}}},
        {u"rules"_s, QJsonArray()}}));
}

Answer notifications(const Request &request, const TownView &town, const Entities &entities)
{
    const QStringList types = listIn(request.query, u"types"_s);
    const QStringList excluded = listIn(request.query, u"exclude_types"_s);
    QList<Notification> all = notificationsOf(town, entities);
    all.removeIf([&](const Notification &one) {
        return excluded.contains(one.type) || (!types.isEmpty() && !types.contains(one.type));
    });
    QList<QString> ids;
    for (const Notification &one : std::as_const(all))
        ids.append(one.id);
    return pagedAnswer(request, town, ids, pageWishFrom(request.query, 40, 80), [&](qsizetype place) {
        const Notification &one = all[place];
        return QJsonObject {{u"id"_s, one.id}, {u"type"_s, one.type}, {u"group_key"_s, u"ungrouped-"_s + one.id},
            {u"created_at"_s, town.momentOf(one.second).toString(Qt::ISODateWithMs)},
            {u"account"_s, entities.account(*one.from)},
            {u"status"_s, entities.status(*town.post(Venue::Mastodon, one.post->key))}};
    });
}

Answer conversations(const Request &request, const TownView &town, const Entities &entities)
{
    const QList<PrivateConversation> all = conversationsOf(town, entities);
    QList<QString> ids; // Pages go by the last status; the ids of conversations are internal.
    for (const PrivateConversation &one : all)
        ids.append(entities.idOf(*one.last.post));
    return pagedAnswer(request, town, ids, pageWishFrom(request.query, 20, 40),
        [&](qsizetype place) { return entities.conversation(all[place].id, *all[place].with, all[place].last); });
}

Answer tagTimeline(const Request &request, const QString &tag, const TownView &town, const Entities &entities)
{
    const QStringList any = listIn(request.query, u"any"_s) + QStringList(tag);
    const QStringList needed = listIn(request.query, u"all"_s);
    const QStringList unwanted = listIn(request.query, u"none"_s);
    QList<ShownPost> found;
    QList<QString> ids;
    for (const ShownPost &shown : visibleStatuses(town)) {
        const QStringList tags = entities.tagsIn(shown.text);
        const auto has = [&](const QString &wanted) { return tags.contains(wanted.toLower()); };
        if (shown.post->audience != Audience::Public || std::ranges::none_of(any, has) || !std::ranges::all_of(needed, has)
            || std::ranges::any_of(unwanted, has))
            continue;
        found.append(shown);
        ids.append(entities.idOf(*shown.post));
    }
    return pagedAnswer(request, town, ids, pageWishFrom(request.query, 20, 40),
        [&](qsizetype place) { return entities.status(found[place]); });
}

Answer search(const Request &request, const TownView &town, const Entities &entities)
{
    const QString type = request.query.queryItemValue(u"type"_s);
    // A form's plus is a blank (HTML, application/x-www-form-urlencoded); a plus of the question comes as %2B.
    QString question = request.query.queryItemValue(u"q"_s, QUrl::PrettyDecoded).replace(u'+', u' ');
    question = QUrl::fromPercentEncoding(question.toUtf8());
    if (question.trimmed().isEmpty())
        return jsonError(400, u"Missing query"_s);
    const SearchQuestion asked(question);
    QJsonArray statuses;
    qsizetype skip = type.isEmpty() ? 0 : request.query.queryItemValue(u"offset"_s).toInt();
    const PageWish wish = pageWishFrom(request.query, 20, 40);
    if (type.isEmpty() || type == "statuses"_L1) {
        for (const ShownPost &shown : visibleStatuses(town)) {
            const QString id = entities.idOf(*shown.post);
            // Found are posts of people who opted in, and those that the account has to do with.
            const QList<const Person *> mentioned = entities.mentionsIn(shown.text);
            const bool isOurs = shown.author->id == organisationAccount
                || std::ranges::contains(mentioned, organisationAccount, &Person::id);
            const bool isFindable = isOurs || entities.account(*shown.author)[u"indexable"_s].toBool();
            const bool isInPage = (wish.olderThan.isEmpty() || isNewer(wish.olderThan, id))
                && (wish.directlyNewer.isEmpty() || isNewer(id, wish.directlyNewer));
            if (!isFindable || !isInPage || !asked.matches(shown) || skip-- > 0)
                continue;
            statuses.append(entities.status(shown));
            if (statuses.size() == wish.limit)
                break;
        }
    }
    return jsonAnswer(QJsonDocument(
        QJsonObject {{u"accounts"_s, QJsonArray()}, {u"statuses"_s, statuses}, {u"hashtags"_s, QJsonArray()}}));
}

Answer statusesById(const Request &request, const TownView &town, const Entities &entities)
{
    constexpr qsizetype most = 20; // mastodon: app/controllers/api/v1/statuses_controller.rb
    QJsonArray statuses;
    const QStringList ids = listIn(request.query, u"id"_s);
    for (const QString &id : ids.first(std::min(ids.size(), most))) {
        if (const auto shown = shownWithId(id, town, entities))
            statuses.append(entities.status(*shown));
    }
    return jsonAnswer(QJsonDocument(statuses));
}

Answer statusById(const QString &id, const TownView &town, const Entities &entities)
{
    const auto shown = shownWithId(id, town, entities);
    return shown ? jsonAnswer(QJsonDocument(entities.status(*shown))) : notFound();
}

Answer contextOf(const QString &id, const TownView &town, const Entities &entities)
{
    const auto shown = shownWithId(id, town, entities);
    if (!shown)
        return notFound();
    QJsonArray ancestors;
    for (auto parent = town.post(Venue::Mastodon, shown->post->parent); parent;
         parent = town.post(Venue::Mastodon, parent->post->parent))
        ancestors.prepend(entities.status(*parent));
    QSet<QString> below {shown->post->key};
    QJsonArray descendants;
    for (const ShownPost &other : town.posts(Venue::Mastodon)) {
        if (!below.contains(other.post->parent))
            continue;
        below.insert(other.post->key);
        descendants.append(entities.status(other));
    }
    return jsonAnswer(QJsonDocument(QJsonObject {{u"ancestors"_s, ancestors}, {u"descendants"_s, descendants}}));
}

Answer accountsById(const Request &request, const TownView &town, const Entities &entities)
{
    constexpr qsizetype most = 40;
    QJsonArray accounts;
    const QStringList ids = listIn(request.query, u"id"_s);
    for (const QString &id : ids.first(std::min(ids.size(), most))) {
        if (const Person *person = personWithId(id, town, entities))
            accounts.append(entities.account(*person));
    }
    return jsonAnswer(QJsonDocument(accounts));
}

Answer accountById(const QString &id, const TownView &town, const Entities &entities)
{
    const Person *person = personWithId(id, town, entities);
    return person ? jsonAnswer(QJsonDocument(entities.account(*person))) : notFound();
}

Answer accountByHandle(const Request &request, const TownView &town, const Entities &entities)
{
    QString acct = request.query.queryItemValue(u"acct"_s, QUrl::FullyDecoded);
    if (acct.startsWith(u'@'))
        acct.remove(0, 1);
    for (const Person &person : town.story().people) {
        if (entities.acctOf(person) == acct)
            return jsonAnswer(QJsonDocument(entities.account(person)));
    }
    return notFound();
}

} // namespace parley::demo::mastodon
