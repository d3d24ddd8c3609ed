// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr qsizetype widestColumn = 48;

bool turnsDirection(char16_t unit)
{
    return unit == 0x061c || unit == 0x200e || unit == 0x200f || (unit >= 0x202a && unit <= 0x202e)
        || (unit >= 0x2066 && unit <= 0x2069);
}

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
    for (const QChar unit : text) {
        if (lines && unit == u'\n')
            safe += unit;
        else if (unit.category() == QChar::Other_Control || unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator)
            safe += u' ';
        else if (!turnsDirection(unit.unicode()))
            safe += unit;
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
