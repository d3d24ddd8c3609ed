// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonaccount.h"

#include "core/connectors/text/html.h"
#include "core/connectors/text/json.h"
#include "core/connectors/text/link.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

QString webAddress(const QJsonValue &value)
{
    const QUrl link = linkFromText(value.toString(), {});
    return isWebLink(link) ? link.toString(QUrl::FullyEncoded) : QString();
}

void readProfileFields(const QJsonArray &fields, FoundAuthor &author)
{
    for (const QJsonValue &entry : fields) {
        const auto field = fieldOfProfile(entry["name"_L1].toString());
        const QString value = singleLine(readHtml(entry["value"_L1].toString(), {}, HtmlReading::Links::Hidden).text);
        if (!field || value.isEmpty())
            continue;
        auto &place = *field == Field::Location ? author.location : author.gender;
        if (!place)
            place = value;
    }
}

} // namespace

bool MastodonSelf::is(const QJsonObject &account) const
{
    const QString otherId = textOfId(account["id"_L1]);
    if (!id.isEmpty() && !otherId.isEmpty())
        return id == otherId;
    return !url.isEmpty() && url == account["url"_L1].toString();
}

QString mastodonHandle(const QJsonObject &account, const QString &server)
{
    QString name = account["acct"_L1].toString().trimmed();
    if (name.isEmpty())
        name = account["username"_L1].toString().trimmed();
    if (name.startsWith(u'@'))
        name.removeFirst();
    if (name.isEmpty())
        return {};
    if (name.contains(u'@'))
        return u'@' + name;
    const QString home = QUrl(webAddress(account["uri"_L1])).host();
    return u"@%1@%2"_s.arg(name, home.isEmpty() ? server : home);
}

std::optional<Field> fieldOfProfile(const QString &name)
{
    static const QSet<QString> places {u"woonplaats"_s, u"plaats"_s, u"locatie"_s, u"location"_s, u"city"_s, u"stad"_s,
        u"standort"_s, u"wohnort"_s, u"lieu"_s};
    static const QSet<QString> genders {u"geslacht"_s, u"gender"_s, u"pronouns"_s, u"voornaamwoorden"_s, u"pronomen"_s};
    const QString key = name.trimmed().toLower();
    if (places.contains(key))
        return Field::Location;
    return genders.contains(key) ? std::optional(Field::Gender) : std::nullopt;
}

bool hasNoRealDate(const QJsonObject &account)
{
    return account["created_at"_L1].toString().startsWith("1970-01-01"_L1);
}

FoundAuthor authorFromAccount(const QJsonObject &account, const QString &server)
{
    FoundAuthor author;
    const QString handle = mastodonHandle(account, server);
    const QString url = webAddress(account["url"_L1]);
    author.platformUserId = webAddress(account["uri"_L1]);
    if (author.platformUserId.isEmpty())
        author.platformUserId = url;
    if (author.platformUserId.isEmpty())
        author.platformUserId = handle.isEmpty() ? server + u'|' + textOfId(account["id"_L1]) : handle;
    // Most servers have the name in the address that an account is known by.
    const QString name = handle.section(u'@', 1, 1);
    if (!name.isEmpty() && author.platformUserId.contains(name, Qt::CaseInsensitive))
        author.idFrom = Field::Handle | Field::ProfileLink;
    if (account["suspended"_L1].toBool())
        return author;

    if (const QString shown = singleLine(account["display_name"_L1].toString()); !shown.isEmpty())
        author.displayName = shown;
    else if (!name.isEmpty())
        author.displayName = name;
    if (!handle.isEmpty())
        author.handle = handle;
    if (!url.isEmpty())
        author.profileUrl = url;
    const QJsonValue followers = account["followers_count"_L1];
    if (followers.isDouble() && followers.toInteger(-1) >= 0 && !hasNoRealDate(account))
        author.followers = followers.toInteger();
    if (account["note"_L1].isString())
        author.bio = readHtml(account["note"_L1].toString(), QUrl(url)).text;
    readProfileFields(account["fields"_L1].toArray(), author);
    QUrl avatar = linkFromText(account["avatar_static"_L1].toString(), {});
    if (!isWebLink(avatar))
        avatar = linkFromText(account["avatar"_L1].toString(), {});
    if (isWebLink(avatar) && !avatar.path().endsWith("/missing.png"_L1))
        author.avatar = avatar;
    return author;
}

} // namespace parley
