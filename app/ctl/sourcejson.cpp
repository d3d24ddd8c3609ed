// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sourcejson.h"

#include "core/base/errortext.h"
#include "core/collect/gates.h"

#include <array>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr std::array capabilities {
    std::pair {PlatformInfo::Feeds, "feeds"},
    std::pair {PlatformInfo::Search, "search"},
    std::pair {PlatformInfo::Mentions, "mentions"},
    std::pair {PlatformInfo::PrivateMessages, "privateMessages"},
    std::pair {PlatformInfo::Reply, "reply"},
    std::pair {PlatformInfo::PrivateReply, "privateReply"},
    std::pair {PlatformInfo::Media, "media"},
    std::pair {PlatformInfo::Hide, "hide"},
    std::pair {PlatformInfo::RemovalSignals, "removalSignals"},
    std::pair {PlatformInfo::Autodiscovery, "autodiscovery"},
};

} // namespace

JsonLine jsonOfAdded(const Source &source)
{
    JsonLine line;
    line.text("id", source.reference()).text("platform", source.platform)
        .text("endpoint", source.endpoint.toString(QUrl::FullyEncoded));
    return line;
}

JsonLine jsonOf(const SourceRow &row, OrganisationId organisation)
{
    QList<JsonLine> gaps;
    for (const Gap &gap : row.gaps) {
        JsonLine line;
        line.moment("from", gap.from).moment("to", gap.to).text("cause", nameOf(gap.cause))
            .moment("fillableUntil", fillableUntil(gap));
        gaps.append(line);
    }
    JsonLine line = jsonOfAdded(row.source);
    line.text("organisation", QString::number(organisation.value)).textOrNull("account", row.source.account)
        .textOrNull("title", row.source.title).flag("own", row.source.own).text("state", nameOf(row.source.state))
        .moment("lastAsked", row.health.lastAskedAt).moment("lastGood", row.health.lastGoodAt)
        .moment("nextPoll", row.health.nextPollAt).number("failures", row.health.failuresInARow);
    if (row.health.problem) {
        const Error &problem = *row.health.problem;
        line.object("error", JsonLine().text("kind", nameOf(problem.kind)).text("sentence", sentence(problem.kind))
                                 .text("detail", problem.detail));
    } else {
        line.null("error");
    }
    line.number("messages", row.health.messages).objects("gaps", gaps);
    return line;
}

JsonLine jsonOf(const PollReport &report)
{
    JsonLine line;
    line.text("source", report.reference).text("platform", report.platform).number("asked", report.asked)
        .number("found", report.found).number("stored", report.stored).number("duplicate", report.duplicate)
        .number("tooOld", report.tooOld).number("noDate", report.noDate).number("future", report.future)
        .number("noLink", report.noLink).number("unmatched", report.unmatched).number("suppressed", report.suppressed)
        .number("notIndexable", report.notIndexable).number("droppedFields", report.droppedFields);
    if (report.error)
        line.object("error", JsonLine().text("kind", nameOf(report.error->kind)).text("sentence", sentence(report.error->kind)));
    else
        line.null("error");
    return line.moment("nextPoll", report.nextPoll);
}

JsonLine jsonOf(const PlatformInfo &platform)
{
    JsonLine line;
    line.text("id", platform.id).text("name", platform.name).text("kind", platform.kind)
        .texts("can", capabilityNames(platform.can)).flag("needsEndpoint", platform.needsEndpoint)
        .flag("needsAccount", platform.needsAccount).flag("needsToken", platform.needsToken).number("intervalSeconds", platform.interval.count())
        .number("minIntervalSeconds", platform.minInterval.count()).number("maxIntervalSeconds", platform.maxInterval.count())
        .number("maxFollowUps", platform.maxFollowUps);
    if (platform.retentionCapDays)
        line.number("retentionCapDays", *platform.retentionCapDays);
    else
        line.null("retentionCapDays");
    line.textOrNull("deletionRule", platform.deletionRule).textOrNull("terms", platform.terms.toString())
        .textOrNull("privacy", platform.privacy.toString());
    return line;
}

QString nameOf(Source::State state)
{
    switch (state) {
    case Source::State::Active: return u"active"_s;
    case Source::State::Paused: return u"paused"_s;
    case Source::State::SwitchedOff: return u"switchedOff"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QDateTime fillableUntil(const Gap &gap)
{
    return gap.from.addSecs(collectWithin.count());
}

QStringList capabilityNames(PlatformInfo::Capabilities what)
{
    QStringList names;
    for (const auto &[capability, name] : capabilities) {
        if (what.testFlag(capability))
            names.append(QString::fromLatin1(name));
    }
    return names;
}

} // namespace parley::ctl
