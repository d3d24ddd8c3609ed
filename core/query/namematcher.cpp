// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/namematcher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

/// Blanks, hyphens and dashes part two words as a space does; anything else has to be the same on both sides.
QString joint(QStringView between)
{
    QString left;
    for (const QChar c : between) {
        if (!c.isSpace() && c.category() != QChar::Punctuation_Dash && c.category() != QChar::Other_Format)
            left.append(c == u'\u2019' ? u'\'' : c);
    }
    return left;
}

} // namespace

NameMatcher::NameMatcher(const QStringList &names)
    : m_registered(names)
{
    for (const QString &name : names) {
        const QList<FoldedWord> words = foldedWords(name);
        if (words.isEmpty())
            continue;
        Name entry {.name = name, .words = {}, .between = {}};
        for (qsizetype i = 0; i < words.size(); ++i) {
            entry.words.append(words[i].folded);
            if (i + 1 < words.size())
                entry.between.append(joint(QStringView(name).sliced(words[i].to, words[i + 1].from - words[i].to)));
        }
        m_names.append(std::move(entry));
    }
    std::ranges::stable_sort(m_names, std::ranges::greater(), [](const Name &name) { return name.words.size(); });
    for (qsizetype i = 0; i < m_names.size(); ++i)
        m_byFirst[m_names[i].words.first()].append(i);
}

QList<NameMatch> NameMatcher::matches(QStringView title, QStringView text) const
{
    QList<NameMatch> found;
    find(title, true, found);
    find(text, false, found);
    return found;
}

void NameMatcher::find(QStringView text, bool inTitle, QList<NameMatch> &found) const
{
    const QList<FoldedWord> words = foldedWords(text);
    for (qsizetype at = 0; at < words.size(); ++at) {
        const auto candidates = m_byFirst.constFind(words[at].folded);
        if (candidates == m_byFirst.cend())
            continue;
        for (const qsizetype candidate : *candidates) {
            const Name &name = m_names[candidate];
            if (!matchesAt(name, words, at, text))
                continue;
            const qsizetype last = at + name.words.size() - 1;
            found.append({.name = name.name, .from = words[at].from, .to = words[last].to, .inTitle = inTitle});
            at = last;
            break;
        }
    }
}

bool NameMatcher::matchesAt(const Name &name, const QList<FoldedWord> &words, qsizetype at, QStringView text)
{
    if (at + name.words.size() > words.size())
        return false;
    for (qsizetype i = 0; i < name.words.size(); ++i) {
        if (words[at + i].folded != name.words[i])
            return false;
        if (i > 0 && joint(text.sliced(words[at + i - 1].to, words[at + i].from - words[at + i - 1].to)) != name.between[i - 1])
            return false;
    }
    return true;
}

} // namespace parley
