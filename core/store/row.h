// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <type_traits>

struct sqlite3_stmt;

namespace parley {

/// The row that a statement stands on; columns count from 0. Valid until the statement steps or is reset.
/// NULL reads as 0, an empty text or blob, an invalid moment; the optional ones tell it apart.
class Row {
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}

    bool isNull(int column) const;
    qint64 int64(int column) const;
    int int32(int column) const { return int(int64(column)); }
    bool flag(int column) const { return int64(column) != 0; }
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QByteArrayView blobView(int column) const; ///< Not copied: gone with the row.
    QByteArrayView utf8(int column) const;     ///< The same for a text.
    QDateTime moment(int column) const;        ///< Milliseconds since 1970; UTC.

    template <typename IdType>
    IdType id(int column) const
    {
        return IdType {int64(column)};
    }

    template <typename Enum>
        requires std::is_enum_v<Enum>
    Enum enumeration(int column) const
    {
        return static_cast<Enum>(int64(column));
    }

    std::optional<qint64> optionalInt64(int column) const;
    std::optional<double> optionalReal(int column) const;
    std::optional<QString> optionalText(int column) const;
    std::optional<QByteArray> optionalBlob(int column) const;
    std::optional<QDateTime> optionalMoment(int column) const;

    template <typename IdType>
    std::optional<IdType> optionalId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(id<IdType>(column));
    }

    /// Unlike QString::fromUtf8 this leaves a text's first U+FEFF where it is.
    static QString fromUtf8(QByteArrayView utf8);

private:
    sqlite3_stmt *m_statement;
};

} // namespace parley
