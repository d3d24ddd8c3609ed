// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/preview.h"

#include "app/ctl/firstanswer.h"

namespace parley::ctl {

namespace {

constexpr int placesAtATime = 8;

/// Takes what it is given and keeps nothing; pictures are not wanted.
class NoIntake final : public Intake {
public:
    [[nodiscard]] QFuture<Result<PollReport>> store(const PollBatch &batch) override
    {
        return QtFuture::makeReadyValueFuture(Result<PollReport>(batch.report));
    }
    [[nodiscard]] QFuture<Result<WantedMedia>> wantedMedia(const QString &, const QList<CollectedMessage> &) override
    {
        return QtFuture::makeReadyValueFuture(Result<WantedMedia>());
    }
    [[nodiscard]] QFuture<Result<QList<StoredItem>>> dueToCheck(SourceId, const QDateTime &) override
    {
        return QtFuture::makeReadyValueFuture(Result<QList<StoredItem>>());
    }
};

} // namespace

/// One place under way.
class Preview::Round final : public PollObserver {
public:
    Round(const Source &source, const SharedSecret &token, const Connector &connector, HttpClient &http, QThreadPool &readers,
        PictureDecoder &decoder, const Clock &clock, const std::shared_ptr<const CollectRules> &rules)
        : poller({.source = source, .cursor = {}, .memory = {}, .health = {}, .token = token}, connector, http, readers, decoder,
              m_intake, clock, rules)
        , m_showsAuthor(rules->chosen.testFlag(Field::Name))
    {
        place.source = source;
        poller.setObserver(this);
    }

    void saw(const FoundMessage &found, std::optional<Refusal> refusal) override
    {
        place.items.append({.platformId = found.platformId, .permalink = found.permalink, .title = found.title,
            .author = m_showsAuthor ? found.author.displayName : std::nullopt, .postedAt = found.postedAt, .text = found.text,
            .refusal = refusal});
    }

private:
    NoIntake m_intake; // Before the poller, which refers to it.

public:
    PlacePreview place;
    bool done = false;
    Poller poller;

private:
    bool m_showsAuthor;
};

Preview::Preview(const Connector &connector, const Clock &clock, const CollectRules &rules)
    : m_connector(std::make_unique<FirstAnswer>(connector))
    , m_clock(clock)
    , m_rules(std::make_shared<const CollectRules>(rules))
    , m_http(clock)
{
}

Preview::~Preview() = default;

void Preview::start(const QList<Source> &places, const SharedSecret &token)
{
    for (const Source &source : places) {
        auto round = std::make_unique<Round>(source, token, *m_connector, m_http, m_readers, m_decoder, m_clock, m_rules);
        connect(&round->poller, &Poller::polled, this, [this, round = round.get()](const PollReport &report) {
            round->place.report = report;
            round->done = true;
            --m_underWay;
            tellInOrder();
            startMore();
        });
        m_rounds.push_back(std::move(round));
    }
    if (m_rounds.empty())
        QMetaObject::invokeMethod(this, &Preview::finished, Qt::QueuedConnection);
    startMore();
}

void Preview::startMore()
{
    while (m_underWay < placesAtATime && m_started < m_rounds.size()) {
        ++m_underWay;
        Round &round = *m_rounds[m_started++];
        // Queued: a poll that ends at once would come back here from inside.
        QMetaObject::invokeMethod(&round.poller, &Poller::poll, Qt::QueuedConnection);
    }
}

void Preview::tellInOrder()
{
    while (m_told < m_rounds.size() && m_rounds[m_told]->done) {
        PlacePreview &place = m_rounds[m_told]->place;
        emit previewed(place);
        place.items.clear(); // Thousands of places: what was told is not kept.
        ++m_told;
    }
    if (m_told == m_rounds.size())
        emit finished();
}

} // namespace parley::ctl
