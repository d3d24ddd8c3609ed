// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollreport.h"

#include <QUrl>

namespace parley {

/// One item that a place shows now, and what Parley would do with it. Nothing of it is stored.
struct PreviewItem {
    QString title; ///< Title, else the start of the text; plain.
    QUrl permalink;
    std::optional<QDateTime> postedAt; ///< UTC; none: not said.
    std::optional<Refusal> refusal;    ///< None: it would be collected.

    friend bool operator==(const PreviewItem &, const PreviewItem &) = default;
};

/// What trying a source came to; an empty list is a good answer without items.
using Preview = Result<QList<PreviewItem>>;

} // namespace parley
