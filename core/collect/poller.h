// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/intake.h"
#include "core/collect/mediafetch.h"
#include "core/collect/pollschedule.h"
#include "core/collect/reading.h"
#include "core/http/httpclient.h"

#include <QTimer>

#include <deque>
#include <memory>

namespace parley {

/// Sees each item that a poll found and what the gates said of it; for a preview, which shows what would be stored.
class PollObserver {
public:
    virtual ~PollObserver() = default;
    /// `refusal`: none means that it would be stored. On the poller's thread.
    virtual void saw(const FoundMessage &found, std::optional<Refusal> refusal) = 0;
};

/// Polls one source: asks, follows up, passes what was found through the gates and hands it to the intake in one batch.
/// Lives on the sync thread; speaks to the rest by queued signals only. A poll never overlaps itself.
class Poller : public QObject {
    Q_OBJECT
public:
    /// `readers`: the threads on which answers are read.
    Poller(const PollState &start, const Connector &connector, HttpClient &http, QThreadPool &readers,
        PictureDecoder &decoder, Intake &intake, const Clock &clock, std::shared_ptr<const CollectRules> rules);

    const Source &source() const { return m_source; }
    bool isPolling() const { return m_round != nullptr; }
    /// Polls when it is time, from now on.
    void schedule();
    void poll();
    void setRules(std::shared_ptr<const CollectRules> rules) { m_rules = std::move(rules); }
    void setObserver(PollObserver *observer) { m_observer = observer; } ///< Not owned.

signals:
    void polling(parley::SourceId source);
    void polled(const parley::PollReport &report);

private:
    /// How an item of this poll is known beyond its source.
    struct Place {
        QString id;
        QString linkKey;
        QUrl link;
    };

    /// One poll under way.
    struct Round {
        std::deque<HttpRequest> waiting;
        PollBatch batch;
        Cursor cursor;
        QList<StoredItem> due;
        QHash<QString, Place> places; ///< By localId; of what was refused too, since it may be a parent.
        QSet<qint64> seen;
        bool partial = false; ///< Something beside the list itself could not be had.
        bool keepsPlaces = false; ///< It has such streams.
        bool behind = false;  ///< A stream could not be read, or not to its end; its place in the cursor says where.
        std::optional<std::chrono::seconds> pause;
        int followUps = 0;
    };

    PollContext context() const;
    void begin();
    HttpRequest signedIn(const HttpRequest &request) const; ///< With the token, if it goes to the source's own host.
    void askNext();
    void answered(const HttpRequest &asked, const Result<HttpResponse> &answer);
    void failed(const HttpRequest &asked, const Error &error);
    void read(const HttpRequest &asked, const HttpResponse &answer, const Result<Reading> &reading);
    void take(const Reading &reading);
    void takeItem(const JudgedItem &item);
    void fetchMedia();
    void nameParents(); ///< Of answers whose parent is known to this poll by the source's own name only.
    void finish();
    void stored(const Result<PollReport> &report);
    QDateTime nextPoll(const PollBatch &batch) const;

    Source m_source;
    Cursor m_cursor;
    PollMemory m_memory;
    int m_failuresInARow;
    QDateTime m_nextPoll;
    const Connector &m_connector;
    HttpClient &m_http;
    QThreadPool &m_readers;
    Intake &m_intake;
    const Clock &m_clock;
    std::shared_ptr<const CollectRules> m_rules;
    PlatformInfo m_platform;
    PollSchedule m_schedule;
    HttpPolicy m_policy;
    SharedSecret m_token;
    MediaFetch m_media;
    QTimer m_timer {this};
    std::unique_ptr<Round> m_round;
    PollObserver *m_observer = nullptr;
};

} // namespace parley
