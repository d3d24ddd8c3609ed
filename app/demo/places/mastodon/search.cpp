// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/mastodon/search.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::demo::mastodon {

SearchQuestion::SearchQuestion(const QString &question)
{
    static const QRegularExpression part(uR"re(([+-]?)(?:(from|before|after|language):(\S+)|"([^"]+)"|(\S+)))re"_s);
    for (auto parts = part.globalMatch(question.left(500)); parts.hasNext();) {
        const QRegularExpressionMatch match = parts.next();
        const QString field = match.captured(2);
        const QString text = !field.isEmpty() ? match.captured(3) : match.captured(4) + match.captured(5);
        m_terms.append({.text = text.toLower(), .field = field, .isWanted = match.captured(1) != "-"_L1});
    }
}

bool SearchQuestion::matches(const ShownPost &shown) const
{
    const QString text = shown.text.toLower();
    return std::ranges::all_of(m_terms, [&](const Term &term) {
        bool holds = false;
        if (term.field == "from"_L1)
            holds = term.text.section(u'@', 0, 0, QString::SectionSkipEmpty) == shown.author->id;
        else if (term.field == "language"_L1)
            holds = term.text == shown.post->language;
        else if (term.field == "after"_L1)
            holds = shown.postedAt.date() > QDate::fromString(term.text, Qt::ISODate);
        else if (term.field == "before"_L1)
            holds = shown.postedAt.date() < QDate::fromString(term.text, Qt::ISODate);
        else
            holds = text.contains(term.text);
        return holds == term.isWanted;
    });
}

} // namespace parley::demo::mastodon
