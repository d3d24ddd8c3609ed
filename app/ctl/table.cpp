// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/table.h"

#include "core/base/unseen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr qsizetype widestColumn = 48;

} // namespace

Table::Table(const QStringList &titles)
    : m_rows {titles}
{
}

void Table::add(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells)
        row.append(printable(cell));
    m_rows.append(row);
}

QStringList Table::lines() const
{
    QList<qsizetype> widths(m_rows.first().size(), 0);
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], std::min(row[i].size(), widestColumn));
    }
    QStringList lines;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i]) + u"  "_s : row[i];
        lines.append(line);
    }
    return lines;
}

QString printable(const QString &text, bool lines)
{
    QString safe;
    safe.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        const bool breaksLine = c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        if (lines && c == U'\n')
            safe += u'\n';
        else if (breaksLine || isBlank(c) || QChar::category(c) == QChar::Other_Control)
            safe += u' ';
        else if (!isUnseen(c))
            safe += QChar::fromUcs4(c);
    }
    return safe;
}

QString shortened(const QString &text, qsizetype width)
{
    const QString line = text.simplified();
    if (line.size() <= width)
        return line;
    const qsizetype cut = line[width - 2].isHighSurrogate() ? width - 2 : width - 1;
    return line.first(cut) + u'…';
}

QString momentText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : u"-"_s;
}

} // namespace parley::ctl
