// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/poller.h"

#include "core/base/logging.h"

#include <QHostAddress>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype mostSeen = 1000;
constexpr int missesBeforeOff = 14; ///< feeds.md: looked for once a day, for 14 days.

bool isLoopback(const QUrl &endpoint)
{
    return endpoint.host() == "localhost"_L1 || QHostAddress(endpoint.host()).isLoopback();
}

bool isAtHome(const QUrl &url, const QUrl &endpoint)
{
    const auto portOf = [](const QUrl &address) { return address.port(address.scheme() == "https"_L1 ? 443 : 80); };
    return url.scheme() == endpoint.scheme() && url.host() == endpoint.host() && portOf(url) == portOf(endpoint);
}

std::optional<std::chrono::seconds> wishedInterval(const Source &source)
{
    const int seconds = source.options.value(u"interval"_s).toInt();
    return seconds > 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

} // namespace

Poller::Poller(const PollState &start, const Connector &connector, HttpClient &http, QThreadPool &readers,
    PictureDecoder &decoder, Intake &intake, const Clock &clock, std::shared_ptr<const CollectRules> rules)
    : m_source(start.source)
    , m_cursor(start.cursor)
    , m_memory(start.memory)
    , m_failuresInARow(start.health.failuresInARow)
    , m_nextPoll(start.health.nextPollAt)
    , m_connector(connector)
    , m_http(http)
    , m_readers(readers)
    , m_intake(intake)
    , m_clock(clock)
    , m_rules(std::move(rules))
    , m_platform(connector.platform())
    , m_schedule(m_platform, wishedInterval(start.source), isLoopback(start.source.endpoint))
    , m_policy {.contact = m_rules->contact, .sourceHost = start.source.endpoint.host()}
    , m_token(start.token)
    , m_media(http, decoder, m_policy, this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Poller::poll);
}

void Poller::schedule()
{
    const qint64 wait = m_nextPoll.isValid() ? m_clock.now().msecsTo(m_nextPoll) : 0;
    m_timer.start(std::chrono::milliseconds(std::max<qint64>(0, wait)));
}

void Poller::poll()
{
    Q_ASSERT(thread()->isCurrentThread());
    if (m_round)
        return;
    m_timer.stop();
    m_round = std::make_unique<Round>();
    const QDateTime now = m_clock.now();
    PollBatch &batch = m_round->batch;
    batch.source = m_source.id;
    batch.platform = m_source.platform;
    batch.startedAt = now;
    batch.memory = m_memory;
    batch.retentionCapDays = m_platform.retentionCapDays;
    batch.sourceState = m_source.state;
    batch.complete = true;
    batch.report.source = m_source.id;
    batch.report.reference = m_source.reference();
    batch.report.platform = m_source.platform;
    m_round->cursor = m_cursor;
    emit polling(m_source.id);
    if (!m_rules->instruction || !m_rules->instruction->holdsAt(now)) {
        batch.report.error = Error {ErrorKind::Refused, u"rule: no-valid-instruction"_s};
        batch.complete = false;
        finish();
        return;
    }
    if (!m_platform.can.testFlag(PlatformInfo::RemovalSignals)) {
        begin();
        return;
    }
    m_intake.dueToCheck(m_source.id, now).then(this, [this](const Result<QList<StoredItem>> &due) {
        m_round->due = due.value_or(QList<StoredItem>());
        begin();
    });
}

void Poller::begin()
{
    m_round->waiting.push_back(m_connector.poll(m_source, context()));
    askNext();
}

PollContext Poller::context() const
{
    return {.cursor = m_round->cursor, .now = m_clock.now(), .stored = m_round->due, .names = m_rules->names.names()};
}

void Poller::askNext()
{
    if (m_round->waiting.empty()) {
        fetchMedia();
        return;
    }
    const HttpRequest request = m_round->waiting.front();
    m_round->waiting.pop_front();
    ++m_round->batch.report.asked;
    m_http.send(signedIn(request), m_policy).then(this, [this, request](const Result<HttpResponse> &answer) {
        answered(request, answer);
    });
}

HttpRequest Poller::signedIn(const HttpRequest &request) const
{
    if (!m_token || m_token->isEmpty() || !isAtHome(request.url, m_source.endpoint))
        return request;
    HttpRequest with = request;
    with.headers.add("Authorization", "Bearer " + m_token->view().toByteArray());
    return with;
}

void Poller::answered(const HttpRequest &asked, const Result<HttpResponse> &answer)
{
    if (!answer) {
        failed(asked, answer.error());
        return;
    }
    readOn(m_readers, {.connector = &m_connector, .source = m_source, .context = context(), .asked = asked, .response = *answer,
                          .rules = m_rules, .memory = m_memory})
        .then(this, [this, asked, answer = *answer](const Result<Reading> &reading) { read(asked, answer, reading); });
}

void Poller::read(const HttpRequest &asked, const HttpResponse &answer, const Result<Reading> &reading)
{
    if (!reading) {
        failed(asked, reading.error());
        return;
    }
    if (asked.need == HttpRequest::Need::Alternative)
        std::erase_if(m_round->waiting, [](const HttpRequest &other) { return other.need == HttpRequest::Need::Alternative; });
    if (asked.need == HttpRequest::Need::Independent)
        m_round->keepsPlaces = true;
    if (asked.need == HttpRequest::Need::Required && answer.status == 304)
        m_round->batch.reachedKnown = true;
    if (answer.cutOff || !reading->harvest.complete) {
        if (asked.need == HttpRequest::Need::Optional) {
            m_round->partial = true;
        } else if (asked.need == HttpRequest::Need::Independent) {
            m_round->behind = true;
        } else {
            m_round->batch.complete = false;
            m_round->batch.report.error = Error {ErrorKind::CutOff, u"the answer ended early"_s};
        }
    }
    take(*reading);
    askNext();
}

void Poller::failed(const HttpRequest &asked, const Error &error)
{
    qCInfo(logCollect) << m_source.reference() << "request failed:" << static_cast<int>(error.kind);
    const bool another = std::ranges::any_of(
        m_round->waiting, [](const HttpRequest &other) { return other.need == HttpRequest::Need::Alternative; });
    if (asked.need == HttpRequest::Need::Required || (asked.need == HttpRequest::Need::Alternative && !another)) {
        m_round->waiting.clear();
        m_round->batch.report.error = error;
        m_round->batch.complete = false;
        m_round->batch.cursor.reset();
        finish();
        return;
    }
    const bool forGood = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Gone
        || error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::WrongType;
    // A list that this server or this token does not have; its place in the cursor stays, should that change.
    const bool isNotOffered = forGood || error.kind == ErrorKind::TokenRefused || error.kind == ErrorKind::BadResponse;
    if (asked.need == HttpRequest::Need::Optional && !forGood)
        m_round->partial = true;
    else if (asked.need == HttpRequest::Need::Independent && !isNotOffered)
        m_round->behind = true;
    if (error.kind == ErrorKind::RateLimited && error.retryAfter)
        m_round->pause = std::max(error.retryAfter, m_round->pause);
    askNext();
}

void Poller::take(const Reading &reading)
{
    const Harvest &harvest = reading.harvest;
    if (harvest.next) {
        m_round->cursor = *harvest.next;
        m_round->batch.cursor = harvest.next;
    }
    if (harvest.pause)
        m_round->pause = std::max(harvest.pause, m_round->pause);
    if (m_round->batch.title.isEmpty())
        m_round->batch.title = harvest.title;
    for (const JudgedItem &item : reading.items)
        takeItem(item);
    m_round->batch.withdrawn += harvest.withdrawn;
    m_round->batch.checked += harvest.checked;
    for (const HttpRequest &request : harvest.followUps) {
        if (m_round->followUps++ < m_platform.maxFollowUps)
            m_round->waiting.push_back(request);
        else if (request.need == HttpRequest::Need::Independent)
            m_round->behind = true;
    }
}

void Poller::takeItem(const JudgedItem &item)
{
    PollBatch &batch = m_round->batch;
    const FoundMessage &found = item.found;
    ++batch.report.found;
    if (found.postedAt && (!batch.oldestSeen.isValid() || *found.postedAt < batch.oldestSeen))
        batch.oldestSeen = *found.postedAt;
    for (const qint64 hash : item.hashes)
        m_round->seen.insert(hash);
    if (!found.localId.isEmpty())
        m_round->places.insert(found.localId, {found.platformId, found.linkKey, found.permalink});
    const auto *refusal = std::get_if<Refusal>(&item.verdict);
    if (m_observer)
        m_observer->saw(found, refusal ? std::optional(*refusal) : std::nullopt);
    if (refusal) {
        ++batch.report.count(*refusal);
        return;
    }
    const auto &message = std::get<CollectedMessage>(item.verdict);
    batch.report.droppedFields += message.droppedFields;
    batch.messages.append(message);
}

void Poller::fetchMedia()
{
    nameParents();
    const bool any = std::ranges::any_of(m_round->batch.messages, [](const CollectedMessage &message) {
        return message.found.author.avatar
            || (message.found.visibility == Visibility::Private && !message.found.attachments.isEmpty());
    });
    if (!any) {
        finish();
        return;
    }
    m_intake.wantedMedia(m_source.platform, m_round->batch.messages).then(this, [this](const Result<WantedMedia> &wanted) {
        m_media.start(wanted.value_or(WantedMedia()), m_round->batch, [this] { finish(); });
    });
}

void Poller::nameParents()
{
    for (CollectedMessage &message : m_round->batch.messages) {
        FoundMessage &found = message.found;
        const auto parent = m_round->places.constFind(found.parentLocalId);
        if (found.parentLocalId.isEmpty() || !found.parentId.isEmpty() || parent == m_round->places.cend())
            continue;
        found.parentId = parent->id;
        found.parentLinkKey = parent->linkKey;
        found.parentLink = parent->link;
    }
}

void Poller::finish()
{
    PollBatch &batch = m_round->batch;
    batch.finishedAt = m_clock.now();
    // Streams are read back to what is known, or as far as anything may be collected.
    const bool isCovered = m_round->keepsPlaces && m_memory.lastCompleteAt.isValid()
        && m_memory.lastCompleteAt > batch.startedAt.addSecs(-collectWithin.count());
    batch.reachedKnown = batch.reachedKnown
        || (batch.complete && !m_round->behind && (batch.report.found == 0 || isCovered));
    if (batch.complete) {
        if (m_round->partial)
            batch.cursor.reset(); // No validators: the next poll reads all again, and so asks again for what was missed.
        else if (!m_round->behind)
            batch.memory.lastCompleteAt = batch.startedAt;
        if (batch.memory.seen.size() > mostSeen)
            batch.memory.seen.clear(); // Then only what this very poll shows is known.
        batch.memory.seen.unite(m_round->seen);
    } else if (batch.report.error) {
        const bool goneForGood = batch.report.error->kind == ErrorKind::Gone
            || (batch.report.error->kind == ErrorKind::NotFound && m_failuresInARow + 1 >= missesBeforeOff);
        if (goneForGood && m_source.state == Source::State::Active)
            batch.sourceState = Source::State::SwitchedOff;
    }
    batch.nextPoll = nextPoll(batch);
    batch.report.nextPoll = batch.nextPoll;
    m_intake.store(batch).then(this, [this](const Result<PollReport> &report) { stored(report); });
}

QDateTime Poller::nextPoll(const PollBatch &batch) const
{
    const std::chrono::seconds pause = batch.report.error
        ? m_schedule.afterFailure(*batch.report.error, m_failuresInARow + 1)
        : m_schedule.afterSuccess(m_memory.quietPolls, m_round->pause);
    return batch.finishedAt.addSecs(PollSchedule::jittered(pause, QRandomGenerator::global()->generateDouble()).count());
}

void Poller::stored(const Result<PollReport> &report)
{
    PollReport result = m_round->batch.report;
    if (report) {
        result = *report;
        m_memory = m_round->batch.memory;
        if (m_round->batch.cursor)
            m_cursor = *m_round->batch.cursor;
        m_source.state = m_round->batch.sourceState;
        m_memory.quietPolls = report->stored > 0 ? 0 : m_memory.quietPolls + 1;
        m_failuresInARow = report->error ? m_failuresInARow + 1 : 0;
    } else {
        // Nothing was kept: the cursor stays, so the same items come again.
        result.error = report.error();
        ++m_failuresInARow;
    }
    m_nextPoll = m_round->batch.nextPoll;
    m_round.reset();
    emit polled(result);
}

} // namespace parley
