// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>

namespace parley {

/// Lays out running text the way HTML collapses blanks (CSS Text, 4.1): runs of blanks are one space, none at the start
/// or end of a line, at most one empty line between paragraphs.
class PlainTextWriter {
public:
    void write(QStringView text);
    void breakLine(); ///< `br`: two in a row make an empty line.
    void startLine();
    void startParagraph();
    void startListItem(); ///< The bullet comes with its first word.
    void endListItem();
    void startPreformatted();
    void endPreformatted();

    qsizetype position() const { return m_text.size(); }
    QString since(qsizetype position) const { return m_text.sliced(std::min(position, m_text.size())); }
    QString text() const { return m_text.trimmed(); }

private:
    void append(QStringView word);

    QString m_text;
    int m_wantedBreaks = 0; // Line ends that come before the next word.
    bool m_wantedSpace = false;
    bool m_wantedBullet = false;
    int m_preformatted = 0;
};

} // namespace parley
