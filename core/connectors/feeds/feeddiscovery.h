// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/httpmessage.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace parley {

/// The feeds that a page points to (`link rel=alternate` in it, wherever it stands, and the Link header of its answer), best
/// first: those of comments come last. Each once.
QList<QUrl> feedsOfPage(const QString &html, const QUrl &page, const HttpHeaders &headers);

/// Where a site that points to no feed has one more often than not.
QList<QUrl> usualFeedsOf(const QUrl &page);

} // namespace parley
