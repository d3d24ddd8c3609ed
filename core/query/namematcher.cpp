// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/namematcher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype longestTag = 200; // UTF-16 units; no registered name is longer.

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
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const QString &first = m_names[i].words.first();
        m_byFirst[first].append(i);
        if (const std::pair start(first.size(), first.front()); !m_starts.contains(start))
            m_starts.append(start);
        if (m_names[i].words.size() > 1 && m_names[i].isPlain())
            m_byTag.insert(m_names[i].words.join(QString()), m_names[i].name);
    }
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
    QList<FoldedWord> words = wordsOf(text);
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (auto tag = tagAt(words, at, text)) {
            tag->inTitle = inTitle;
            found.append(*tag);
            continue;
        }
        if (!mayStart(words[at], text))
            continue;
        foldAscii(words[at], text);
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

bool NameMatcher::mayStart(const FoldedWord &word, QStringView text) const
{
    return !word.folded.isEmpty()
        || m_starts.contains(std::pair(word.to - word.from, QChar(text[word.from].toLower())));
}

bool NameMatcher::Name::isPlain() const
{
    return std::ranges::all_of(between, [](const QString &joint) { return joint.isEmpty(); });
}

std::optional<NameMatch> NameMatcher::tagAt(QList<FoldedWord> &words, qsizetype &at, QStringView text) const
{
    if (m_byTag.isEmpty() || words[at].from == 0 || text[words[at].from - 1] != u'#')
        return std::nullopt;
    foldAscii(words[at], text);
    QString joined = words[at].folded;
    qsizetype last = at;
    while (last + 1 < words.size() && joined.size() < longestTag
        && text.sliced(words[last].to, words[last + 1].from - words[last].to) == u"_") {
        foldAscii(words[++last], text);
        joined += words[last].folded;
    }
    const auto name = m_byTag.constFind(joined);
    if (name == m_byTag.cend())
        return std::nullopt;
    const NameMatch match {.name = *name, .from = words[at].from, .to = words[last].to};
    at = last;
    return match;
}

bool NameMatcher::matchesAt(const Name &name, QList<FoldedWord> &words, qsizetype at, QStringView text)
{
    if (at + name.words.size() > words.size())
        return false;
    for (qsizetype i = 0; i < name.words.size(); ++i) {
        foldAscii(words[at + i], text);
        if (words[at + i].folded != name.words[i])
            return false;
        if (i > 0 && joint(text.sliced(words[at + i - 1].to, words[at + i].from - words[at + i - 1].to)) != name.between[i - 1])
            return false;
    }
    return true;
}

} // namespace parley
