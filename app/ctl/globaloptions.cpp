// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/globaloptions.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace parley::ctl {

QString defaultWorkspaceFolder()
{
    // By its own name and not by the application's: the window and parleyctl share it.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/parley"_s;
}

} // namespace parley::ctl
