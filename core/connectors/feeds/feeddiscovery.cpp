// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feeddiscovery.h"

#include "core/connectors/text/htmltree.h"
#include "core/connectors/text/link.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype mostFeeds = 10;

struct PageLink {
    QString rel;
    QString type;
    QString href;
    QString title;
};

struct PageLinks {
    QString base; // Of the first `base` element.
    QList<PageLink> links;
};

PageLinks linksOfHtml(const QString &html)
{
    const HtmlTree tree(html);
    PageLinks found;
    std::vector<const GumboNode *> waiting;
    if (tree.root())
        waiting.push_back(tree.root());
    while (!waiting.empty()) {
        const GumboElement &element = waiting.back()->v.element;
        waiting.pop_back();
        if (element.tag == GUMBO_TAG_LINK)
            found.links.append({HtmlTree::attribute(element, "rel"), HtmlTree::attribute(element, "type"),
                HtmlTree::attribute(element, "href"), HtmlTree::attribute(element, "title")});
        else if (element.tag == GUMBO_TAG_BASE && found.base.isEmpty())
            found.base = HtmlTree::attribute(element, "href");
        for (unsigned i = element.children.length; i > 0; --i) { // Backwards, so that the first is taken first.
            const auto *child = static_cast<const GumboNode *>(element.children.data[i - 1]);
            if (child->type == GUMBO_NODE_ELEMENT)
                waiting.push_back(child);
        }
    }
    return found;
}

// RFC 8288, 3: `<address>; rel="alternate"; type="application/rss+xml"`, several apart by commas.
QList<PageLink> linksOfHeader(const QByteArray &header)
{
    QList<PageLink> links;
    const QString text = QString::fromUtf8(header);
    for (qsizetype at = text.indexOf(u'<'); at >= 0 && links.size() < 100; at = text.indexOf(u'<', at)) {
        const qsizetype end = text.indexOf(u'>', at);
        if (end < 0)
            break;
        PageLink link;
        link.href = text.sliced(at + 1, end - at - 1).trimmed();
        const qsizetype next = text.indexOf(u'<', end);
        const QString parameters = text.sliced(end + 1, (next < 0 ? text.size() : next) - end - 1);
        for (const QString &parameter : parameters.split(u';', Qt::SkipEmptyParts)) {
            const QString name = parameter.section(u'=', 0, 0).trimmed().toLower();
            QString value = parameter.section(u'=', 1).trimmed();
            value = value.remove(u'"').section(u',', 0, 0).trimmed();
            if (name == u"rel")
                link.rel = value;
            else if (name == u"type")
                link.type = value;
            else if (name == u"title")
                link.title = value;
        }
        links.append(link);
        at = end;
    }
    return links;
}

bool isFeed(const PageLink &link)
{
    static const QStringList types = {u"application/rss+xml"_s, u"application/atom+xml"_s, u"application/rdf+xml"_s,
        u"application/feed+json"_s, u"text/rss+xml"_s, u"application/x-rss+xml"_s};
    const QString type = link.type.section(u';', 0, 0).trimmed().toLower();
    const QStringList relations = link.rel.toLower().simplified().split(u' ');
    if (relations.contains(u"feed"_s) && (type.isEmpty() || types.contains(type)))
        return true;
    // Plain JSON is a feed only where it says so: WordPress points to its interface in the same way.
    const bool isJsonFeed = type == u"application/json" && link.href.contains(u"feed"_s, Qt::CaseInsensitive);
    return relations.contains(u"alternate"_s) && (types.contains(type) || isJsonFeed);
}

bool isOfComments(const PageLink &link)
{
    static const QStringList words = {u"comment"_s, u"reactie"_s, u"kommentar"_s, u"comentario"_s, u"commento"_s, u"commenti"_s};
    return std::ranges::any_of(words, [&](const QString &word) {
        return link.title.contains(word, Qt::CaseInsensitive) || link.href.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

QList<QUrl> feedsOfPage(const QString &html, const QUrl &page, const HttpHeaders &headers)
{
    const PageLinks inPage = linksOfHtml(html);
    const QUrl base = linkFromText(inPage.base, page);
    QList<QUrl> articles;
    QList<QUrl> comments;
    const auto add = [&](const PageLink &link, const QUrl &relativeTo) {
        const QUrl target = linkFromText(link.href, relativeTo).adjusted(QUrl::RemoveFragment);
        if (isFeed(link) && isWebLink(target) && !articles.contains(target) && !comments.contains(target))
            (isOfComments(link) ? comments : articles).append(target);
    };
    for (const PageLink &link : inPage.links)
        add(link, isWebLink(base) ? base : page);
    for (const QByteArray &header : headers.values("Link")) {
        for (const PageLink &link : linksOfHeader(header))
            add(link, page);
    }
    const QList<QUrl> all = articles + comments;
    return all.first(std::min(all.size(), mostFeeds));
}

QList<QUrl> usualFeedsOf(const QUrl &page)
{
    QList<QUrl> feeds;
    for (const QString &path : {u"/feed"_s, u"/rss.xml"_s, u"/atom.xml"_s, u"/index.xml"_s, u"/feed.json"_s, u"/?feed=rss2"_s})
        feeds.append(page.resolved(QUrl(path)));
    return feeds;
}

} // namespace parley
