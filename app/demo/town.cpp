// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/town.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley::demo {

namespace {

/// Each place asks for a port of its own first, so that its address is the same from run to run where it can be.
quint16 wishedPort(Venue venue)
{
    constexpr int first = 28801;
    return static_cast<quint16>(first + static_cast<int>(venue));
}

} // namespace

Town::Town(const TownSettings &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_timeline(settings)
    , m_story(tellStory(settings))
    , m_view(m_story, m_timeline)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Town::tellDue);
}

Town::~Town() = default;

Status Town::open()
{
    for (std::unique_ptr<Place> &place : allPlaces()) {
        auto server = std::make_unique<LoopbackServer>(
            [this, place = place.get()](const Request &request) { return answerAt(*place, request); });
        if (!server->listen(wishedPort(place->venue())))
            return failure(ErrorKind::Offline, u"no port on 127.0.0.1 is free"_s);
        m_view.setBase(place->venue(), server->base());
        m_places.push_back({std::move(place), std::move(server)});
    }
    return {};
}

QList<Address> Town::addresses() const
{
    QList<Address> addresses;
    for (const OpenPlace &open : m_places) {
        addresses.append({.platform = open.place->platform(),
            .endpoint = open.server->base() + open.place->endpointPath(), .isOwn = open.place->isOwn(),
            .account = open.place->account(), .token = open.place->token()});
    }
    return addresses;
}

Answer Town::answerAt(Place &place, const Request &request)
{
    m_view.moveTo(m_clock.now());
    for (const Trouble &trouble : std::as_const(m_story.troubles)) {
        const bool isNow = trouble.from <= m_view.second() && m_view.second() < trouble.to;
        if (isNow && !m_settings.still && trouble.venue == place.venue()) {
            const double left = static_cast<double>(trouble.to - m_view.second()) / m_settings.speed;
            return place.troubled(trouble.status, static_cast<qint64>(left) + 1, m_view);
        }
    }
    return place.answer(request, m_view);
}

void Town::listChanges()
{
    for (const Post &post : std::as_const(m_story.posts)) {
        if (!placeOf(post.venue))
            continue;
        m_changes.append({post.second, Event::Kind::Posted, &post});
        if (post.editedAt)
            m_changes.append({*post.editedAt, Event::Kind::Edited, &post});
        if (post.removedAt)
            m_changes.append({*post.removedAt, Event::Kind::Deleted, &post});
    }
    std::ranges::stable_sort(m_changes, {}, &Change::second);
}

void Town::tell()
{
    if (m_changes.isEmpty())
        listChanges();
    tellDue();
}

void Town::tellDue()
{
    m_view.moveTo(m_clock.now());
    while (m_told < m_changes.size() && m_changes[m_told].second <= m_view.second())
        emit happened(eventOf(m_changes[m_told++]));
    if (m_settings.still || m_told == m_changes.size())
        return;
    const qint64 wait = m_clock.now().msecsTo(m_timeline.momentOf(m_changes[m_told].second));
    m_next.start(std::chrono::milliseconds(std::clamp<qint64>(wait, 10, 60'000)));
}

Event Town::eventOf(const Change &change) const
{
    const OpenPlace *open = placeOf(change.post->venue);
    return {.kind = change.kind, .platform = open->place->platform(),
        .endpoint = open->server->base() + open->place->endpointPath(), .link = open->place->linkTo(*change.post, m_view),
        .isPrivate = change.post->audience == Audience::Direct, .namesUs = namesOrganisation(*change.post),
        .at = m_timeline.momentOf(change.second)};
}

const Town::OpenPlace *Town::placeOf(Venue venue) const
{
    const auto found = std::ranges::find_if(m_places, [&](const OpenPlace &open) { return open.place->venue() == venue; });
    return found == m_places.end() ? nullptr : &*found;
}

} // namespace parley::demo
