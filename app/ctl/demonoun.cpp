// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/globaloptions.h"
#include "app/ctl/interruption.h"
#include "app/ctl/nouns.h"
#include "app/ctl/output.h"
#include "app/ctl/words.h"
#include "app/demo/town.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

Result<demo::TownSettings> settingsFrom(const GlobalOptions &global, const Arguments &arguments)
{
    demo::TownSettings settings;
    settings.still = arguments.has(u"still"_s);
    settings.zone = QTimeZone::systemTimeZone();
    if (arguments.has(u"seed"_s)) {
        const auto seed = demo::seedFromText(arguments.value(u"seed"_s));
        if (!seed)
            return failure(ErrorKind::Usage, Ctl::tr("--seed is a whole number"));
        settings.seed = *seed;
    }
    if (arguments.has(u"speed"_s)) {
        const auto speed = demo::speedFromText(arguments.value(u"speed"_s));
        if (!speed)
            return failure(ErrorKind::Usage, Ctl::tr("--speed is a number from 0.1 to 10000"));
        settings.speed = *speed;
    }
    if (global.clock.isValid() && !settings.still)
        return failure(ErrorKind::Usage, Ctl::tr("--clock goes with demo --still: a day does not go by on a clock that stands"));
    return settings;
}

QString nameOf(demo::Event::Kind kind)
{
    switch (kind) {
    case demo::Event::Kind::Posted: return u"posted"_s;
    case demo::Event::Kind::Edited: return u"edited"_s;
    case demo::Event::Kind::Deleted: return u"deleted"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordFor(demo::Event::Kind kind)
{
    switch (kind) {
    case demo::Event::Kind::Posted: return Ctl::tr("posted");
    case demo::Event::Kind::Edited: return Ctl::tr("edited");
    case demo::Event::Kind::Deleted: return Ctl::tr("deleted");
    }
    Q_UNREACHABLE_RETURN({});
}

void printAddresses(const QList<demo::Address> &addresses, Output &output)
{
    Table table({Ctl::tr("Platform"), Ctl::tr("Address"), Ctl::tr("Account"), Ctl::tr("Token")});
    for (const demo::Address &address : addresses) {
        if (output.isJson()) {
            output.json(JsonLine().text("platform", address.platform).text("endpoint", address.endpoint)
                    .textOrNull("account", address.account).textOrNull("token", address.token).flag("own", address.isOwn));
        }
        table.add({address.platform, address.endpoint, address.account, address.token});
    }
    if (!output.isJson())
        output.table(table);
}

void printEvent(const demo::Event &event, Output &output)
{
    if (output.isJson()) {
        output.json(JsonLine().text("event", nameOf(event.kind)).text("platform", event.platform)
                .text("endpoint", event.endpoint).text("link", event.link).flag("private", event.isPrivate)
                .flag("named", event.namesUs).moment("at", event.at));
    } else {
        output.line(u"%1  %2  %3"_s.arg(momentText(event.at), wordFor(event.kind), event.link));
    }
}

Result<ExitCode> run(const GlobalOptions &global, const Arguments &arguments, Output &output, Interruption &interruption)
{
    auto settings = settingsFrom(global, arguments);
    if (!settings)
        return std::unexpected(settings.error());
    std::unique_ptr<Clock> clock = std::make_unique<SystemClock>();
    if (global.clock.isValid())
        clock = std::make_unique<FixedClock>(global.clock);
    settings->start = clock->now();
    demo::Town town(*settings, *clock);
    if (const Status opened = town.open(); !opened)
        return std::unexpected(opened.error());
    const SignalWatcher signalWatcher(interruption);
    QEventLoop loop;
    QObject::connect(&interruption, &Interruption::raised, &loop, &QEventLoop::quit);
    QObject::connect(&town, &demo::Town::happened, &loop, [&output](const demo::Event &event) { printEvent(event, output); });
    printAddresses(town.addresses(), output);
    town.tell();
    if (!interruption.isRaised())
        loop.exec();
    output.note(Ctl::tr("The demo town is closed; nothing of it is kept."));
    return ExitCode::Failed; // As every command that SIGINT ends.
}

} // namespace

QList<Verb> demoVerbs()
{
    using Kind = VerbOption::Kind;
    return {{.noun = u"demo"_s, .name = {}, .positionalNames = {},
        .help = Ctl::tr("Runs the demo town on this computer alone; prints its places, then what happens there, until Ctrl+C."),
        .options = {{u"seed"_s, Kind::Value, u"N"_s, Ctl::tr("Another number tells the day with other people.")},
            {u"speed"_s, Kind::Value, u"X"_s, Ctl::tr("How much faster than the clock the day goes by; otherwise 10.")},
            {u"still"_s, Kind::Flag, {}, Ctl::tr("The whole day has happened, and nothing more happens.")}},
        .access = Access::None, .runAlone = run}};
}

} // namespace parley::ctl
