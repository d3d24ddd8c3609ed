// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/foldedwords.h"

namespace parley {

namespace {

bool isOfWord(char32_t c)
{
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

/// Of a word with more than ASCII; empty: it was nothing but marks.
QString foldedBeyondAscii(QStringView word)
{
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

QList<FoldedWord> wordsOf(QStringView text)
{
    QList<FoldedWord> words;
    qsizetype start = -1;
    bool isAscii = true;
    const auto end = [&](qsizetype at) {
        if (start < 0)
            return;
        QString folded = isAscii ? QString() : foldedBeyondAscii(text.sliced(start, at - start));
        if (isAscii || !folded.isEmpty())
            words.append({std::move(folded), start, at});
        start = -1;
        isAscii = true;
    };
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        if (isOfWord(c)) {
            if (start < 0)
                start = at;
            isAscii = isAscii && c < 0x80;
        } else {
            end(at);
        }
        at += pair ? 2 : 1;
    }
    end(text.size());
    return words;
}

QList<FoldedWord> foldedWords(QStringView text)
{
    QList<FoldedWord> words = wordsOf(text);
    for (FoldedWord &word : words)
        foldAscii(word, text);
    return words;
}

void foldAscii(FoldedWord &word, QStringView text)
{
    if (word.folded.isEmpty())
        word.folded = text.sliced(word.from, word.to - word.from).toString().toLower();
}

} // namespace parley
