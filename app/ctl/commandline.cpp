// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include "app/ctl/words.h"

#include <QCommandLineParser>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

std::unexpected<Error> wrong(const QString &sentence)
{
    return failure(ErrorKind::Usage, sentence);
}

/// The words that name the command, and all others. Only global options can stand before the verb, so their values are
/// known and not taken for it.
struct Split {
    QStringList names;
    QStringList others;
};

Split splitNames(const QStringList &words, const QList<Verb> &verbs)
{
    Split split;
    const QList<VerbOption> globals = globalOptionList();
    const auto isComplete = [&] {
        const QString name = split.names.join(u' ');
        if (std::ranges::any_of(verbs, [&](const Verb &verb) { return verb.fullName().startsWith(name + u' '); }))
            return false;
        return split.names.size() >= 2 || std::ranges::contains(verbs, name, &Verb::fullName);
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith(u'-') && !isComplete()) {
            split.names.append(word);
            continue;
        }
        split.others.append(word);
        const bool takesValue = std::ranges::any_of(globals, [&](const VerbOption &option) {
            return option.kind != VerbOption::Kind::Flag && word == "--"_L1 + option.name;
        });
        if (takesValue && !isComplete() && i + 1 < words.size())
            split.others.append(words[++i]);
    }
    return split;
}

void declare(QCommandLineParser &parser, const VerbOption &option)
{
    QCommandLineOption declared(option.name);
    if (option.kind != VerbOption::Kind::Flag)
        declared.setValueName(option.valueName);
    parser.addOption(declared);
}

Result<GlobalOptions> globalsOf(const QCommandLineParser &parser)
{
    GlobalOptions global;
    const QString folder = parser.value(u"workspace"_s);
    if (parser.isSet(u"workspace"_s) && folder.isEmpty())
        return wrong(Ctl::tr("--workspace needs the name of a folder"));
    global.workspace = QDir::cleanPath(QDir::current().absoluteFilePath(folder.isEmpty() ? defaultWorkspaceFolder() : folder));
    global.organisation = parser.value(u"organisation"_s);
    global.passphraseFile = parser.value(u"passphrase-file"_s);
    global.style = {.json = parser.isSet(u"json"_s), .quiet = parser.isSet(u"quiet"_s)};
    global.language = parser.value(u"lang"_s);
    if (parser.isSet(u"lang"_s) && global.language != "nl"_L1 && global.language != "en"_L1)
        return wrong(Ctl::tr("--lang is nl or en"));
    if (parser.isSet(u"clock"_s)) {
        const QDateTime moment = QDateTime::fromString(parser.value(u"clock"_s), Qt::ISODateWithMs);
        if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
            return wrong(Ctl::tr("--clock is a moment with its zone, such as 2026-11-23T12:00:00Z"));
        global.clock = moment.toUTC();
    }
    return global;
}

Result<Arguments> argumentsOf(const QCommandLineParser &parser, const Verb &verb)
{
    Arguments arguments;
    arguments.positional = parser.positionalArguments();
    if (arguments.positional.size() < verb.least)
        return wrong(Ctl::tr("%1 needs %2").arg(verb.fullName(), verb.positionalNames));
    if (arguments.positional.size() > verb.most)
        return wrong(Ctl::tr("%1 does not take \"%2\"").arg(verb.fullName(), arguments.positional[verb.most]));
    for (const VerbOption &option : verb.options) {
        if (!parser.isSet(option.name))
            continue;
        const QStringList values
            = option.kind == VerbOption::Kind::Flag ? QStringList() : parser.values(option.name);
        if (values.size() > 1 && option.kind != VerbOption::Kind::Values)
            return wrong(Ctl::tr("--%1 can be given once").arg(option.name));
        arguments.options.insert(option.name, values);
    }
    return arguments;
}

Result<CommandLine> helpAbout(const QStringList &names, const QList<Verb> &verbs)
{
    CommandLine line;
    for (const QString &name : names) {
        if (name != "help"_L1)
            line.noun = name;
        if (!line.noun.isEmpty())
            break;
    }
    const bool known = std::ranges::any_of(verbs, [&](const Verb &verb) { return verb.noun == line.noun && !verb.isInternal; });
    if (!line.noun.isEmpty() && !known)
        return wrong(Ctl::tr("there is no \"%1\"; parleyctl help lists what there is").arg(line.noun));
    for (const Verb &verb : verbs) {
        if (verb.noun == line.noun && verb.name == names.sliced(std::min<qsizetype>(1, names.size())).join(u' '))
            line.verb = &verb;
    }
    return line;
}

} // namespace

QList<VerbOption> globalOptionList()
{
    using Kind = VerbOption::Kind;
    return {
        {u"workspace"_s, Kind::Value, u"DIR"_s, Ctl::tr("Folder of the workspace; otherwise the data folder.")},
        {u"organisation"_s, Kind::Value, u"ORG"_s, Ctl::tr("Name or number; needed where there are several.")},
        {u"passphrase-file"_s, Kind::Value, u"FILE"_s, Ctl::tr("Reads the passphrase from FILE; - is standard input.")},
        {u"json"_s, Kind::Flag, {}, Ctl::tr("One JSON object per line.")},
        {u"quiet"_s, Kind::Flag, {}, Ctl::tr("No remarks, only results and errors.")},
        {u"lang"_s, Kind::Value, u"nl|en"_s, Ctl::tr("Language; otherwise that of the locale.")},
        {u"clock"_s, Kind::Value, u"ISO8601"_s, Ctl::tr("One moment for the whole run; only in a test workspace.")},
        {u"yes"_s, Kind::Flag, {}, Ctl::tr("Destroys without asking.")},
        {u"help"_s, Kind::Flag, {}, Ctl::tr("Explains a command.")},
        {u"version"_s, Kind::Flag, {}, Ctl::tr("Prints the version.")},
    };
}

Result<CommandLine> readCommandLine(const QStringList &words, const QList<Verb> &verbs)
{
    const Split split = splitNames(words, verbs);
    if (split.others.contains(u"--version"_s) && split.names.isEmpty())
        return CommandLine {.kind = CommandLine::Kind::Version, .verb = {}, .noun = {}, .global = {}, .arguments = {}};
    const bool asksHelp = split.names.contains(u"help"_s) || split.others.contains(u"--help"_s)
        || split.others.contains(u"-h"_s) || (split.names.isEmpty() && split.others.isEmpty());

    const auto verb = std::ranges::find_if(verbs, [&](const Verb &candidate) {
        return !candidate.isInternal && candidate.fullName() == split.names.join(u' ');
    });
    QCommandLineParser parser;
    for (const VerbOption &option : globalOptionList())
        declare(parser, option);
    if (verb != verbs.end()) {
        for (const VerbOption &option : verb->options)
            declare(parser, option);
    }
    const bool parsed = parser.parse(QStringList(u"parleyctl"_s) + split.others);
    const auto global = globalsOf(parser);
    if (asksHelp) {
        auto help = helpAbout(split.names, verbs);
        if (help && global)
            help->global = *global;
        return help;
    }
    if (split.names.isEmpty())
        return wrong(Ctl::tr("a command is missing; parleyctl help lists what there is"));
    if (verb == verbs.end())
        return wrong(Ctl::tr("there is no \"%1\"; parleyctl help lists what there is").arg(split.names.join(u' ')));
    if (!parsed)
        return wrong(parser.errorText());
    if (!global)
        return std::unexpected(global.error());
    auto arguments = argumentsOf(parser, *verb);
    if (!arguments)
        return std::unexpected(arguments.error());
    arguments->organisation = global->organisation;
    return CommandLine {.kind = CommandLine::Kind::Run, .verb = &*verb, .noun = verb->noun, .global = *global,
        .arguments = *arguments, .confirmed = parser.isSet(u"yes"_s)};
}

} // namespace parley::ctl
