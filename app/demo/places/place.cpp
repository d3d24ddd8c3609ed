// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/place.h"

#include "app/demo/places/feedplaces.h"
#include "app/demo/places/mastodon/mastodonplace.h"

namespace parley::demo {

Answer Place::troubled(int status, qint64 seconds, const TownView &) const
{
    Answer answer = textAnswer(status, status == 429 ? "Even rustig aan." : "Er wordt aan gewerkt.");
    answer.headers.add("Retry-After", QByteArray::number(seconds));
    return answer;
}

std::vector<std::unique_ptr<Place>> allPlaces()
{
    std::vector<std::unique_ptr<Place>> places;
    places.push_back(std::make_unique<mastodon::MastodonPlace>());
    places.push_back(std::make_unique<ForumPlace>());
    places.push_back(std::make_unique<NewsPlace>());
    places.push_back(std::make_unique<RegionPlace>());
    places.push_back(std::make_unique<BlogPlace>());
    places.push_back(std::make_unique<OwnSitePlace>());
    places.push_back(std::make_unique<ReviewPlace>());
    return places;
}

} // namespace parley::demo
