// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/gonewords.h"

#include "ui/style/moments.h"

#include <QCoreApplication>

namespace parley {

namespace {

struct GoneWords {
    Q_DECLARE_TR_FUNCTIONS(GoneWords)
};

} // namespace

QString goneName(Withdrawal::Kind kind)
{
    return kind == Withdrawal::Kind::Hidden ? GoneWords::tr("Hidden message") : GoneWords::tr("Removed message");
}

QString goneChip(Withdrawal::Kind kind)
{
    return kind == Withdrawal::Kind::Hidden ? GoneWords::tr("hidden at source") : GoneWords::tr("gone at source");
}

QString goneSentence(Withdrawal::Kind kind, const QDateTime &at, const QDateTime &now)
{
    const bool sameDay = at.toLocalTime().date() == now.toLocalTime().date();
    const QString moment = sameDay ? shownTime(at) : shownMoment(at);
    return kind == Withdrawal::Kind::Hidden
        ? GoneWords::tr("Hidden by the source at %1.").arg(moment)
        : GoneWords::tr("Removed at the source; text and profile erased at %1.").arg(moment);
}

} // namespace parley
