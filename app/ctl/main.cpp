// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"
#include "app/ctl/terminal.h"
#include "core/secrets/hardening.h"

#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <span>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

/// A page needs fonts, which only a QGuiApplication has; everything else starts sooner without, and without a screen.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const bool draws = std::ranges::any_of(std::span(argv, size_t(argc)), [](const char *word) {
        return std::string_view(word) == "--pdf" || std::string_view(word).starts_with("--pdf=");
    });
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    if (const parley::Status hardened = parley::hardenProcess(); !hardened) {
        std::fprintf(stderr, "parleyctl: %s\n", qPrintable(hardened.error().detail));
        return static_cast<int>(parley::ctl::ExitCode::Failed);
    }
    parley::ctl::ignoreBrokenPipes();
    parley::ctl::useUtf8();
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"parleyctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PARLEY_VERSION));
    parley::ctl::Program program;
    return static_cast<int>(program.run(QCoreApplication::arguments().sliced(1)));
}
