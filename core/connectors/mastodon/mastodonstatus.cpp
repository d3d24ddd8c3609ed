// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonstatus.h"

#include "core/connectors/text/date.h"
#include "core/connectors/text/html.h"
#include "core/connectors/text/json.h"
#include "core/connectors/text/link.h"
#include "core/query/foldedwords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

constexpr std::chrono::seconds collectable = 72h;
constexpr qsizetype mostAttachments = 32;
constexpr qsizetype longestName = 1500; // UTF-16 units; Mastodon's own limit for a description.

QUrl pageOf(const QJsonObject &status)
{
    for (const QLatin1StringView key : {"url"_L1, "uri"_L1}) {
        if (const QUrl link = linkFromText(status[key].toString(), {}); isWebLink(link))
            return link;
    }
    return {};
}

Visibility visibilityOf(const QJsonObject &status, MastodonWay way)
{
    const QString visibility = status["visibility"_L1].toString();
    if (visibility == "public"_L1 || visibility == "unlisted"_L1)
        return Visibility::Public;
    // Timelines and search show what is public, whatever a small server forgets to say; what is not known is not.
    const bool isOpen = way == MastodonWay::Timeline || way == MastodonWay::Search;
    return visibility.isEmpty() && isOpen ? Visibility::Public : Visibility::Private;
}

bool mentions(const QJsonObject &status, const MastodonSelf &self)
{
    return std::ranges::any_of(status["mentions"_L1].toArray(),
        [&](const QJsonValue &mention) { return self.is(mention.toObject()); });
}

bool answers(const QJsonObject &status, const MastodonSelf &self)
{
    return !self.id.isEmpty() && textOfId(status["in_reply_to_account_id"_L1]) == self.id;
}

/// A hashtag is chosen to be found by.
bool usesHashtag(const QJsonObject &status, const QStringList &hashtags)
{
    return std::ranges::any_of(status["tags"_L1].toArray(), [&](const QJsonValue &tag) {
        QString folded;
        for (const FoldedWord &word : foldedWords(tag["name"_L1].toString()))
            folded += word.folded;
        return hashtags.contains(folded);
    });
}

QString textOf(const QJsonObject &status)
{
    const QString warning = status["spoiler_text"_L1].toString().trimmed();
    const QString text = readHtml(status["content"_L1].toString(), pageOf(status)).text;
    if (warning.isEmpty() || text.isEmpty())
        return warning + text;
    return warning + u"\n\n"_s + text;
}

Attachment attachmentFrom(const QJsonObject &media)
{
    Attachment attachment;
    for (const QLatin1StringView key : {"url"_L1, "remote_url"_L1}) {
        attachment.url = linkFromText(media[key].toString(), {});
        if (isWebLink(attachment.url))
            break;
    }
    attachment.mime = media["pleroma"_L1]["mime_type"_L1].toString();
    attachment.name = singleLine(media["description"_L1].toString()).left(longestName);
    if (attachment.name.isEmpty())
        attachment.name = attachment.url.fileName().left(longestName);
    return attachment;
}

QList<Attachment> attachmentsOf(const QJsonObject &status)
{
    QList<Attachment> attachments;
    for (const QJsonValue &media : status["media_attachments"_L1].toArray()) {
        const Attachment attachment = attachmentFrom(media.toObject());
        if (isWebLink(attachment.url) && attachments.size() < mostAttachments)
            attachments.append(attachment);
    }
    return attachments;
}

void showBoosted(const QJsonObject &boosted, const MastodonView &view, FoundMessage &message)
{
    message.parentId = platformIdOf(boosted, view.endpoint);
    message.parentLink = pageOf(boosted);
    message.parentLinkKey = canonicalLink(message.parentLink);
    if (message.language.isEmpty())
        message.language = boosted["language"_L1].toString();
    const auto posted = dateFromText(boosted["created_at"_L1].toString());
    if (posted && *posted >= view.now.addSecs(-collectable.count()))
        message.text = u"\U0001F501 "_s + textOf(boosted);
}

} // namespace

QString platformIdOf(const QJsonObject &status, const QUrl &endpoint)
{
    if (const QString uri = status["uri"_L1].toString().trimmed(); !uri.isEmpty())
        return uri;
    if (const QString url = status["url"_L1].toString().trimmed(); !url.isEmpty())
        return url;
    const QString id = textOfId(status["id"_L1]);
    return id.isEmpty() ? QString() : siteOf(endpoint) + u':' + id;
}

std::optional<FoundMessage> messageFromStatus(const QJsonObject &status, const MastodonView &view, MastodonWay way)
{
    FoundMessage message;
    message.platformId = platformIdOf(status, view.endpoint);
    const QJsonObject account = status["account"_L1].toObject();
    if (message.platformId.isEmpty() || account.isEmpty())
        return std::nullopt;
    message.localId = textOfId(status["id"_L1]);
    message.permalink = pageOf(status);
    message.linkKey = canonicalLink(message.permalink);
    message.visibility = visibilityOf(status, way);
    const bool isOurs = view.self.is(account);
    message.direction = isOurs ? Direction::Out : Direction::In;
    const bool concernsUs = way == MastodonWay::Notification || mentions(status, view.self) || answers(status, view.self);
    if (message.visibility == Visibility::Private && !concernsUs && !isOurs)
        return std::nullopt;
    message.addressed = concernsUs || way == MastodonWay::Thread;
    message.indexable = way != MastodonWay::Search || message.addressed || usesHashtag(status, view.hashtags)
        || !account["indexable"_L1].isBool() || account["indexable"_L1].toBool();

    message.author = authorFromAccount(account, view.endpoint.host());
    message.title = singleLine(status["friendica"_L1]["title"_L1].toString());
    message.text = textOf(status);
    if (!hasNoRealDate(account))
        message.language = status["language"_L1].toString();
    message.postedAt = dateFromText(status["created_at"_L1].toString());
    message.editedAt = dateFromText(status["edited_at"_L1].toString());
    message.parentLocalId = textOfId(status["in_reply_to_id"_L1]);
    message.attachments = attachmentsOf(status);
    if (const QJsonObject boosted = status["reblog"_L1].toObject(); !boosted.isEmpty())
        showBoosted(boosted, view, message);
    message.payload = QJsonDocument(status).toJson(QJsonDocument::Indented);
    message.payloadType = u"json"_s;
    return message;
}

} // namespace parley
