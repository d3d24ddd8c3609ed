// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/json.h"

#include <QVariant>

namespace parley {

QByteArray withCompleteItems(const QByteArray &json, int depth, const QByteArray &closing)
{
    int level = 0;
    bool inString = false;
    qsizetype end = -1;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (inString) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++level;
        } else if (c == '}' || c == ']') {
            --level;
            if (c == '}' && level == depth)
                end = at + 1;
        }
    }
    return end < 0 ? QByteArray() : json.first(end) + closing;
}

QString textOfId(const QJsonValue &id)
{
    return id.isDouble() ? id.toVariant().toString() : id.toString().trimmed();
}

} // namespace parley
