// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace parley::demo {

/// An entry as a feed of any format shows it.
struct Entry {
    QString link;
    QString id = {}; ///< Empty: the link.
    QString title;
    QString text;
    QString author;
    QString authorLink = {};
    QString avatar = {};
    QString language = {};
    QDateTime postedAt;
    QDateTime editedAt = {};    ///< Invalid: never.
    QString parentLink = {};    ///< Of what it answers.
    QString commentFeed = {};   ///< Empty: it has none.
    qsizetype comments = 0;
};

/// What stands around the entries.
struct FeedHead {
    QString title;
    QString home;    ///< Address of the site.
    QString address; ///< Of the feed itself.
    QString next = {}; ///< Older entries; empty: there are none.
    QDateTime changedAt;
};

// The same bytes for the same values: nothing in them tells when they were written.
QByteArray rss(const FeedHead &head, const QList<Entry> &entries);      ///< RSS 2.0
QByteArray atom(const FeedHead &head, const QList<Entry> &entries);     ///< RFC 4287, with threads by RFC 4685
QByteArray jsonFeed(const FeedHead &head, const QList<Entry> &entries); ///< JSON Feed 1.1

/// As HTML: paragraphs, everything escaped.
QString htmlOf(const QString &text);

} // namespace parley::demo
