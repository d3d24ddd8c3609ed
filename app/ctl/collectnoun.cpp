// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/duration.h"
#include "app/ctl/nouns.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "app/ctl/sourcejson.h"
#include "app/ctl/words.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

/// Prints one line per poll and counts them.
class PollLines {
public:
    /// `several`: the reference of a source alone would not tell which organisation's it is.
    PollLines(Output &output, bool several)
        : m_output(output)
        , m_several(several)
    {
    }

    void print(const Organisation &organisation, const PollReport &report)
    {
        ++m_polls;
        m_failed += report.error ? 1 : 0;
        m_refused += report.error && report.error->kind == ErrorKind::Refused ? 1 : 0;
        if (m_output.isJson()) {
            JsonLine line = jsonOf(report);
            if (m_several)
                line.text("organisation", QString::number(organisation.id.value));
            m_output.json(line);
        } else {
            m_output.line(forPeople(organisation, report));
        }
        if (report.error)
            m_output.error(report.reference, *report.error);
    }

    /// Where a rule kept us from asking anyone, it is that and not a failure.
    ExitCode exitCode() const
    {
        return m_polls > 0 && m_refused == m_polls ? ExitCode::Refused : exitCodeOf(m_failed, m_polls);
    }

private:
    QString forPeople(const Organisation &organisation, const PollReport &report) const
    {
        const QString where = m_several ? u"%1 %2"_s.arg(organisation.name, report.reference) : report.reference;
        const std::pair<QString, int> refusals[] = {{Ctl::tr("known already"), report.duplicate},
            {Ctl::tr("older than 72 hours"), report.tooOld}, {Ctl::tr("without a date"), report.noDate},
            {Ctl::tr("from the future"), report.future}, {Ctl::tr("without a link"), report.noLink},
            {Ctl::tr("without a registered name"), report.unmatched}, {Ctl::tr("suppressed"), report.suppressed},
            {Ctl::tr("not to be indexed"), report.notIndexable}};
        QStringList parts {Ctl::tr("%n found", nullptr, report.found), Ctl::tr("%n stored", nullptr, report.stored)};
        for (const auto &[name, count] : refusals) {
            if (count > 0)
                parts.append(u"%1 %2"_s.arg(count).arg(name));
        }
        if (report.error)
            parts.append(Ctl::tr("failed"));
        return u"%1: %2"_s.arg(where, parts.join(u", "_s));
    }

    Output &m_output;
    bool m_several;
    qsizetype m_polls = 0;
    qsizetype m_failed = 0;
    qsizetype m_refused = 0;
};

Result<QList<SourceOf>> namedSources(Session &session, const Arguments &arguments)
{
    QList<SourceOf> sources;
    QStringList references = arguments.values(u"source"_s);
    references.removeDuplicates();
    for (const QString &reference : std::as_const(references)) {
        const auto source = session.source(arguments.organisation, reference);
        if (!source)
            return std::unexpected(source.error());
        if (source->source.state == Source::State::Paused)
            return failure(ErrorKind::Refused, u"rule: source-paused; %1"_s.arg(reference));
        if (source->source.state == Source::State::SwitchedOff)
            return failure(ErrorKind::Refused, u"rule: source-switched-off; %1"_s.arg(reference));
        sources.append(*source);
    }
    return sources;
}

Result<QList<SourceOf>> activeSources(Session &session, const QList<Organisation> &organisations)
{
    QList<SourceOf> sources;
    for (const Organisation &organisation : organisations) {
        const auto reader = session.reader(organisation);
        if (!reader)
            return std::unexpected(reader.error());
        const auto rows = (*reader)->sources();
        if (!rows)
            return std::unexpected(rows.error());
        for (const SourceRow &row : *rows) {
            if (row.source.state == Source::State::Active)
                sources.append({organisation, row.source});
        }
    }
    return sources;
}

Result<ExitCode> once(Session &session, const Arguments &arguments, Output &output)
{
    const auto organisations = session.organisations(arguments.organisation);
    if (!organisations)
        return std::unexpected(organisations.error());
    const bool named = arguments.has(u"source"_s);
    const auto sources = named ? namedSources(session, arguments) : activeSources(session, *organisations);
    if (!sources)
        return std::unexpected(sources.error());
    if (sources->isEmpty())
        output.note(Ctl::tr("There is no active source; source add connects one."));
    PollLines lines(output, organisations->size() > 1 && !named);
    const Status done = session.poll(
        *sources, [&](const Organisation &organisation, const PollReport &report) { lines.print(organisation, report); });
    if (!done)
        return std::unexpected(done.error());
    return lines.exitCode();
}

Result<ExitCode> run(Session &session, const Arguments &arguments, Output &output)
{
    std::optional<std::chrono::milliseconds> time;
    if (arguments.has(u"for"_s)) {
        time = durationFromText(arguments.value(u"for"_s));
        if (!time)
            return failure(ErrorKind::Usage, Ctl::tr("--for is a time such as 10s, 5m or 2h"));
    }
    const auto organisations = session.organisations({});
    if (!organisations)
        return std::unexpected(organisations.error());
    PollLines lines(output, organisations->size() > 1);
    const Status done = session.follow(
        time, [&](const Organisation &organisation, const PollReport &report) { lines.print(organisation, report); });
    if (!done)
        return std::unexpected(done.error());
    return ExitCode::Done;
}

} // namespace

QList<Verb> collectVerbs()
{
    using Kind = VerbOption::Kind;
    const QString noun = u"collect"_s;
    return {
        {.noun = noun, .name = u"once"_s, .positionalNames = {},
            .help = Ctl::tr("Polls each active source once; one line per source."),
            .options = {{u"source"_s, Kind::Values, u"SOURCE"_s, Ctl::tr("Only this one, such as feeds/1.")}},
            .access = Access::Write, .run = once},
        {.noun = noun, .name = u"run"_s, .positionalNames = {},
            .help = Ctl::tr("Polls each active source when it is time; one line per poll."),
            .options = {{u"for"_s, Kind::Value, u"DURATION"_s, Ctl::tr("Ends after 10s, 5m, 2h; otherwise with Ctrl+C.")}},
            .access = Access::Write, .run = run},
    };
}

} // namespace parley::ctl
