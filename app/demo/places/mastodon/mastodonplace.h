// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/places/mastodon/ratewindow.h"
#include "app/demo/places/place.h"

namespace parley::demo::mastodon {

class Entities;

/// A Mastodon server of version 4.5 (docs.joinmastodon.org/methods) with an account of the organisation: what its client API
/// lets that account read. It counts requests as a real one does, and refuses to write.
class MastodonPlace final : public Place {
public:
    Venue venue() const override { return Venue::Mastodon; }
    QString platform() const override { return QStringLiteral("mastodon"); }
    QString endpointPath() const override { return {}; }
    QString account() const override { return organisationAccount; }
    QString token() const override { return QStringLiteral("demo-noordlicht-leest-mee"); }
    QString linkTo(const Post &post, const TownView &town) const override;

    Answer answer(const Request &request, const TownView &town) override;
    Answer troubled(int status, qint64 seconds, const TownView &town) const override;

private:
    Answer api(const Request &request, const TownView &town, const Entities &entities) const;
    Answer picture(const QString &path, const TownView &town) const;
    Answer page(const QString &path, const TownView &town, const Entities &entities) const;
    bool isAllowed(const Request &request) const;

    RateWindow m_requests {300, 5 * 60};
    RateWindow m_pages {300, 15 * 60};
};

} // namespace parley::demo::mastodon
