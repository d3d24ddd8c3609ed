// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/feedtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace parley::test {

QByteArray rssFeed(const QList<FeedEntry> &entries)
{
    QString feed = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
                   "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Proef</title>"
                   "<link>https://proef.example/</link><description>Proef</description>\n"_s;
    for (const FeedEntry &entry : entries) {
        feed += u"<item><guid isPermaLink=\"false\">%1</guid><link>%2</link><title>%3</title>"_s.arg(
            entry.guid.toHtmlEscaped(), entry.link.toHtmlEscaped(), entry.title.toHtmlEscaped());
        if (!entry.author.isEmpty())
            feed += u"<dc:creator>%1</dc:creator>"_s.arg(entry.author.toHtmlEscaped());
        feed += u"<pubDate>%1 GMT</pubDate><description>%2</description></item>\n"_s.arg(
            QLocale::c().toString(entry.posted.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss"_s), entry.text.toHtmlEscaped());
    }
    return (feed + u"</channel></rss>\n"_s).toUtf8();
}

QByteArray atomFeed(const QList<FeedEntry> &entries)
{
    QString feed = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
                   "<title>Proef</title><id>https://proef.example/</id>\n"_s;
    for (const FeedEntry &entry : entries) {
        const QString moment = entry.posted.toUTC().toString(Qt::ISODate);
        feed += u"<entry><id>%1</id><link href=\"%2\"/><title>%3</title><published>%4</published><updated>%4</updated>"
                "<author><name>%5</name></author><summary>%6</summary></entry>\n"_s.arg(entry.guid.toHtmlEscaped(),
                    entry.link.toHtmlEscaped(), entry.title.toHtmlEscaped(), moment, entry.author.toHtmlEscaped(),
                    entry.text.toHtmlEscaped());
    }
    return (feed + u"</feed>\n"_s).toUtf8();
}

FaultAnswer feedAnswer(const QByteArray &feed, const QByteArray &etag)
{
    Fields fields {{"Content-Type", feed.contains("<rss") ? "application/rss+xml; charset=UTF-8" : "application/atom+xml"}};
    if (!etag.isEmpty())
        fields.append({"ETag", etag});
    return whole(200, fields, feed);
}

} // namespace parley::test
