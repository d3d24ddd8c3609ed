// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodoncursor.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

QStringList textsFrom(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &text : array.toArray())
        texts.append(text.toString());
    return texts;
}

MastodonStream streamFrom(const QJsonObject &object)
{
    MastodonStream stream {.known = textsFrom(object["known"_L1]), .gaps = {}};
    for (const QJsonValue &gap : object["gaps"_L1].toArray()) {
        stream.gaps.append({.next = QUrl(gap["next"_L1].toString()), .known = textsFrom(gap["known"_L1]),
            .first = gap["first"_L1].toString(), .page = gap["page"_L1].toInt()});
    }
    return stream;
}

QJsonObject toObject(const MastodonStream &stream)
{
    QJsonArray gaps;
    for (const MastodonGap &gap : stream.gaps) {
        gaps.append(QJsonObject {{u"next"_s, gap.next.toString(QUrl::FullyEncoded)},
            {u"known"_s, QJsonArray::fromStringList(gap.known)}, {u"first"_s, gap.first}, {u"page"_s, gap.page}});
    }
    QJsonObject object {{u"known"_s, QJsonArray::fromStringList(stream.known)}};
    if (!gaps.isEmpty())
        object["gaps"_L1] = gaps;
    return object;
}

} // namespace

MastodonCursor MastodonCursor::fromCursor(const Cursor &cursor)
{
    MastodonCursor read;
    const QJsonObject self = cursor["self"_L1].toObject();
    read.self = {self["id"_L1].toString(), self["username"_L1].toString(), self["url"_L1].toString()};
    const QJsonObject streams = cursor["streams"_L1].toObject();
    for (auto it = streams.begin(); it != streams.end(); ++it)
        read.streams.insert(it.key(), streamFrom(it.value().toObject()));
    const QJsonObject threads = cursor["threads"_L1].toObject();
    for (auto it = threads.begin(); it != threads.end(); ++it) {
        const QJsonValue thread = it.value();
        read.threads.insert(it.key(),
            {.replies = thread["replies"_L1].toInteger(), .since = QDateTime::fromString(thread["since"_L1].toString(), Qt::ISODate),
                .isDue = thread["due"_L1].toBool(), .wasAgain = thread["again"_L1].toBool()});
    }
    read.turn = cursor["turn"_L1].toInteger();
    read.findsById = cursor["findsById"_L1].toBool();
    read.hasBatch = cursor["hasBatch"_L1].toBool(true);
    return read;
}

Cursor MastodonCursor::toCursor() const
{
    QJsonObject asked;
    for (auto it = streams.cbegin(); it != streams.cend(); ++it)
        asked.insert(it.key(), toObject(*it));
    QJsonObject around;
    for (auto it = threads.cbegin(); it != threads.cend(); ++it) {
        QJsonObject thread {{u"replies"_s, it->replies}, {u"since"_s, it->since.toUTC().toString(Qt::ISODate)}};
        if (it->isDue)
            thread["due"_L1] = true;
        if (it->wasAgain)
            thread["again"_L1] = true;
        around.insert(it.key(), thread);
    }
    return {{u"self"_s, QJsonObject {{u"id"_s, self.id}, {u"username"_s, self.username}, {u"url"_s, self.url}}},
        {u"streams"_s, asked}, {u"threads"_s, around}, {u"turn"_s, turn}, {u"findsById"_s, findsById},
        {u"hasBatch"_s, hasBatch}};
}

} // namespace parley
