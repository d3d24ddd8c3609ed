// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/collector.h"

#include "core/base/logging.h"

#include <algorithm>

namespace parley {

Collector::Collector(
    const ConnectorRegistry &registry, Intake &intake, const Clock &clock, const CollectRules &rules)
    : m_registry(registry)
    , m_intake(intake)
    , m_clock(clock)
    , m_rules(std::make_shared<const CollectRules>(rules))
    , m_http(clock, {}, this)
    , m_decoder(this)
{
}

Collector::~Collector() = default;

void Collector::watch(const PollState &source)
{
    const Connector *connector = m_registry.find(source.source.platform);
    if (!connector) {
        qCWarning(logCollect) << "no connector for" << source.source.reference();
        return;
    }
    auto poller = std::make_unique<Poller>(source, *connector, m_http, m_readers, m_decoder, m_intake, m_clock, m_rules);
    const SourceId id = source.source.id;
    connect(poller.get(), &Poller::polling, this, &Collector::polling);
    connect(poller.get(), &Poller::polled, this, [this, id](const PollReport &report) {
        afterPoll(id);
        emit polled(report);
    });
    if (m_running && source.source.state == Source::State::Active)
        poller->schedule();
    tellCancelled(id);
    m_pollers[id] = std::move(poller);
}

void Collector::unwatch(SourceId source)
{
    tellCancelled(source);
    m_pollers.erase(source);
}

void Collector::tellCancelled(SourceId source)
{
    const auto poller = m_pollers.find(source);
    if (poller == m_pollers.end() || !poller->second->isPolling())
        return;
    // Somebody may wait for it.
    PollReport report;
    report.source = source;
    report.reference = poller->second->source().reference();
    report.platform = poller->second->source().platform;
    report.error = Error {ErrorKind::Cancelled, {}};
    emit polled(report);
}

void Collector::setRules(const CollectRules &rules)
{
    m_rules = std::make_shared<const CollectRules>(rules);
    for (const auto &[id, poller] : m_pollers)
        poller->setRules(m_rules);
}

void Collector::start()
{
    m_running = true;
    for (const auto &[id, poller] : m_pollers) {
        if (poller->source().state == Source::State::Active && !poller->isPolling())
            poller->schedule();
    }
}

void Collector::stop()
{
    m_running = false;
}

void Collector::pollNow(SourceId source)
{
    if (const auto poller = m_pollers.find(source); poller != m_pollers.end())
        poller->second->poll();
}

void Collector::pollAllNow()
{
    for (const auto &[id, poller] : m_pollers) {
        if (poller->source().state == Source::State::Active)
            poller->poll();
    }
}

bool Collector::isPolling() const
{
    return std::ranges::any_of(m_pollers, [](const auto &entry) { return entry.second->isPolling(); });
}

void Collector::afterPoll(SourceId source)
{
    if (!m_running)
        return;
    const auto poller = m_pollers.find(source);
    if (poller != m_pollers.end() && poller->second->source().state == Source::State::Active)
        poller->second->schedule();
}

} // namespace parley
