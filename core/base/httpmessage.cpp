// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/httpmessage.h"

namespace parley {

HttpHeaders::HttpHeaders(std::initializer_list<std::pair<QByteArray, QByteArray>> fields)
    : m_fields(fields)
{
}

void HttpHeaders::add(const QByteArray &name, const QByteArray &value)
{
    m_fields.emplaceBack(name, value);
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    for (const auto &[fieldName, fieldValue] : m_fields) {
        if (fieldName.compare(name, Qt::CaseInsensitive) == 0)
            return fieldValue;
    }
    return {};
}

QList<QByteArray> HttpHeaders::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const auto &[fieldName, fieldValue] : m_fields) {
        if (fieldName.compare(name, Qt::CaseInsensitive) == 0)
            found.append(fieldValue);
    }
    return found;
}

} // namespace parley
