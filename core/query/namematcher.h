// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/query/foldedwords.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace parley {

/// Finds an organisation's registered names in a text: as whole words, without regard to case and accents, and with the
/// place (promise R05). Between two words of a name a text may have blanks or a hyphen; where the name itself has
/// something else there (`AT&T`, `bol.com`), the text must have the same. Parts of compounds don't match. A hashtag may
/// join the words of a name, or have underscores between them: `#NoordlichtEnergie`.
class NameMatcher {
public:
    explicit NameMatcher(const QStringList &names);

    /// Every place, first to last; of names that overlap the longest.
    QList<NameMatch> matches(QStringView title, QStringView text) const;
    bool isEmpty() const { return m_names.isEmpty(); }
    const QStringList &names() const { return m_registered; } ///< As registered.

private:
    struct Name {
        QString name;
        QList<QString> words;
        QList<QString> between; ///< What stands between two words; empty: blanks or a hyphen.
        bool isPlain() const; ///< Only blanks and hyphens between its words: it can be a hashtag.
    };

    void find(QStringView text, bool inTitle, QList<NameMatch> &found) const;
    bool mayStart(const FoldedWord &word, QStringView text) const;
    std::optional<NameMatch> tagAt(QList<FoldedWord> &words, qsizetype &at, QStringView text) const;
    static bool matchesAt(const Name &name, QList<FoldedWord> &words, qsizetype at, QStringView text);

    QStringList m_registered;
    QList<Name> m_names;                         ///< Longest first.
    QHash<QString, QList<qsizetype>> m_byFirst; ///< First word -> places in m_names.
    QList<std::pair<qsizetype, QChar>> m_starts; ///< Length and first letter of each first word.
    QHash<QString, QString> m_byTag;            ///< The words joined -> name, of names of several words.
};

} // namespace parley
