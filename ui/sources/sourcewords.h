// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollreport.h"

#include <QUrl>

namespace parley {

// Sentences and words on sources that the page, its dialogs and the first run share.

/// `blog` -> Blog; an unknown kind stays as it is.
QString kindWord(const QString &kind);
/// What a preview says of one item.
QString verdictWord(const std::optional<Refusal> &refusal);
/// A clause that goes after "Not fetched from … to …: ".
QString causeClause(ErrorKind cause);
/// "Not fetched from {a} to {b}: {cause}. It can be caught up until {c}." A place is read back 72 hours at most
/// (promise R10), so `c` is that long after `a`.
QString gapSentence(const Gap &gap, const QDateTime &now);

/// Host and path, without user, query and fragment, which may hold a key; `?…` stands for a query that was left out.
QString addressText(const QUrl &url);

/// In the reader's zone and locale: the time where it is today, else with its date. An invalid moment: empty.
QString momentText(const QDateTime &moment, const QDateTime &now);

} // namespace parley
