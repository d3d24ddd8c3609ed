// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Options::tr("Parley: customer care over social media, blogs, news sites and forums."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"workspace"_s, Options::tr("The folder of the workspace."), u"DIR"_s},
        {u"demo"_s, Options::tr("Opens a throw-away workspace with invented messages; nothing leaves this computer.")},
        {u"print"_s, Options::tr("With --demo: collects, prints the inbox and ends.")},
        {u"picture"_s, Options::tr("Writes a picture of the window to FILE and ends."), u"FILE"_s},
        {u"size"_s, Options::tr("Size of the window, such as 1440x900."), u"WxH"_s},
        {u"theme"_s, Options::tr("light or dark."), u"THEME"_s}, {u"lang"_s, Options::tr("nl or en."), u"LANG"_s},
        {u"page"_s, Options::tr("inbox, sources, first-run, unlock or about."), u"PAGE"_s}});
}

} // namespace

QString Options::information(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    parser.parse(arguments);
    if (parser.isSet(u"help"_s))
        return parser.helpText();
    if (parser.isSet(u"version"_s))
        return QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n';
    return {};
}

std::expected<Options, QString> Options::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return std::unexpected(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return std::unexpected(tr("Parley takes no file or address here; add a source in the window or with parleyctl."));
    Options options {.workspace = parser.value(u"workspace"_s), .demo = parser.isSet(u"demo"_s),
        .print = parser.isSet(u"print"_s), .picture = parser.value(u"picture"_s), .size = {}, .scheme = {},
        .language = parser.value(u"lang"_s), .page = parser.value(u"page"_s)};
    if (parser.isSet(u"size"_s)) {
        const QStringList sides = parser.value(u"size"_s).split(u'x');
        options.size = QSize(sides.value(0).toInt(), sides.value(1).toInt());
        if (sides.size() != 2 || options.size.width() < 200 || options.size.height() < 200
            || options.size.width() > 8000 || options.size.height() > 8000)
            return std::unexpected(tr("--size takes a width and a height, such as 1440x900."));
    }
    if (const QString theme = parser.value(u"theme"_s); theme == u"light")
        options.scheme = Theme::Scheme::Light;
    else if (theme == u"dark")
        options.scheme = Theme::Scheme::Dark;
    else if (!theme.isEmpty())
        return std::unexpected(tr("--theme takes light or dark."));
    if (!options.language.isEmpty() && options.language != u"nl" && options.language != u"en")
        return std::unexpected(tr("--lang takes nl or en."));
    const QStringList pages {QString(), u"inbox"_s, u"sources"_s, u"first-run"_s, u"unlock"_s, u"about"_s};
    if (!pages.contains(options.page))
        return std::unexpected(tr("--page takes inbox, sources, first-run, unlock or about."));
    if (options.print && !options.demo)
        return std::unexpected(tr("--print goes with --demo; of a real workspace parleyctl inbox list prints the inbox."));
    return options;
}

} // namespace parley
