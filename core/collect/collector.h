// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/poller.h"
#include "core/connectors/registry.h"

#include <QThreadPool>

#include <map>

namespace parley {

/// All the pollers of one organisation, and the one HTTP client and the one decoder of pictures that they share. Lives on
/// the sync thread; its functions are called there, its signals are joined with queued connections.
class Collector : public QObject {
    Q_OBJECT
public:
    Collector(const ConnectorRegistry &registry, Intake &intake, const Clock &clock, const CollectRules &rules);
    ~Collector() override;

    /// A source to be polled from now on; one that is watched already is replaced.
    void watch(const PollState &source);
    void unwatch(SourceId source);
    void setRules(const CollectRules &rules);

    void start();                ///< Polls each source when it is time, until stopped.
    void stop();                 ///< No further poll begins; one under way ends.
    void pollNow(SourceId source);
    void pollAllNow();
    bool isPolling() const;      ///< Some poll is under way.

signals:
    void polling(parley::SourceId source);
    void polled(const parley::PollReport &report);

private:
    void afterPoll(SourceId source);
    void tellCancelled(SourceId source); ///< A poll that ends with its poller.

    const ConnectorRegistry &m_registry;
    Intake &m_intake;
    const Clock &m_clock;
    std::shared_ptr<const CollectRules> m_rules;
    QThreadPool m_readers; ///< Ends before what its work refers to.
    HttpClient m_http;
    PictureDecoder m_decoder;
    std::map<SourceId, std::unique_ptr<Poller>> m_pollers;
    bool m_running = false;
};

} // namespace parley
