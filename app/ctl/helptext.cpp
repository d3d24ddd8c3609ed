// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/helptext.h"

#include "app/ctl/commandline.h"
#include "app/ctl/words.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr qsizetype helpColumn = 34;

QString line(const QString &left, const QString &help)
{
    return u"  %1 %2\n"_s.arg(left.leftJustified(helpColumn), help);
}

QString textOf(const Verb &verb, bool withOptions)
{
    QString text = line(verb.fullName() + (verb.positionalNames.isEmpty() ? QString() : u' ' + verb.positionalNames), verb.help);
    if (!withOptions)
        return text;
    for (const VerbOption &option : verb.options) {
        const QString value = option.kind == VerbOption::Kind::Flag ? QString() : u' ' + option.valueName;
        text += line(u"    --"_s + option.name + value, option.help);
    }
    return text;
}

} // namespace

QString helpText(const QList<Verb> &verbs, const QString &noun, const Verb *verb)
{
    QString text = Ctl::tr("Usage: parleyctl [options] NOUN VERB [arguments]") + u"\n\n"_s;
    for (const Verb &each : verbs) {
        if (!each.isInternal && (noun.isEmpty() || each.noun == noun) && (!verb || each.name == verb->name))
            text += textOf(each, !noun.isEmpty());
    }
    text += u'\n' + Ctl::tr("Options of every command:") + u'\n';
    for (const VerbOption &option : globalOptionList()) {
        const QString value = option.kind == VerbOption::Kind::Flag ? QString() : u' ' + option.valueName;
        text += line(u"--"_s + option.name + value, option.help);
    }
    text += u'\n'
        + Ctl::tr("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 locked or wrong passphrase, 4 refused by a rule,"
                  " 5 done in part, 6 the workspace is busy.");
    return text;
}

} // namespace parley::ctl
