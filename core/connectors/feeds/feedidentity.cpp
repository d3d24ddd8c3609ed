// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedidentity.h"

#include "core/connectors/text/link.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

QString hashOf(std::initializer_list<QString> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : parts) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString secondsOf(const std::optional<QDateTime> &moment)
{
    return moment ? QString::number(moment->toSecsSinceEpoch()) : QString();
}

QString canonicalLinkOf(const FeedItem &item)
{
    return canonicalLink(isWebLink(item.originalLink) ? item.originalLink : item.link);
}

/// What the items of one document tell of each other.
class Neighbours {
public:
    Neighbours(const FeedDocument &feed, const QString &site) : m_home(canonicalLink(feed.home))
    {
        for (const FeedItem &item : feed.items) {
            const QString guid = worldUniqueGuid(item.guid, site);
            const QString link = canonicalLinkOf(item);
            if (!guid.isEmpty())
                m_linksOfGuid[guid].insert(link);
            // Items without guid are told apart by what they say.
            m_itemsOfLink[link].insert(guid.isEmpty() ? item.title + u'\n' + secondsOf(item.postedAt) : guid);
        }
    }

    bool sharesGuid(const QString &guid) const { return m_linksOfGuid.value(guid).size() > 1; }
    bool isOwnPage(const QString &link) const
    {
        return !link.isEmpty() && link != m_home && m_itemsOfLink.value(link).size() < 2;
    }

private:
    QString m_home;
    QHash<QString, QSet<QString>> m_linksOfGuid;
    QHash<QString, QSet<QString>> m_itemsOfLink;
};

FoundAuthor authorFrom(const FeedPerson &person, const QString &site, const QString &platformId)
{
    FoundAuthor author;
    const QString shown = person.name.isEmpty() ? person.email : person.name;
    if (!shown.isEmpty())
        author.displayName = shown;
    if (isWebLink(person.link))
        author.profileUrl = person.link.toString(QUrl::FullyEncoded);
    if (isWebLink(person.avatar))
        author.avatar = person.avatar;
    // The best there is: a page of one's own, else the name at this site. Two items without an author may be of two
    // people: each has an identity of its own.
    if (author.profileUrl) {
        author.platformUserId = canonicalLink(person.link) + u'|' + person.name;
        author.idFrom = Field::ProfileLink | Field::Name;
    } else if (!shown.isEmpty()) {
        author.platformUserId = site + u'|' + shown;
        author.idFrom = Field::Name;
    } else {
        author.platformUserId = u"unknown|"_s + platformId;
    }
    return author;
}

// The article of a comment, by the link of the comment: WordPress, Blogger and their kin differ in the fragment only.
QUrl articleOfComment(const QUrl &link)
{
    static const QRegularExpression comment(u"^(comment-?|c|reactie-?|kommentar-?|respons?e?-?)\\d+$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!isWebLink(link) || !comment.match(link.fragment()).hasMatch())
        return {};
    QUrl article = link.adjusted(QUrl::RemoveFragment);
    if (article.query().startsWith(u"showComment="_s))
        article.setQuery(QString());
    return article;
}

void setParent(const FeedItem &item, const QString &site, const FeedParent &parent, FoundMessage &message)
{
    if (!item.parentGuid.isEmpty() || item.parentLink.isValid()) {
        message.parentId = worldUniqueGuid(item.parentGuid, site);
        message.parentLinkKey = canonicalLink(item.parentLink);
        if (isWebLink(item.parentLink))
            message.parentLink = item.parentLink;
    } else if (!parent.id.isEmpty() || !parent.linkKey.isEmpty()) {
        message.parentId = parent.id;
        message.parentLinkKey = parent.linkKey;
        message.parentLink = parent.link;
    } else if (const QUrl article = articleOfComment(item.link); article.isValid()) {
        message.parentLinkKey = canonicalLink(article);
        message.parentLink = article;
    }
    if (message.parentId == message.platformId)
        message.parentId.clear();
    if (message.parentLinkKey == message.linkKey)
        message.parentLinkKey.clear();
}

void setIdentity(const FeedItem &item, const QString &site, const Neighbours &neighbours, FoundMessage &message)
{
    const QString link = canonicalLinkOf(item);
    const QString guid = worldUniqueGuid(item.guid, site);
    const bool isOwnPage = neighbours.isOwnPage(link);
    if (!guid.isEmpty())
        message.platformId = neighbours.sharesGuid(guid) && !link.isEmpty() ? guid + u'|' + link : guid;
    else if (isOwnPage)
        message.platformId = link;
    else
        message.platformId = site + u"|sha256:"_s + hashOf({item.title, secondsOf(item.postedAt), item.text});
    if (isOwnPage)
        message.linkKey = link;
    else if (!link.isEmpty())
        message.linkKey = link + u"|sha256:"_s
            + hashOf({item.title.isEmpty() ? item.text : item.title, secondsOf(item.postedAt)});
}

} // namespace

QList<FoundMessage> messagesFromFeed(const FeedDocument &feed, const QUrl &url, const FeedParent &parent)
{
    const QString site = siteOf(isWebLink(feed.home) ? feed.home : url);
    const Neighbours neighbours(feed, site);
    QList<FoundMessage> messages;
    messages.reserve(feed.items.size());
    for (const FeedItem &item : feed.items) {
        FoundMessage message;
        if (isWebLink(item.link))
            message.permalink = item.link;
        setIdentity(item, site, neighbours, message);
        setParent(item, site, parent, message);
        message.title = item.title;
        message.text = item.text;
        message.language = item.language;
        message.author = authorFrom(item.author, site, message.platformId);
        message.postedAt = item.postedAt;
        message.editedAt = item.editedAt;
        message.attachments = item.attachments;
        message.payload = item.payload;
        message.payloadType = item.payloadType;
        messages.append(message);
    }
    return messages;
}

} // namespace parley
