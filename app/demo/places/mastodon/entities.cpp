// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/mastodon/entities.h"

#include "app/demo/drawing/picture.h"
#include "app/demo/places/feedwriter.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parley::demo::mastodon {

namespace {

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

QString visibilityOf(Audience audience)
{
    switch (audience) {
    case Audience::Public: return u"public"_s;
    case Audience::Unlisted: return u"unlisted"_s;
    case Audience::Direct: return u"direct"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

const QRegularExpression &specialWords()
{
    static const QRegularExpression words(uR"((?<![\w@/])@(?<account>\w+)|(?<![\w&#/])#(?<tag>\w+)|(?<link>https?://[^\s<>]+))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return words;
}

/// As Mastodon shortens what is shown of a link: the parts left out are there and invisible.
QString linkHtml(const QString &link)
{
    constexpr qsizetype shownLength = 30;
    const QString scheme = link.first(link.indexOf("://"_L1) + 3);
    const QString rest = link.sliced(scheme.size());
    const bool isLong = rest.size() > shownLength;
    return u"<a href=\"%1\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">%2</span>"
           "<span class=\"%3\">%4</span><span class=\"invisible\">%5</span></a>"_s.arg(link.toHtmlEscaped(), scheme,
               isLong ? u"ellipsis"_s : QString(), rest.first(isLong ? shownLength : rest.size()).toHtmlEscaped(),
               rest.sliced(isLong ? shownLength : rest.size()).toHtmlEscaped());
}

} // namespace

Entities::Entities(const TownView &town)
    : m_town(town)
    , m_base(town.base(Venue::Mastodon))
{
}

QString Entities::idOf(const Post &post) const
{
    const qint64 moment = m_town.momentOf(post.second).toMSecsSinceEpoch();
    return QString::number((static_cast<quint64>(moment) << 16U) | (lotOf(post.key) & 0xFFFFU));
}

QString Entities::idOf(const Person &person) const
{
    return QString::number(109'000'000'000'000'000U + lotOf(person.id) % 1'000'000'000'000'000U);
}

QString Entities::acctOf(const Person &person) const
{
    return person.host.isEmpty() ? person.id : person.id + u'@' + person.host;
}

QString Entities::pageOf(const Person &person) const
{
    return m_base + u"/@"_s + acctOf(person);
}

QString Entities::pageOf(const Post &post) const
{
    return pageOf(m_town.story().people.value(post.author)) + u'/' + idOf(post);
}

const Person *Entities::personWith(const QString &account) const
{
    const auto person = m_town.story().people.constFind(account);
    return person == m_town.story().people.cend() ? nullptr : &*person;
}

QList<const Person *> Entities::mentionsIn(const QString &text) const
{
    QList<const Person *> mentioned;
    for (auto words = specialWords().globalMatch(text); words.hasNext();) {
        const Person *person = personWith(words.next().captured(u"account"));
        if (person && !mentioned.contains(person))
            mentioned.append(person);
    }
    return mentioned;
}

QStringList Entities::tagsIn(const QString &text) const
{
    QStringList tags;
    for (auto words = specialWords().globalMatch(text); words.hasNext();) {
        const QString tag = words.next().captured(u"tag").toLower();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

QString Entities::htmlOf(const QString &text) const
{
    QString html;
    qsizetype done = 0;
    for (auto words = specialWords().globalMatch(text); words.hasNext();) {
        const QRegularExpressionMatch word = words.next();
        const QString account = word.captured(u"account");
        const QString tag = word.captured(u"tag");
        const Person *person = personWith(account);
        if (!account.isEmpty() && !person)
            continue;
        html += text.sliced(done, word.capturedStart() - done).toHtmlEscaped();
        done = word.capturedEnd();
        if (person) {
            html += u"<span class=\"h-card\" translate=\"no\"><a href=\"%1\" class=\"u-url mention\">@<span>%2</span></a></span>"_s
                        .arg(pageOf(*person), account);
        } else if (!tag.isEmpty()) {
            html += u"<a href=\"%1/tags/%2\" class=\"mention hashtag\" rel=\"tag\">#<span>%3</span></a>"_s.arg(
                m_base, tag.toLower(), tag);
        } else {
            html += linkHtml(word.captured(u"link"));
        }
    }
    html += text.sliced(done).toHtmlEscaped();
    return u"<p>"_s + html.replace(u"\n\n"_s, u"</p><p>"_s).replace(u'\n', u"<br />"_s) + u"</p>"_s;
}

QJsonObject Entities::account(const Person &person) const
{
    const quint64 lot = lotOf(person.id);
    const QString avatar = m_base
        + (person.hasPicture ? u"/avatars/%1.png"_s.arg(person.id) : u"/avatars/original/missing.png"_s);
    const QString header = m_base + u"/headers/original/missing.png"_s;
    QJsonArray fields;
    if (!person.home.isEmpty())
        fields.append(QJsonObject {{u"name"_s, u"Woonplaats"_s}, {u"value"_s, person.home}, {u"verified_at"_s, QJsonValue()}});
    const QDate joined = QDate(2018, 1, 1).addDays(static_cast<qint64>(lot % 2800));
    return {{u"id"_s, idOf(person)}, {u"username"_s, person.id}, {u"acct"_s, acctOf(person)},
        {u"display_name"_s, person.name}, {u"locked"_s, false}, {u"bot"_s, false}, {u"discoverable"_s, true},
        {u"indexable"_s, lot % 4 != 0}, {u"group"_s, false}, {u"created_at"_s, joined.toString(Qt::ISODate) + u"T00:00:00.000Z"_s},
        {u"note"_s, person.bio.isEmpty() ? QString() : demo::htmlOf(person.bio)}, {u"url"_s, pageOf(person)},
        {u"uri"_s, u"https://%1/users/%2"_s.arg(person.host.isEmpty() ? domain : person.host, person.id)},
        {u"avatar"_s, avatar}, {u"avatar_static"_s, avatar}, {u"header"_s, header}, {u"header_static"_s, header},
        {u"followers_count"_s, person.followers}, {u"following_count"_s, static_cast<int>(lot % 310)},
        {u"statuses_count"_s, static_cast<int>(20 + lot % 4000)},
        {u"last_status_at"_s, m_town.now().date().toString(Qt::ISODate)}, {u"hide_collections"_s, QJsonValue()},
        {u"noindex"_s, false}, {u"emojis"_s, QJsonArray()}, {u"roles"_s, QJsonArray()}, {u"fields"_s, fields}};
}

QJsonArray Entities::attachmentsOf(const Post &post) const
{
    if (!post.hasPicture)
        return {};
    const QString address = m_base + u"/media/%1.jpg"_s.arg(post.key);
    const QJsonObject original {{u"width"_s, photoSize.width()}, {u"height"_s, photoSize.height()},
        {u"size"_s, u"%1x%2"_s.arg(photoSize.width()).arg(photoSize.height())},
        {u"aspect"_s, static_cast<double>(photoSize.width()) / photoSize.height()}};
    return {QJsonObject {{u"id"_s, QString::number(22'000'000 + lotOf(post.key) % 900'000)}, {u"type"_s, u"image"_s},
        {u"url"_s, address}, {u"preview_url"_s, address}, {u"remote_url"_s, QJsonValue()},
        {u"preview_remote_url"_s, QJsonValue()}, {u"text_url"_s, QJsonValue()},
        {u"meta"_s, QJsonObject {{u"original"_s, original}, {u"small"_s, original}}}, {u"description"_s, u"Meterkast"_s},
        {u"blurhash"_s, u"LKO2?U%2Tw=w]~RBVZRi};RPxuwH"_s}}};
}

QJsonObject Entities::status(const ShownPost &shown) const
{
    const Post &post = *shown.post;
    // An answer to what was removed answers nothing any more, as on a real server.
    const auto parent = m_town.post(Venue::Mastodon, post.parent);
    QJsonArray mentions;
    for (const Person *person : mentionsIn(shown.text)) {
        mentions.append(QJsonObject {{u"id"_s, idOf(*person)}, {u"username"_s, person->id}, {u"url"_s, pageOf(*person)},
            {u"acct"_s, acctOf(*person)}});
    }
    QJsonArray tags;
    for (const QString &tag : tagsIn(shown.text))
        tags.append(QJsonObject {{u"name"_s, tag}, {u"url"_s, m_base + u"/tags/"_s + tag}});
    int replies = 0;
    for (const ShownPost &other : m_town.posts(Venue::Mastodon))
        replies += other.post->parent == post.key ? 1 : 0;
    const QString host = shown.author->host.isEmpty() ? domain : shown.author->host;
    const QJsonValue parentId = parent ? QJsonValue(idOf(*parent->post)) : QJsonValue();
    const QJsonValue parentAccount = parent ? QJsonValue(idOf(*parent->author)) : QJsonValue();
    const QJsonValue editedAt = shown.editedAt ? QJsonValue(momentText(*shown.editedAt)) : QJsonValue();
    return {{u"id"_s, idOf(post)}, {u"created_at"_s, momentText(shown.postedAt)}, {u"in_reply_to_id"_s, parentId},
        {u"in_reply_to_account_id"_s, parentAccount}, {u"sensitive"_s, false}, {u"spoiler_text"_s, QString()},
        {u"visibility"_s, visibilityOf(post.audience)}, {u"language"_s, post.language},
        {u"uri"_s, u"https://%1/users/%2/statuses/%3"_s.arg(host, shown.author->id, idOf(post))}, {u"url"_s, pageOf(post)},
        {u"replies_count"_s, replies}, {u"reblogs_count"_s, static_cast<int>(lotOf(post.key) % 3)},
        {u"favourites_count"_s, static_cast<int>(lotOf(post.key) % 7)}, {u"quotes_count"_s, 0}, {u"edited_at"_s, editedAt},
        {u"content"_s, htmlOf(shown.text)}, {u"reblog"_s, QJsonValue()}, {u"application"_s, QJsonValue()},
        {u"account"_s, account(*shown.author)}, {u"media_attachments"_s, attachmentsOf(post)}, {u"mentions"_s, mentions},
        {u"tags"_s, tags}, {u"emojis"_s, QJsonArray()}, {u"quote"_s, QJsonValue()}, {u"card"_s, QJsonValue()},
        {u"poll"_s, QJsonValue()}, {u"favourited"_s, false}, {u"reblogged"_s, false}, {u"muted"_s, false},
        {u"bookmarked"_s, false}, {u"filtered"_s, QJsonArray()}};
}

QJsonObject Entities::conversation(const QString &id, const Person &with, const ShownPost &last) const
{
    return {{u"id"_s, id}, {u"unread"_s, last.post->author != organisationAccount},
        {u"accounts"_s, QJsonArray {account(with)}}, {u"last_status"_s, status(last)}};
}

} // namespace parley::demo::mastodon
