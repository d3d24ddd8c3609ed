// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sourcepreview.h"

#include "app/ctl/collectrules.h"
#include "app/ctl/preview.h"
#include "app/ctl/typedsource.h"
#include "app/ctl/typedtoken.h"
#include "app/ctl/words.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

QString verdictOf(std::optional<Refusal> refusal)
{
    if (!refusal)
        return u"collect"_s;
    switch (*refusal) {
    case Refusal::Duplicate: return u"duplicate"_s;
    case Refusal::TooOld: return u"tooOld"_s;
    case Refusal::NoDate: return u"noDate"_s;
    case Refusal::Future: return u"future"_s;
    case Refusal::NoLink: return u"noLink"_s;
    case Refusal::Unmatched: return u"unmatched"_s;
    case Refusal::Suppressed: return u"suppressed"_s;
    case Refusal::NotIndexable: return u"notIndexable"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

JsonLine jsonOf(const PreviewItem &item)
{
    JsonLine line;
    line.text("platformId", item.platformId).text("permalink", item.permalink.toString(QUrl::FullyEncoded))
        .text("title", item.title).textOrNull("author", item.author).moment("postedAt", item.postedAt.value_or(QDateTime()))
        .text("text", item.text).text("verdict", verdictOf(item.refusal));
    return line;
}

/// `several`: the lines of one place would not tell where they come from.
void print(const PlacePreview &place, bool several, Output &output)
{
    Table table({Ctl::tr("Verdict"), Ctl::tr("Posted"), Ctl::tr("Author"), Ctl::tr("Title")});
    for (const PreviewItem &item : place.items) {
        if (!output.isJson()) {
            table.add({verdictOf(item.refusal), momentText(item.postedAt.value_or(QDateTime())),
                shortened(item.author.value_or(QString()), 24), shortened(item.title.isEmpty() ? item.text : item.title, 72)});
            continue;
        }
        JsonLine line = jsonOf(item);
        if (several)
            line.text("endpoint", place.source.endpoint.toString(QUrl::FullyEncoded));
        output.json(line);
    }
    if (several && !output.isJson())
        output.line(place.source.endpoint.toString(QUrl::FullyEncoded));
    output.table(table);
    if (place.report.error)
        output.error(place.source.endpoint.toString(QUrl::FullyEncoded), *place.report.error);
    else if (place.items.isEmpty())
        output.note(Ctl::tr("%1: there is nothing in it at present.").arg(place.source.endpoint.toString(QUrl::FullyEncoded)));
}

Result<CollectRules> validRules(Session &session, const Organisation &organisation)
{
    const auto instruction = session.workspace().instruction(organisation.id);
    if (!instruction)
        return std::unexpected(instruction.error());
    if (!*instruction || !(*instruction)->holdsAt(session.clock().now()))
        return failure(ErrorKind::Refused, u"rule: no-valid-instruction"_s);
    return collectRulesOf(organisation, *instruction);
}

Status runPreview(Session &session, Preview &preview, const QList<Source> &places, const SharedSecret &token)
{
    QEventLoop loop;
    QObject::connect(&preview, &Preview::finished, &loop, &QEventLoop::quit);
    QObject::connect(&session.interruption(), &Interruption::raised, &loop, &QEventLoop::quit);
    preview.start(places, token);
    if (!session.interruption().isRaised())
        loop.exec();
    return session.interruption().isRaised() ? Status(failure(ErrorKind::Cancelled, {})) : Status();
}

QStringList endpointsOf(const Arguments &arguments)
{
    return arguments.values(u"endpoint"_s) + arguments.positional.sliced(1);
}

} // namespace

Result<Access> accessForPreview(Session &session, const Arguments &arguments)
{
    const auto connector = connectorFor(session, arguments.positional[0]);
    if (!connector)
        return std::unexpected(connector.error());
    return session.workspace().termsAccepted((*connector)->platform()).transform([](bool accepted) {
        return accepted ? Access::Read : Access::Write;
    });
}

Result<ExitCode> previewPlaces(Session &session, const Arguments &arguments, Output &output)
{
    const auto organisation = session.organisation(arguments.organisation);
    if (!organisation)
        return std::unexpected(organisation.error());
    const auto connector = connectorFor(session, arguments.positional[0]);
    if (!connector)
        return std::unexpected(connector.error());
    QStringList endpoints = endpointsOf(arguments);
    if (endpoints.isEmpty())
        endpoints.append(QString()); // The platform may need none; if it does, it says so.
    QList<Source> places;
    for (const QString &endpoint : std::as_const(endpoints)) {
        const auto typed = typedSource(**connector, arguments, endpoint, session.clock().now());
        if (!typed)
            return std::unexpected(typed.error());
        places.append(*typed);
    }
    const auto token = typedToken(arguments, (*connector)->platform());
    if (!token)
        return std::unexpected(token.error());
    if (*token && places.size() > 1)
        return failure(ErrorKind::Usage, Ctl::tr("an access token is for one place"));
    const auto rules = validRules(session, *organisation);
    if (!rules)
        return std::unexpected(rules.error());
    if (const Status accepted = acceptTerms(session, (*connector)->platform(), ShowTerms::UnlessAccepted, output); !accepted)
        return std::unexpected(accepted.error());
    Preview preview(**connector, session.clock(), *rules);
    qsizetype failed = 0;
    QObject::connect(&preview, &Preview::previewed, &preview, [&](const PlacePreview &place) {
        failed += place.report.error ? 1 : 0;
        print(place, places.size() > 1, output);
    });
    if (const Status done = runPreview(session, preview, places, *token); !done)
        return std::unexpected(done.error());
    return exitCodeOf(failed, places.size());
}

Result<ExitCode> testSource(Session &session, const Arguments &arguments, Output &output)
{
    const auto source = session.source(arguments.organisation, arguments.positional[0]);
    if (!source)
        return std::unexpected(source.error());
    const auto connector = connectorFor(session, source->source.platform);
    if (!connector)
        return std::unexpected(connector.error());
    const auto rules = validRules(session, source->organisation);
    if (!rules)
        return std::unexpected(rules.error());
    const auto reader = session.reader(source->organisation);
    if (!reader)
        return std::unexpected(reader.error());
    const auto state = (*reader)->pollState(source->source.id);
    if (!state)
        return std::unexpected(state.error());
    Preview preview(**connector, session.clock(), *rules);
    PlacePreview result;
    QObject::connect(&preview, &Preview::previewed, &preview, [&](const PlacePreview &place) { result = place; });
    if (const Status done = runPreview(session, preview, {source->source}, state->token); !done)
        return std::unexpected(done.error());
    const qsizetype collectable = std::ranges::count_if(
        result.items, [](const PreviewItem &item) { return !item.refusal.has_value(); });
    if (output.isJson()) {
        JsonLine line;
        line.text("id", source->source.reference()).flag("ok", !result.report.error).number("found", result.items.size())
            .number("collectable", collectable);
        line.textOrNull("problem", result.report.error ? errorLine(*result.report.error) : QString());
        output.json(line);
    } else {
        const QString works = Ctl::tr("It works: %n item(s) found,", nullptr, static_cast<int>(result.items.size())) + u' '
            + Ctl::tr("%n of them to be collected.", nullptr, static_cast<int>(collectable));
        output.line(u"%1: %2"_s.arg(
            source->source.reference(), result.report.error ? errorLine(*result.report.error) : works));
    }
    return result.report.error ? ExitCode::Failed : ExitCode::Done;
}

} // namespace parley::ctl
