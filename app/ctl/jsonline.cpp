// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jsonline.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

/// Control characters, and the line ends of Unicode (U+0085, U+2028, U+2029).
bool mustBeEscaped(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || unit == 0x2028 || unit == 0x2029;
}

QByteArray escapeOf(char16_t unit)
{
    switch (unit) {
    case u'\n': return "\\n";
    case u'\r': return "\\r";
    case u'\t': return "\\t";
    default: return "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
    }
}

} // namespace

QByteArray jsonText(QStringView text)
{
    QByteArray json(1, '"');
    qsizetype start = 0; // Of what needs no escape.
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const bool quoted = unit == u'"' || unit == u'\\';
        const bool isPair = QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const bool isHalf = QChar::isSurrogate(unit) && !isPair;
        if (isPair)
            ++i;
        if (!quoted && !isHalf && !mustBeEscaped(unit))
            continue;
        json += text.sliced(start, i - start).toUtf8();
        json += quoted ? QByteArray("\\").append(static_cast<char>(unit)) : escapeOf(isHalf ? u'\ufffd' : unit);
        start = i + 1;
    }
    return json + text.sliced(start).toUtf8() + '"';
}

void JsonLine::begin(QByteArrayView name)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += '"';
    m_members += name;
    m_members += "\":";
}

JsonLine &JsonLine::text(QByteArrayView name, QStringView value)
{
    begin(name);
    m_members += jsonText(value);
    return *this;
}

JsonLine &JsonLine::textOrNull(QByteArrayView name, const QString &value)
{
    return value.isEmpty() ? null(name) : text(name, value);
}

JsonLine &JsonLine::textOrNull(QByteArrayView name, const std::optional<QString> &value)
{
    return value ? text(name, *value) : null(name);
}

JsonLine &JsonLine::texts(QByteArrayView name, const QStringList &values)
{
    begin(name);
    QByteArrayList list;
    for (const QString &value : values)
        list.append(jsonText(value));
    m_members += '[' + list.join(',') + ']';
    return *this;
}

JsonLine &JsonLine::number(QByteArrayView name, qint64 value)
{
    begin(name);
    m_members += QByteArray::number(value);
    return *this;
}

JsonLine &JsonLine::flag(QByteArrayView name, bool value)
{
    begin(name);
    m_members += value ? "true" : "false";
    return *this;
}

JsonLine &JsonLine::null(QByteArrayView name)
{
    begin(name);
    m_members += "null";
    return *this;
}

JsonLine &JsonLine::moment(QByteArrayView name, const QDateTime &value)
{
    return value.isValid() ? text(name, value.toUTC().toString(Qt::ISODateWithMs)) : null(name);
}

JsonLine &JsonLine::object(QByteArrayView name, const JsonLine &value)
{
    begin(name);
    m_members += value.toBytes();
    return *this;
}

JsonLine &JsonLine::objects(QByteArrayView name, const QList<JsonLine> &values)
{
    begin(name);
    QByteArrayList list;
    for (const JsonLine &value : values)
        list.append(value.toBytes());
    m_members += '[' + list.join(',') + ']';
    return *this;
}

} // namespace parley::ctl
