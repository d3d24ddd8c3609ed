// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonredaction.h"

#include "core/connectors/mastodon/mastodonaccount.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr Fields ofAuthor = Field::Name | Field::Handle | Field::ProfileLink | Field::Followers | Field::Bio
    | Field::Location | Field::Gender | Field::Avatar;

/// Of mentions there is only the name and the address, which the text has too.
bool isAccount(const QJsonObject &object)
{
    const bool hasProfile = object.contains("note"_L1) || object.contains("avatar"_L1)
        || object.contains("display_name"_L1) || object.contains("followers_count"_L1);
    return hasProfile && (object.contains("acct"_L1) || object.contains("username"_L1) || object.contains("id"_L1));
}

bool isFilePart(const QString &key)
{
    static const QSet<QString> keys {u"media_attachments"_s, u"image"_s, u"preview_url"_s, u"blurhash"_s, u"embed_url"_s,
        u"html"_s, u"image_description"_s, u"preview_cards"_s};
    return keys.contains(key);
}

bool isSomething(const QJsonValue &value)
{
    return !value.isNull() && !(value.isArray() && value.toArray().isEmpty()) && !(value.isString() && value.toString().isEmpty());
}

class StatusRedaction {
public:
    explicit StatusRedaction(Fields fields) : m_fields(fields) { }

    int dropped() const { return m_dropped; }

    // The document's depth is bounded by Qt's parser, at 1024.
    QJsonValue redacted(const QJsonValue &value)
    {
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue &entry : value.toArray())
                array.append(redacted(entry));
            return array;
        }
        if (!value.isObject())
            return value;
        const QJsonObject object = value.toObject();
        return isAccount(object) ? redactedAccount(object) : redactedObject(object);
    }

private:
    QJsonObject redactedObject(const QJsonObject &object)
    {
        QJsonObject left;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (m_fields.testFlag(Field::Attachments) && isFilePart(it.key()))
                drop(it.value());
            else
                left.insert(it.key(), redacted(it.value()));
        }
        return left;
    }

    QJsonObject redactedAccount(const QJsonObject &account)
    {
        if (!(m_fields & ofAuthor))
            return account;
        static const QHash<QString, Fields> kept {{u"id"_s, {}}, {u"uri"_s, Field::Handle | Field::ProfileLink}, {u"bot"_s, {}}, {u"group"_s, {}},
            {u"locked"_s, {}}, {u"indexable"_s, {}}, {u"discoverable"_s, {}}, {u"suspended"_s, {}},
            {u"display_name"_s, Field::Name}, {u"username"_s, Field::Handle}, {u"acct"_s, Field::Handle},
            {u"url"_s, Field::ProfileLink}, {u"followers_count"_s, Field::Followers}, {u"note"_s, Field::Bio},
            {u"avatar"_s, Field::Avatar}, {u"avatar_static"_s, Field::Avatar}};
        QJsonObject left;
        for (auto it = account.begin(); it != account.end(); ++it) {
            const auto known = kept.constFind(it.key());
            if (it.key() == "fields"_L1)
                left.insert(it.key(), redactedFields(it.value().toArray()));
            else if (known != kept.cend() && !(m_fields & *known))
                left.insert(it.key(), it.value());
            else
                drop(it.value());
        }
        return left;
    }

    QJsonArray redactedFields(const QJsonArray &fields)
    {
        QJsonArray left;
        for (const QJsonValue &entry : fields) {
            const Field field = fieldOfProfile(entry["name"_L1].toString()).value_or(Field::Bio);
            if (m_fields.testFlag(field))
                drop(entry);
            else
                left.append(entry);
        }
        return left;
    }

    void drop(const QJsonValue &value) { m_dropped += isSomething(value) ? 1 : 0; }

    Fields m_fields;
    int m_dropped = 0;
};

} // namespace

Redacted redactedStatus(Fields fields, const QByteArray &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    if (!document.isObject())
        return {};
    StatusRedaction redaction(fields);
    const QJsonObject left = redaction.redacted(document.object()).toObject();
    return {QJsonDocument(left).toJson(QJsonDocument::Indented), redaction.dropped()};
}

} // namespace parley
