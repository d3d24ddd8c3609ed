// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include "app/desktop/picturestate.h"

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
        {u"still"_s, Options::tr("With --demo: the whole day has happened, and nothing more happens.")},
        {u"seed"_s, Options::tr("With --demo: another number tells the day with other people."), u"N"_s},
        {u"speed"_s, Options::tr("With --demo: how much faster than the clock the day goes by."), u"X"_s},
        {u"clock"_s, Options::tr("With --demo --still: the moment at which the day ends."), u"ISO8601"_s},
        {u"hostile"_s, Options::tr("With --demo: some try to break the window with what they post.")},
        {u"print"_s, Options::tr("With --demo: collects, prints the inbox and ends.")},
        {u"picture"_s, Options::tr("Writes a picture of the window to FILE and ends."), u"FILE"_s},
        {u"state"_s, Options::tr("With --picture: what the window shows, one of %1.").arg(pictureStates().join(u", "_s)), u"STATE"_s},
        {u"size"_s, Options::tr("Size of the window, such as 1440x900."), u"WxH"_s},
        {u"theme"_s, Options::tr("light or dark."), u"THEME"_s}, {u"lang"_s, Options::tr("nl or en."), u"LANG"_s},
        {u"page"_s, Options::tr("inbox, sources, settings, first-run, unlock, keys or about."), u"PAGE"_s}});
}

/// What `--still`, `--seed`, `--speed` and `--clock` say, or what is wrong with it.
std::expected<demo::TownSettings, QString> townFrom(const QCommandLineParser &parser)
{
    demo::TownSettings town;
    town.still = parser.isSet(u"still"_s);
    town.hostile = parser.isSet(u"hostile"_s);
    for (const QString &name : {u"still"_s, u"seed"_s, u"speed"_s, u"clock"_s, u"hostile"_s}) {
        if (parser.isSet(name) && !parser.isSet(u"demo"_s))
            return std::unexpected(Options::tr("--%1 goes with --demo.").arg(name));
    }
    if (parser.isSet(u"seed"_s)) {
        const auto seed = demo::seedFromText(parser.value(u"seed"_s));
        if (!seed)
            return std::unexpected(Options::tr("--seed takes a whole number."));
        town.seed = *seed;
    }
    if (parser.isSet(u"speed"_s)) {
        const auto speed = demo::speedFromText(parser.value(u"speed"_s));
        if (!speed)
            return std::unexpected(Options::tr("--speed takes a number from 0.1 to 10000."));
        town.speed = *speed;
    }
    if (parser.isSet(u"clock"_s)) {
        town.start = QDateTime::fromString(parser.value(u"clock"_s), Qt::ISODateWithMs);
        if (!town.start.isValid() || town.start.timeSpec() == Qt::LocalTime || !town.still)
            return std::unexpected(Options::tr("--clock takes a moment with its zone, such as 2026-11-17T09:31:08Z, and goes with --still."));
        town.start = town.start.toUTC();
    }
    return town;
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
    const auto town = townFrom(parser);
    if (!town)
        return std::unexpected(town.error());
    Options options {.workspace = parser.value(u"workspace"_s), .demo = parser.isSet(u"demo"_s), .town = *town,
        .print = parser.isSet(u"print"_s), .picture = parser.value(u"picture"_s), .size = {}, .scheme = {},
        .language = parser.value(u"lang"_s), .state = parser.value(u"state"_s), .page = parser.value(u"page"_s)};
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
    const QStringList pages {QString(), u"inbox"_s, u"sources"_s, u"settings"_s, u"first-run"_s, u"unlock"_s, u"about"_s, u"keys"_s};
    if (!pages.contains(options.page))
        return std::unexpected(tr("--page takes inbox, sources, settings, first-run, unlock, keys or about."));
    if (!options.state.isEmpty() && (options.picture.isEmpty() || !pictureStates().contains(options.state)))
        return std::unexpected(tr("--state goes with --picture and takes one of %1.").arg(pictureStates().join(u", "_s)));
    if (options.print && !options.demo)
        return std::unexpected(tr("--print goes with --demo; of a real workspace parleyctl inbox list prints the inbox."));
    return options;
}

} // namespace parley
