// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/places/townview.h"

namespace parley::demo::mastodon {

/// A question as `/api/v2/search` takes it: words and "phrases" that must all be there, `-x` that must not, `from:`, `before:`,
/// `after:`, `language:`. Other operators are heeded by nobody (mastodon: app/lib/search_query_transformer.rb has them all).
class SearchQuestion {
public:
    explicit SearchQuestion(const QString &question);

    bool isEmpty() const { return m_terms.isEmpty(); }
    bool matches(const ShownPost &shown) const;

private:
    struct Term {
        QString text; ///< Folded; of an operator, what stands behind the colon.
        QString field = {};
        bool isWanted = true;
    };

    QList<Term> m_terms;
};

} // namespace parley::demo::mastodon
