// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/foldedwords.h"

#include <algorithm>

namespace parley {

namespace {

bool isOfWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

QString folded(QStringView word)
{
    if (std::ranges::all_of(word, [](QChar c) { return c.unicode() < 0x80; }))
        return word.toString().toLower();
    const QString decomposed = word.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString bare;
    bare.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            bare.append(c);
    }
    return bare;
}

} // namespace

QList<FoldedWord> foldedWords(QStringView text)
{
    QList<FoldedWord> words;
    qsizetype start = -1;
    const auto end = [&](qsizetype at) {
        if (start < 0)
            return;
        if (QString word = folded(text.sliced(start, at - start)); !word.isEmpty())
            words.append({std::move(word), start, at});
        start = -1;
    };
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        if (isOfWord(c)) {
            if (start < 0)
                start = at;
        } else {
            end(at);
        }
        at += pair ? 2 : 1;
    }
    end(text.size());
    return words;
}

} // namespace parley
