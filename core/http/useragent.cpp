// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/useragent.h"

namespace parley {

QByteArray userAgent(const QString &contact)
{
    constexpr qsizetype longest = 200;
    QByteArray safe;
    for (const QChar c : contact.simplified()) {
        if (c >= u' ' && c <= u'~' && c != u'(' && c != u')' && c != u'\\' && safe.size() < longest)
            safe.append(c.toLatin1());
    }
    QByteArray agent = "Parley/" PARLEY_VERSION;
    if (!safe.isEmpty())
        agent += " (+" + safe + ')';
    return agent;
}

} // namespace parley
