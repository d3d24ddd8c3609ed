// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace parley::ctl {

/// One JSON object whose members stay in the order in which they were added: QJsonObject sorts them, and scripts read
/// the order of cli.md. Beside what JSON asks, everything is escaped that some reader takes for the end of a line.
class JsonLine {
public:
    JsonLine &text(QByteArrayView name, QStringView value);
    JsonLine &textOrNull(QByteArrayView name, const QString &value); ///< Null where it is empty.
    JsonLine &textOrNull(QByteArrayView name, const std::optional<QString> &value);
    JsonLine &texts(QByteArrayView name, const QStringList &values);
    JsonLine &number(QByteArrayView name, qint64 value);
    JsonLine &flag(QByteArrayView name, bool value);
    JsonLine &null(QByteArrayView name);
    JsonLine &moment(QByteArrayView name, const QDateTime &value); ///< UTC with milliseconds; null where it is invalid.
    JsonLine &object(QByteArrayView name, const JsonLine &value);
    JsonLine &objects(QByteArrayView name, const QList<JsonLine> &values);

    QByteArray toBytes() const { return '{' + m_members + '}'; } ///< UTF-8, without a line end.

private:
    void begin(QByteArrayView name);

    QByteArray m_members;
};

/// A JSON string, quotes included. What is not Unicode becomes U+FFFD.
QByteArray jsonText(QStringView text);

} // namespace parley::ctl
