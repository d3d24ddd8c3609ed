// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http/loopbackserver.h"
#include "app/demo/places/place.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace parley::demo {

/// A place as a source of it is added.
struct Address {
    QString platform;
    QString endpoint; ///< `http://127.0.0.1:28802/forum/feed`
    bool isOwn = false;
    QString account = {}; ///< Empty: anyone can read it.
    QString token = {};
};

/// Something that happened in the town. It says where, and not what was written.
struct Event {
    enum class Kind { Posted, Edited, Deleted };

    Kind kind = Kind::Posted;
    QString platform;
    QString endpoint;
    QString link; ///< Of the post.
    bool isPrivate = false;
    bool namesUs = false; ///< The text names the organisation.
    QDateTime at;         ///< UTC.
};

/// The demo town: a server on loopback for each place, and a story that happens in them. Lives on one thread, and needs its
/// event loop.
class Town : public QObject {
    Q_OBJECT
public:
    /// The clock says how far the story is; it outlives the town.
    Town(const TownSettings &settings, const Clock &clock, QObject *parent = nullptr);
    ~Town() override;

    /// Offline: an address of the loopback could not be had.
    [[nodiscard]] Status open();
    QList<Address> addresses() const;
    /// From now on `happened` tells: first all that has happened so far, in order, then each thing as it happens.
    void tell();

signals:
    void happened(const parley::demo::Event &event);

private:
    struct OpenPlace {
        std::unique_ptr<Place> place;
        std::unique_ptr<LoopbackServer> server;
    };
    struct Change {
        qint64 second = 0;
        Event::Kind kind;
        const Post *post = nullptr;
    };

    Answer answerAt(Place &place, const Request &request);
    void listChanges();
    void tellDue();
    Event eventOf(const Change &change) const;
    const OpenPlace *placeOf(Venue venue) const;

    TownSettings m_settings;
    const Clock &m_clock;
    Timeline m_timeline;
    Story m_story;
    TownView m_view;
    std::vector<OpenPlace> m_places;
    QList<Change> m_changes; ///< In their order.
    qsizetype m_told = 0;
    QTimer m_next {this};
};

} // namespace parley::demo
