// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/random.h"

#include <QStringList>

#include <vector>

namespace parley::bench {

enum class Language { Dutch, English };

/// Words of one language, the most used first: real ones at the top, then made-up ones of the language's syllables, so that
/// a list of any length can be had. How often a word comes follows Zipf: one over its rank.
class Words {
public:
    explicit Words(Language language, int size = 40'000);

    const QString &pick(Random &random) const { return m_words[rank(random)]; }
    const QString &at(int rank) const { return m_words[rank]; } ///< 0: the most used.
    int size() const { return int(m_words.size()); }

private:
    int rank(Random &random) const;

    QStringList m_words;
    std::vector<double> m_cumulative; ///< Up to 1.
};

} // namespace parley::bench
