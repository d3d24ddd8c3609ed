// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http/message.h"
#include "app/demo/places/townview.h"

namespace parley::demo {

/// A place of the town: one platform on an address of its own. It keeps nothing of the story; it is shown the town at the
/// moment of the request. A new platform is one class like this and one line in `allPlaces`.
class Place {
public:
    Place() = default;
    virtual ~Place() = default;
    Q_DISABLE_COPY_MOVE(Place)

    virtual Venue venue() const = 0;
    virtual QString platform() const = 0;     ///< As `source add` names it: `feeds`.
    virtual QString endpointPath() const = 0; ///< Of its address, as a source is added: `/forum/feed`.
    virtual bool isOwn() const { return false; } ///< Of the organisation: what is there needs no match.
    virtual QString account() const { return {}; }
    virtual QString token() const { return {}; }

    /// The world-wide name of a post at this place: the address of its page.
    virtual QString linkTo(const Post &post, const TownView &town) const = 0;

    virtual Answer answer(const Request &request, const TownView &town) = 0;
    /// While it has trouble with this status (429 or 503) for another `seconds`.
    virtual Answer troubled(int status, qint64 seconds, const TownView &town) const;
};

/// Every place there is, in the order in which they are listed.
std::vector<std::unique_ptr<Place>> allPlaces();

} // namespace parley::demo
