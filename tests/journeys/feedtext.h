// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultanswer.h"

#include <QDateTime>
#include <QString>

namespace parley::test {

struct FeedEntry {
    QString guid;
    QString link;
    QString title;
    QString text;
    QString author = {};
    QDateTime posted;
};

QByteArray rssFeed(const QList<FeedEntry> &entries);
QByteArray atomFeed(const QList<FeedEntry> &entries);

/// With validators, so that the next request can be conditional.
FaultAnswer feedAnswer(const QByteArray &feed, const QByteArray &etag = {});

} // namespace parley::test
