// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/demomorning.h"

#include "app/ctl/collectrules.h"
#include "app/ctl/storeintake.h"
#include "core/collect/collector.h"

#include <QEventLoop>
#include <QSet>

using namespace std::chrono_literals;

namespace parley {

Status collectMorning(
    InboxWriter &writer, const ConnectorRegistry &connectors, const Organisation &organisation, const std::optional<Instruction> &instruction,
    const QList<SourceId> &sources, const Clock &clock)
{
    ctl::StoreIntake intake(writer);
    Collector collector(connectors, intake, clock, ctl::collectRulesOf(organisation, instruction));
    QSet<SourceId> waiting;
    for (const SourceId source : sources) {
        const auto state = writer.pollState(source);
        if (!state)
            return std::unexpected(state.error());
        collector.watch(*state);
        waiting.insert(source);
    }
    QEventLoop loop;
    QObject::connect(&collector, &Collector::polled, &loop, [&](const PollReport &report) {
        waiting.remove(report.source);
        if (waiting.isEmpty())
            loop.quit();
    });
    QTimer::singleShot(30s, &loop, &QEventLoop::quit);
    collector.pollAllNow();
    if (!waiting.isEmpty())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    return {};
}

} // namespace parley
