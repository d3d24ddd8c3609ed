// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/plaintextwriter.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

bool isCollapsible(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

} // namespace

void PlainTextWriter::append(QStringView word)
{
    if (m_wantedBreaks > 0 && !m_text.isEmpty())
        m_text += QString(m_wantedBreaks, u'\n');
    else if (m_wantedSpace && !m_text.isEmpty() && !m_text.endsWith(u'\n'))
        m_text += u' ';
    m_wantedBreaks = 0;
    m_wantedSpace = false;
    if (std::exchange(m_wantedBullet, false))
        m_text += u"\u2022 "_s;
    m_text += word;
}

void PlainTextWriter::write(QStringView text)
{
    if (m_preformatted > 0) {
        append(text);
        return;
    }
    qsizetype from = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool isEnd = at == text.size();
        if (!isEnd && !isCollapsible(text[at]))
            continue;
        if (at > from)
            append(text.sliced(from, at - from));
        m_wantedSpace = m_wantedSpace || !isEnd;
        from = at + 1;
    }
}

void PlainTextWriter::breakLine()
{
    if (!m_wantedBullet)
        m_wantedBreaks = std::min(m_wantedBreaks + 1, 2);
}

void PlainTextWriter::startLine()
{
    if (!m_wantedBullet)
        m_wantedBreaks = std::max(m_wantedBreaks, 1);
}

void PlainTextWriter::startParagraph()
{
    if (!m_wantedBullet)
        m_wantedBreaks = 2;
}

void PlainTextWriter::startListItem()
{
    startLine();
    m_wantedBullet = true;
}

void PlainTextWriter::endListItem()
{
    m_wantedBullet = false;
    startLine();
}

void PlainTextWriter::startPreformatted()
{
    startParagraph();
    ++m_preformatted;
}

void PlainTextWriter::endPreformatted()
{
    --m_preformatted;
    startParagraph();
}

} // namespace parley
