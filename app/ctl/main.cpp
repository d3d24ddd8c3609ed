// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"
#include "app/ctl/terminal.h"
#include "core/secrets/hardening.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    if (const parley::Status hardened = parley::hardenProcess(); !hardened) {
        std::fprintf(stderr, "parleyctl: %s\n", qPrintable(hardened.error().detail));
        return static_cast<int>(parley::ctl::ExitCode::Failed);
    }
    parley::ctl::ignoreBrokenPipes();
    parley::ctl::useUtf8();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"parleyctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PARLEY_VERSION));
    parley::ctl::Program program;
    return static_cast<int>(program.run(QCoreApplication::arguments().sliced(1)));
}
