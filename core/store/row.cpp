// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row.h"

#include <QTimeZone>

#include <sqlite3.h>

namespace parley {

bool Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Row::int64(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Row::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Row::text(int column) const
{
    return fromUtf8(utf8(column));
}

QString Row::fromUtf8(QByteArrayView utf8)
{
    QString text = QString::fromUtf8(utf8);
    return utf8.startsWith("\xEF\xBB\xBF") ? u'\uFEFF' + text : text;
}

QByteArray Row::blob(int column) const
{
    return blobView(column).toByteArray();
}

QByteArrayView Row::blobView(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column); // Before the size, which depends on the type asked for.
    return {static_cast<const char *>(bytes), qsizetype(sqlite3_column_bytes(m_statement, column))};
}

QByteArrayView Row::utf8(int column) const
{
    const uchar *bytes = sqlite3_column_text(m_statement, column);
    return {reinterpret_cast<const char *>(bytes), qsizetype(sqlite3_column_bytes(m_statement, column))};
}

QDateTime Row::moment(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(int64(column), QTimeZone::UTC);
}

std::optional<qint64> Row::optionalInt64(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(int64(column));
}

std::optional<double> Row::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<QString> Row::optionalText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

std::optional<QByteArray> Row::optionalBlob(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(blob(column));
}

std::optional<QDateTime> Row::optionalMoment(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(moment(column));
}

} // namespace parley
