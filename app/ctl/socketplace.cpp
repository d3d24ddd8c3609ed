// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/socketplace.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace parley::ctl {

QStringList socketPlaces(const QString &folder, const QString &workspaceId)
{
    const QString name = u"parley-"_s + workspaceId.first(std::min<qsizetype>(workspaceId.size(), 16));
#ifdef Q_OS_UNIX
    // QLocalServer makes "/XXXXXX/s" beside the place first.
    constexpr qsizetype longest = 107 - 9;
    const QString own = QDir(folder).filePath(u"ctl.sock"_s);
    const bool fits = QFile::encodeName(own).size() <= longest;
    QStringList places;
    if (fits)
        places.append(own);
    // Without the variable Qt would make a folder and say so on standard error: then it has to be worth it.
    if (!fits || qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        places.append(QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name));
    return places;
#else
    Q_UNUSED(folder)
    return {name};
#endif
}

} // namespace parley::ctl
