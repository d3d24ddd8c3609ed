// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/namelist.h"

namespace parley {

QStringList joinedNames(const QString &first, const QStringList &others)
{
    QStringList names;
    for (const QString &each : QStringList(first) + others) {
        const QString name = each.simplified();
        if (!name.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    }
    return names;
}

QStringList namesFromLines(const QString &text)
{
    return joinedNames({}, text.split(u'\n'));
}

} // namespace parley
