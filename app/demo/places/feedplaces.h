// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/places/place.h"

namespace parley::demo {

/// A place that anyone can read as a feed, with a page for each post.
class FeedPlace : public Place {
public:
    QString platform() const override { return QStringLiteral("feeds"); }
    QString linkTo(const Post &post, const TownView &town) const override;
    Answer answer(const Request &request, const TownView &town) final;

protected:
    virtual QString pagePath() const = 0; ///< Above the posts' pages: `/nieuws/`.
    /// The answer to what is not the page of a post; status 404 where there is nothing.
    virtual Answer feed(const Request &request, const TownView &town) const = 0;

private:
    Answer page(const QString &key, const TownView &town) const;
};

/// RSS 2.0 with a comment feed per topic (wellformedweb.org).
class ForumPlace final : public FeedPlace {
public:
    Venue venue() const override { return Venue::Forum; }
    QString endpointPath() const override { return QStringLiteral("/forum/feed"); }
    QString linkTo(const Post &post, const TownView &town) const override;

protected:
    QString pagePath() const override { return QStringLiteral("/forum/"); }
    Answer feed(const Request &request, const TownView &town) const override;
};

/// A front page with autodiscovery, and Atom in pages (RFC 4287, RFC 5005).
class NewsPlace final : public FeedPlace {
public:
    Venue venue() const override { return Venue::News; }
    QString endpointPath() const override { return QStringLiteral("/"); }

protected:
    QString pagePath() const override { return QStringLiteral("/nieuws/"); }
    Answer feed(const Request &request, const TownView &town) const override;
};

/// RSS of a site that repeats the news of another one, with its counting parameters in the links.
class RegionPlace final : public FeedPlace {
public:
    Venue venue() const override { return Venue::Region; }
    QString endpointPath() const override { return QStringLiteral("/rss"); }

protected:
    QString pagePath() const override { return QStringLiteral("/bericht/"); }
    Answer feed(const Request &request, const TownView &town) const override;
};

/// JSON Feed 1.1, whose old address has moved for good.
class BlogPlace final : public FeedPlace {
public:
    Venue venue() const override { return Venue::Blog; }
    QString endpointPath() const override { return QStringLiteral("/feed"); }

protected:
    QString pagePath() const override { return QStringLiteral("/blog/"); }
    Answer feed(const Request &request, const TownView &town) const override;
};

/// Atom with threads (RFC 4685): comments at the organisation's own site.
class OwnSitePlace final : public FeedPlace {
public:
    Venue venue() const override { return Venue::OwnSite; }
    QString endpointPath() const override { return QStringLiteral("/reacties.atom"); }
    bool isOwn() const override { return true; }

protected:
    QString pagePath() const override { return QStringLiteral("/reactie/"); }
    Answer feed(const Request &request, const TownView &town) const override;
};

/// RSS 2.0 of a review site.
class ReviewPlace final : public FeedPlace {
public:
    Venue venue() const override { return Venue::Reviews; }
    QString endpointPath() const override { return QStringLiteral("/noordlicht-energie/rss"); }

protected:
    QString pagePath() const override { return QStringLiteral("/review/"); }
    Answer feed(const Request &request, const TownView &town) const override;
};

} // namespace parley::demo
