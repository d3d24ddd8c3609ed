// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/nouns.h"
#include "app/ctl/output.h"
#include "app/ctl/sourcejson.h"
#include "app/ctl/words.h"
#include "core/connectors/registry.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

QString minutes(std::chrono::seconds time)
{
    return Ctl::tr("%n minute(s)", nullptr, static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(time).count()));
}

void describe(const PlatformInfo &platform, Output &output)
{
    output.line(u"%1: %2 (%3)"_s.arg(platform.id, platform.name, platform.kind));
    output.line(u"  "_s + Ctl::tr("Can: %1").arg(capabilityNames(platform.can).join(u", "_s)));
    output.line(u"  "_s
        + Ctl::tr("Asked every %1, at least %2 and at most %3 apart; %n further request(s) per round", nullptr, platform.maxFollowUps)
              .arg(minutes(platform.interval), minutes(platform.minInterval), minutes(platform.maxInterval)));
    output.line(u"  "_s
        + (platform.retentionCapDays ? Ctl::tr("Kept for at most %n day(s)", nullptr, *platform.retentionCapDays)
                                     : Ctl::tr("Kept for 18 months")));
    if (!platform.deletionRule.isEmpty())
        output.line(u"  "_s + platform.deletionRule);
    output.line(u"  "_s + Ctl::tr("Terms: %1").arg(platform.terms.toString()));
    output.line(u"  "_s + Ctl::tr("Privacy: %1").arg(platform.privacy.toString()));
}

Result<ExitCode> list(const GlobalOptions &, const Arguments &, Output &output, Interruption &)
{
    const ConnectorRegistry registry;
    for (const auto &connector : registry.all()) {
        if (output.isJson())
            output.json(jsonOf(connector->platform()));
        else
            describe(connector->platform(), output);
    }
    return ExitCode::Done;
}

} // namespace

QList<Verb> platformVerbs()
{
    return {{.noun = u"platforms"_s, .name = {}, .positionalNames = {},
        .help = Ctl::tr("Lists what each platform can do, its limits, terms and privacy statement."), .access = Access::None,
        .runAlone = list}};
}

} // namespace parley::ctl
