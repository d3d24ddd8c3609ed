// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchexpression.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype longestTyped = 256;
constexpr qsizetype mostTerms = 16;

bool hasWord(QStringView term)
{
    // Code points beyond the BMP count as words: the tokenizer knows letters there, and finds nothing in the rest.
    return std::ranges::any_of(term, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

struct Term {
    QString text;
    bool open = false; ///< Still being typed: no blank or closing quote behind it.
};

QList<Term> termsOf(QStringView typed)
{
    QList<Term> terms;
    QString current;
    bool quoted = false;
    const auto end = [&](bool open) {
        if (hasWord(current) && terms.size() < mostTerms)
            terms.append({current, open});
        current.clear();
    };
    for (const QChar c : typed) {
        if (c == u'"') {
            end(false);
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            end(false);
        } else if (!c.isNull()) {
            current += c;
        }
    }
    end(true);
    return terms;
}

} // namespace

std::optional<QString> searchExpression(QStringView typed)
{
    QStringList phrases;
    for (const Term &term : termsOf(typed.left(longestTyped)))
        phrases.append(u'"' + term.text + (term.open ? u"\" *"_s : u"\""_s));
    if (phrases.isEmpty())
        return std::nullopt;
    return u"{text who} : ("_s + phrases.join(u" AND "_s) + u')';
}

} // namespace parley
