// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/decoderprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace parley {

QString decoderProgram()
{
    // Never by PATH: it is to be the one that came with this program.
    const QDir here(QCoreApplication::applicationDirPath());
    return QStandardPaths::findExecutable(
        u"parley-decoder"_s, {here.path(), here.absoluteFilePath(QStringLiteral(PARLEY_LIBEXEC))});
}

} // namespace parley
