// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/platformtext.h"

#include "core/base/unseen.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// The first `length` characters as people count them, with an ellipsis if that was not all.
QString cut(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(length);
    const qsizetype end = finder.isAtBoundary() ? length : finder.toPreviousBoundary();
    return text.first(qMax<qsizetype>(end, 0)) + u'…';
}

QString cleaned(const QString &raw, qsizetype length)
{
    QString text;
    int marks = 0;
    // Four times the wanted length is enough to read of a text that may be megabytes long.
    for (const char32_t c : raw.first(qMin(raw.size(), length * 4)).toUcs4()) {
        if (isUnseen(c))
            continue;
        marks = isMark(c) ? marks + 1 : 0;
        if (marks > 2)
            continue;
        const auto category = QChar::category(c);
        const bool blank = isBlank(c) || category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph;
        text += blank ? QString(u' ') : QString::fromUcs4(&c, 1);
    }
    return cut(text.simplified(), length);
}

} // namespace

QString shownName(const QString &raw)
{
    return cleaned(raw, 120);
}

QString shownLine(const QString &raw, qsizetype length)
{
    return cleaned(raw, length);
}

QString breakable(const QString &text)
{
    constexpr int longestWord = 24; // Longer than words are; a number of letters as people count them.
    constexpr int piece = 12;
    constexpr QChar breakHere(0x200B);
    QString broken;
    QStringList pieces;
    const auto takeWord = [&] {
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (pieces.size() > longestWord && i > 0 && i % piece == 0)
                broken += breakHere;
            broken += pieces[i];
        }
        pieces.clear();
    };
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype to = letters.toNextBoundary();
        pieces.append(text.sliced(from, to - from));
        if (text[from].isSpace())
            takeWord();
        from = to;
    }
    takeWord();
    return broken;
}

QString withoutAddressees(const QString &line)
{
    static const QRegularExpression addressees(u"^(@[\\w.@-]+[,:]?\\s+)+(?=\\S)"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString rest = line;
    return rest.remove(addressees);
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(text.toHtmlEscaped());
}

QString initialsOf(const QString &name)
{
    QString initials;
    const QStringList words = shownName(name).split(u' ', Qt::SkipEmptyParts);
    const auto addFirstLetter = [&initials](const QString &word) {
        for (const char32_t c : word.toUcs4()) {
            if (QChar::isLetterOrNumber(c)) {
                initials += QString::fromUcs4(&c, 1).toUpper();
                return;
            }
        }
    };
    if (!words.isEmpty())
        addFirstLetter(words.first());
    if (words.size() > 1)
        addFirstLetter(words.last());
    return initials;
}

QString filled(const QString &pattern, const QStringList &values)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int digit = i + 1 < pattern.size() && pattern[i] == u'%' ? pattern[i + 1].digitValue() : -1;
        if (digit >= 1 && digit <= values.size()) {
            result += values[digit - 1];
            ++i;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

} // namespace parley
