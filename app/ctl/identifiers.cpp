// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/identifiers.h"

#include "app/ctl/words.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

QString identifier(OrganisationId organisation, qint64 number)
{
    return QString::number(organisation.value) + u'-' + QString::number(number);
}

Result<Identified> readIdentifier(Session &session, const QString &organisation, const QString &text)
{
    const qsizetype dash = text.indexOf(u'-');
    bool isNumber = false;
    const qint64 number = QStringView(text).sliced(dash + 1).toLongLong(&isNumber);
    if (!isNumber || number <= 0 || dash == 0)
        return failure(ErrorKind::Usage, Ctl::tr("\"%1\" is no identifier; one looks like 1-8842").arg(text));
    const QString named = dash > 0 ? text.first(dash) : organisation;
    auto owner = session.organisation(named);
    if (!owner)
        return std::unexpected(owner.error());
    if (dash > 0 && QString::number(owner->id.value) != named)
        return failure(ErrorKind::Usage, Ctl::tr("\"%1\" is no identifier; one looks like 1-8842").arg(text));
    if (dash > 0 && !organisation.isEmpty()) {
        const auto said = session.organisation(organisation);
        if (!said || said->id != owner->id)
            return failure(ErrorKind::Usage, Ctl::tr("%1 belongs to another organisation").arg(text));
    }
    return Identified {*owner, number};
}

} // namespace parley::ctl
