// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include "app/ctl/interruption.h"
#include "core/secrets/hardening.h"

#include <QApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

/// A picture or a print needs no screen, and neither does a machine that has none.
void chooseScreen(const parley::Options &options)
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return;
    bool noScreen = false;
#ifdef Q_OS_LINUX
    noScreen = !qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#endif
    if (noScreen || !options.picture.isEmpty() || options.print)
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace

int main(int argc, char **argv)
{
    if (!parley::hardenProcess())
        return 1;
    QCoreApplication::setOrganizationName(u"Parley"_s);
    QCoreApplication::setApplicationName(u"Parley"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PARLEY_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = parley::Options::parse(arguments);
    if (const QString information = parley::Options::information(arguments); !information.isEmpty()) {
        QTextStream(stdout) << information;
        return 0;
    }
    if (!options) {
        QTextStream(stderr) << options.error() << Qt::endl;
        return 2;
    }
    chooseScreen(*options);
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"nl.parley.Parley"_s);
    QApplication::setQuitOnLastWindowClosed(true);
    // Ctrl+C in the terminal that it was started from ends it as closing the window does: the demo's folder goes with it.
    parley::ctl::Interruption interruption;
    const parley::ctl::SignalWatcher signalWatcher(interruption);
    QObject::connect(&interruption, &parley::ctl::Interruption::raised, &application, &QApplication::quit);
    parley::Application parley(*options);
    QMetaObject::invokeMethod(&parley, &parley::Application::start, Qt::QueuedConnection);
    return QApplication::exec();
}
