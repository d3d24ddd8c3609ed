// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedcursor.h"

using namespace Qt::StringLiterals;

namespace parley {

namespace {

// Goes up whenever the readers find something in a feed that they did not find before.
constexpr int parserVersion = 1;

} // namespace

FeedCursor FeedCursor::fromCursor(const Cursor &cursor)
{
    FeedCursor read;
    read.address = QUrl(cursor["address"_L1].toString());
    read.movedTo = QUrl(cursor["movedTo"_L1].toString());
    read.timesMoved = cursor["timesMoved"_L1].toInt();
    read.etag = cursor["etag"_L1].toString().toLatin1();
    read.lastModified = cursor["lastModified"_L1].toString().toLatin1();
    if (const QString moment = cursor["fullReadAt"_L1].toString(); !moment.isEmpty())
        read.fullReadAt = QDateTime::fromString(moment, Qt::ISODate);
    read.parserIsCurrent = cursor["parser"_L1].toInt() == parserVersion;
    const QJsonObject comments = cursor["comments"_L1].toObject();
    for (auto it = comments.begin(); it != comments.end(); ++it)
        read.comments.insert(it.key(), it.value().toInt());
    return read;
}

Cursor FeedCursor::toCursor() const
{
    Cursor cursor {{u"parser"_s, parserVersion}};
    if (address.isValid())
        cursor["address"_L1] = address.toString(QUrl::FullyEncoded);
    if (movedTo.isValid()) {
        cursor["movedTo"_L1] = movedTo.toString(QUrl::FullyEncoded);
        cursor["timesMoved"_L1] = timesMoved;
    }
    if (!etag.isEmpty())
        cursor["etag"_L1] = QString::fromLatin1(etag);
    if (!lastModified.isEmpty())
        cursor["lastModified"_L1] = QString::fromLatin1(lastModified);
    if (fullReadAt.isValid())
        cursor["fullReadAt"_L1] = fullReadAt.toUTC().toString(Qt::ISODate);
    if (!comments.isEmpty()) {
        QJsonObject counts;
        for (auto it = comments.begin(); it != comments.end(); ++it)
            counts.insert(it.key(), it.value());
        cursor["comments"_L1] = counts;
    }
    return cursor;
}

} // namespace parley
