// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/nouns.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "app/ctl/sourcejson.h"
#include "app/ctl/sourcepreview.h"
#include "app/ctl/typedsource.h"
#include "app/ctl/typedtoken.h"
#include "app/ctl/words.h"
#include "core/base/errortext.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

Result<ExitCode> add(Session &session, const Arguments &arguments, Output &output)
{
    const auto organisation = session.organisation(arguments.organisation);
    if (!organisation)
        return std::unexpected(organisation.error());
    const auto connector = connectorFor(session, arguments.positional[0]);
    if (!connector)
        return std::unexpected(connector.error());
    const auto typed = typedSource(**connector, arguments, arguments.value(u"endpoint"_s), session.clock().now());
    if (!typed)
        return std::unexpected(typed.error());
    const auto token = typedToken(arguments, (*connector)->platform());
    if (!token)
        return std::unexpected(token.error());
    if (const Status accepted = acceptTerms(session, (*connector)->platform(), ShowTerms::Always, output); !accepted)
        return std::unexpected(accepted.error());
    // Shared: the writer may be on another thread, and outlive an interrupted wait.
    const auto added = std::make_shared<Source>();
    const Status written = session.write(*organisation, [added, typed = *typed, token = *token](InboxWriter &writer) {
        return writer.addSource(typed, token).transform([&](const Source &source) { *added = source; });
    });
    if (!written)
        return std::unexpected(written.error());
    session.sourcesChanged(*organisation);
    if (output.isJson())
        output.json(jsonOfAdded(*added));
    else
        output.line(Ctl::tr("Source %1: %2").arg(added->reference(), added->endpoint.toString(QUrl::FullyEncoded)));
    return ExitCode::Done;
}

QString problemText(const SourceRow &row)
{
    return row.health.problem ? sentence(row.health.problem->kind) : QString();
}

Result<ExitCode> list(Session &session, const Arguments &arguments, Output &output)
{
    const auto organisations = session.organisations(arguments.organisation);
    if (!organisations)
        return std::unexpected(organisations.error());
    Table table({Ctl::tr("Source"), Ctl::tr("State"), Ctl::tr("Last good"), Ctl::tr("Next"), Ctl::tr("Failures"),
        Ctl::tr("Messages"), Ctl::tr("Gaps"), Ctl::tr("Address"), Ctl::tr("Problem")});
    for (const Organisation &organisation : *organisations) {
        const auto reader = session.reader(organisation);
        if (!reader)
            return std::unexpected(reader.error());
        const auto rows = (*reader)->sources();
        if (!rows)
            return std::unexpected(rows.error());
        for (const SourceRow &row : *rows) {
            if (output.isJson()) {
                output.json(jsonOf(row, organisation.id));
                continue;
            }
            const QString where = organisations->size() > 1 ? organisation.name + u' ' : QString();
            table.add({where + row.source.reference(), nameOf(row.source.state), momentText(row.health.lastGoodAt),
                momentText(row.health.nextPollAt), QString::number(row.health.failuresInARow),
                QString::number(row.health.messages), QString::number(row.gaps.size()), row.source.endpoint.toString(QUrl::FullyEncoded),
                problemText(row)});
        }
    }
    output.table(table);
    return ExitCode::Done;
}

Result<ExitCode> setState(Session &session, const Arguments &arguments, Output &output, Source::State state)
{
    const auto source = session.source(arguments.organisation, arguments.positional[0]);
    if (!source)
        return std::unexpected(source.error());
    const Status set = session.write(source->organisation,
        [id = source->source.id, state](InboxWriter &writer) { return writer.setSourceState(id, state); });
    if (!set)
        return std::unexpected(set.error());
    session.sourcesChanged(source->organisation);
    if (output.isJson())
        output.json(JsonLine().text("id", source->source.reference()).text("state", nameOf(state)));
    else
        output.line(u"%1: %2"_s.arg(source->source.reference(), nameOf(state)));
    return ExitCode::Done;
}

Result<ExitCode> pause(Session &session, const Arguments &arguments, Output &output)
{
    return setState(session, arguments, output, Source::State::Paused);
}

Result<ExitCode> resume(Session &session, const Arguments &arguments, Output &output)
{
    return setState(session, arguments, output, Source::State::Active);
}

Result<ExitCode> connect(Session &session, const Arguments &arguments, Output &output)
{
    const auto source = session.source(arguments.organisation, arguments.positional[0]);
    if (!source)
        return std::unexpected(source.error());
    const auto connector = connectorFor(session, source->source.platform);
    if (!connector)
        return std::unexpected(connector.error());
    const auto token = typedToken(arguments, (*connector)->platform());
    if (!token)
        return std::unexpected(token.error());
    if (!*token)
        return failure(ErrorKind::Usage, Ctl::tr("%1 has no account to connect").arg(source->source.reference()));
    const Status connected = session.write(source->organisation,
        [id = source->source.id, token = *token](InboxWriter &writer) { return writer.setSourceToken(id, token); });
    if (!connected)
        return std::unexpected(connected.error());
    session.sourcesChanged(source->organisation);
    if (output.isJson())
        output.json(jsonOfAdded(source->source));
    else
        output.line(Ctl::tr("%1 has a new access token.").arg(source->source.reference()));
    return ExitCode::Done;
}

Result<ExitCode> remove(Session &session, const Arguments &arguments, Output &output)
{
    const auto source = session.source(arguments.organisation, arguments.positional[0]);
    if (!source)
        return std::unexpected(source.error());
    const Status removed = session.write(
        source->organisation, [id = source->source.id](InboxWriter &writer) { return writer.removeSource(id); });
    if (!removed)
        return std::unexpected(removed.error());
    session.sourcesChanged(source->organisation);
    if (output.isJson())
        output.json(JsonLine().text("id", source->source.reference()).text("state", u"removed"));
    else
        output.line(Ctl::tr("%1 is removed; what it found stays until it expires.").arg(source->source.reference()));
    return ExitCode::Done;
}

QList<VerbOption> placeOptions()
{
    using Kind = VerbOption::Kind;
    return {{u"account"_s, Kind::Value, u"A"_s, Ctl::tr("Account on the platform.")},
        {u"set"_s, Kind::Values, u"KEY=VALUE"_s,
            Ctl::tr("own=true: a place of the organisation's own, which needs no registered name; interval=SECONDS.")}};
}

} // namespace

QList<Verb> sourceVerbs()
{
    using Kind = VerbOption::Kind;
    const QString noun = u"source"_s;
    const VerbOption endpoint {u"endpoint"_s, Kind::Value, u"URL"_s, Ctl::tr("Address of the place.")};
    const VerbOption endpoints {u"endpoint"_s, Kind::Values, u"URL"_s, Ctl::tr("Address of a place.")};
    const QString one = u"SOURCE"_s;
    return {
        {.noun = noun, .name = u"add"_s, .positionalNames = u"PLATFORM"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Connects a source; by this its platform's terms are accepted."),
            .options = QList {endpoint, tokenOption()} + placeOptions(), .access = Access::Write, .run = add},
        {.noun = noun, .name = u"connect"_s, .positionalNames = one, .least = 1, .most = 1,
            .help = Ctl::tr("Gives a source a new access token in the place of the old one."), .options = {tokenOption()},
            .access = Access::Write, .run = connect},
        {.noun = noun, .name = u"preview"_s, .positionalNames = u"PLATFORM [URL...]"_s, .least = 1, .most = 100'000,
            .help = Ctl::tr("Shows what a place would yield, each item with a verdict; stores nothing of it."),
            .options = QList {endpoints, tokenOption()} + placeOptions(), .run = previewPlaces, .accessFor = accessForPreview},
        {.noun = noun, .name = u"list"_s, .positionalNames = {},
            .help = Ctl::tr("Lists the sources, how they do, and what was missed."), .run = list},
        {.noun = noun, .name = u"test"_s, .positionalNames = one, .least = 1, .most = 1,
            .help = Ctl::tr("Polls a source once, stores nothing of it, and says what works or is wrong."),
            .run = testSource},
        {.noun = noun, .name = u"pause"_s, .positionalNames = one, .least = 1, .most = 1,
            .help = Ctl::tr("Stops polling a source."), .access = Access::Write, .run = pause},
        {.noun = noun, .name = u"resume"_s, .positionalNames = one, .least = 1, .most = 1,
            .help = Ctl::tr("Polls a paused or switched off source again."), .access = Access::Write, .run = resume},
        {.noun = noun, .name = u"remove"_s, .positionalNames = one, .least = 1, .most = 1,
            .help = Ctl::tr("Removes a source; what it found stays until it expires."), .access = Access::Write,
            .destroys = true, .run = remove},
    };
}

} // namespace parley::ctl
