// SPDX-License-Identifier: GPL-3.0-or-later
// Linux and the BSDs: logind on the system's bus, screen savers on the session's. Sources: org.freedesktop.login1(5),
// freedesktop.org's and GNOME's ScreenSaver interfaces.
#include "app/desktop/sessionwatch.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace parley {

SessionWatch::SessionWatch(QObject *parent)
    : QObject(parent)
{
    QDBusConnection system = QDBusConnection::systemBus();
    const QString logind = u"org.freedesktop.login1"_s;
    // Of whichever session: that another person of this computer locks theirs does no harm here.
    system.connect(logind, QString(), logind + u".Session"_s, u"Lock"_s, this, SIGNAL(locked()));
    system.connect(logind, u"/org/freedesktop/login1"_s, logind + u".Manager"_s, u"PrepareForSleep"_s, this, SLOT(hearSleep(bool)));
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const QString &saver : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
        session.connect(QString(), QString(), saver, u"ActiveChanged"_s, this, SLOT(hearScreen(bool)));
}

void SessionWatch::hearScreen(bool active)
{
    if (active)
        emit locked();
}

void SessionWatch::hearSleep(bool begins)
{
    if (begins)
        emit sleeping();
}

} // namespace parley
