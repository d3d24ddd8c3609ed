// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplesources.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

PlatformInfo samplePlatform()
{
    PlatformInfo info;
    info.id = u"feeds"_s;
    info.name = u"Feeds and websites"_s;
    info.kind = u"blog"_s;
    info.can = PlatformInfo::Feeds | PlatformInfo::Autodiscovery;
    return info;
}

QList<SourceRow> sampleSources(const QDateTime &now)
{
    QList<SourceRow> rows;
    const auto add = [&](const QString &title, const QString &endpoint, qint64 messages) -> SourceRow & {
        SourceRow row;
        row.source.id = SourceId {rows.size() + 1};
        row.source.number = int(rows.size()) + 1;
        row.source.platform = u"feeds"_s;
        row.source.endpoint = QUrl(endpoint);
        row.source.title = title;
        row.source.addedAt = now.addDays(-40);
        row.health.source = row.source.id;
        row.health.lastAskedAt = now.addSecs(-240);
        row.health.lastGoodAt = now.addSecs(-240);
        row.health.nextPollAt = now.addSecs(660);
        row.health.messages = messages;
        return rows.emplaceBack(row);
    };
    add(u"Stadsblog Noord"_s, u"https://stadsblog.example/feed.xml"_s, 312);
    SourceRow &own = add(u"Nieuws van Noordlicht"_s, u"https://noordlicht.example/nieuws/feed"_s, 48);
    own.source.own = true;
    SourceRow &failing = add(u"Energieforum"_s, u"https://energieforum.example/rss?key=geheim"_s, 1204);
    failing.health.problem = Error {ErrorKind::Unauthorized, u"HTTP 403"_s};
    failing.health.failuresInARow = 7;
    failing.health.lastGoodAt = now.addSecs(-9 * 3600);
    failing.gaps = {{failing.source.id, now.addSecs(-9 * 3600), {}, ErrorKind::Unauthorized, false}};
    SourceRow &limited = add(u"De Wijkkrant"_s, u"https://wijkkrant.example/"_s, 27);
    limited.health.problem = Error {ErrorKind::RateLimited, u"HTTP 429"_s, 900s};
    limited.gaps = {{limited.source.id, now.addSecs(-30 * 3600), now.addSecs(-28 * 3600), ErrorKind::Offline, false}};
    add(u"Klimaatkroniek"_s, u"https://klimaatkroniek.example/atom"_s, 3).source.state = Source::State::Paused;
    SourceRow &gone = add(u"Oude nieuwsbrief"_s, u"https://nieuwsbrief.example/feed"_s, 0);
    gone.source.state = Source::State::SwitchedOff;
    gone.health.problem = Error {ErrorKind::Gone, u"HTTP 410"_s};
    SourceRow &fresh = add({}, u"https://buurtpraat.example/feed"_s, 0);
    fresh.health.lastAskedAt = {};
    fresh.health.lastGoodAt = {};
    fresh.health.nextPollAt = now;
    return rows;
}

QList<PreviewItem> samplePreview(const QDateTime &now)
{
    const auto item = [](const QString &title, const std::optional<QDateTime> &at,
                          const std::optional<Refusal> &refusal) {
        return PreviewItem {
            .title = title, .permalink = QUrl(u"https://stadsblog.example/a"_s), .postedAt = at, .refusal = refusal};
    };
    return {item(u"Storing bij Noordlicht Energie in Noord"_s, now.addSecs(-3600), {}),
        item(u"Noordlicht verhoogt termijnbedrag"_s, now.addSecs(-26 * 3600), {}),
        item(u"Markt op zaterdag"_s, now.addSecs(-7200), Refusal::Unmatched),
        item(u"Jaaroverzicht van de energiemarkt"_s, now.addDays(-9), Refusal::TooOld),
        item(u"Over deze site"_s, std::nullopt, Refusal::NoDate)};
}

} // namespace parley
