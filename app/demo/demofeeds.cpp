// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demofeeds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <span>

using namespace Qt::StringLiterals;

namespace parley::demo {

namespace {

struct Post {
    int minutesAgo;
    const char *author;
    const char *title;
    const char *text;
};

// All people, places and brands are invented.
constexpr Post forumTopics[] {
    {14, "Marit Hoekstra", "Stroomstoring Turfweg",
        "Sinds half negen geen stroom in de Turfweg. Noordlicht Energie, weten jullie al hoe lang dit duurt?"},
    {66, "Ilse Noordhof", "Slimme meter geeft geen stand door",
        "Mijn slimme meter geeft al drie dagen geen stand door aan Noordlicht Energie. Moet ik zelf iets doen? 🤔"},
    {190, "Youssef El Haddaoui", "Compliment voor de monteur",
        "Bedankt voor de snelle hulp gisteren, binnen een uur stond de monteur van Noordlicht Energie op de stoep. Top! 👏"},
    {260, "Trijntje Postma", "Termijnbedrag klopt niet",
        "Ik heb bij Noordlicht Energie een nieuw termijnbedrag gekregen dat twee keer zo hoog is, zonder uitleg."},
    {1500, "Henk-Jan Veldkamp", "Meterkast vervangen",
        "Mijn meterkast is vervangen, maar in de app van Noordlicht Energie staat nog de oude meter."},
    {2900, "عمر الحسن", "تطبيق Noordlicht Energie لا يعمل", "التطبيق لا يعمل منذ الأمس على هاتفي. هل من حل؟"},
};

constexpr Post forumReplies[] {
    {9, "Bas de Wit", "Re: Stroomstoring Turfweg", "Hier in de Veenlaan ook donker. Buurman zegt dat er een kabel van Noordlicht stuk is."},
    {6, "Marit Hoekstra", "Re: Stroomstoring Turfweg", "Op de site van Noordlicht staat dat alles is hersteld, maar ik zit nog steeds in het donker. 😠"},
    {3, "Sanne Kuipers", "Re: Stroomstoring Turfweg", "Bij ons doet het licht het weer sinds vijf minuten, dank @Noordlicht!"},
};

constexpr Post news[] {
    {35, "Redactie Turfdorp Nieuws", "Kabelbreuk zet deel van Turfdorp zonder stroom",
        "Een graafmachine raakte vanochtend een kabel. Noordlicht Energie verwacht dat iedereen halverwege de ochtend weer stroom heeft."},
    {420, "Eva Brandsma", "Dynamisch contract steeds populairder",
        "Steeds meer huishoudens kiezen voor een dynamisch contract. Ook Noordlicht Energie ziet de vraag stijgen, al waarschuwen deskundigen voor pieken."},
    {1900, "Redactie Turfdorp Nieuws", "Noordlicht Energie opent laadplein aan de haven",
        "Aan de haven staan vanaf vandaag twaalf nieuwe laadpunten. De wethouder knipte het lint door."},
    {6000, "Redactie Turfdorp Nieuws", "Noordlicht Energie verhoogt tarieven", "Dit bericht is ouder dan drie dagen en hoort niet verzameld te worden."},
};

constexpr Post blog[] {
    {26, "Gijs Ravenhorst", "Is a dynamic energy contract worth it?",
        "I switched to Noordlicht Energie three months ago. Does their hourly price also apply if I already have solar panels? Asking for a friend."},
    {95, "Ruben Akkerveld", "Derde keer dat mijn termijnbedrag omhooggaat",
        "Derde keer dit jaar dat Noordlicht Energie mijn termijnbedrag verhoogt. Bellen helpt niet, je hangt drie kwartier in de wacht."},
    {780, "Saskia Bollema", "Overstappen in zes weken",
        "Overstappen naar Noordlicht Energie duurde zes weken en niemand kon zeggen waarom. Twee van de vijf sterren."},
    {2200, "Anouk van der Ploeg", "Zo lees je je jaarafrekening", "Een jaarafrekening van Noordlicht Energie in vijf stappen uitgelegd, met voorbeeld en rekenhulp."},
    {300, "Pieter Kamstra", "Wandelroute door het veen", "Dit verhaal noemt geen energiebedrijf en past dus niet bij de opdracht."},
};

constexpr Post ownComments[] {
    {48, "Linda Oosterveen", "Reactie op Onderhoud in december", "Wordt er bij ons in de straat ook 's nachts gewerkt? Ik werk in ploegendienst."},
    {1320, "Dirk Jansma", "Reactie op Onderhoud in december", "Fijn dat het op tijd is aangekondigd, dank."},
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString escaped(const char *utf8)
{
    return text(utf8).toHtmlEscaped();
}

QString slug(const Post &post)
{
    QString slug;
    for (const QChar c : text(post.title).toLower().normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber() && c.unicode() < 0x80)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    return slug.isEmpty() ? u"bericht"_s : slug;
}

QDateTime moment(const QDateTime &now, const Post &post)
{
    return now.addSecs(-60 * post.minutesAgo);
}

QString rfc822(const QDateTime &at)
{
    return QLocale::c().toString(at.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s) + u" +0000"_s;
}

QByteArray rss(const QString &base, const QString &home, const QString &title, std::span<const Post> posts, const QDateTime &now,
    const QString &commentsOfFirst)
{
    QString items;
    for (const Post &post : posts) {
        const QString link = base + home + slug(post);
        items += u"<item><title>%1</title><link>%2</link><guid>%2</guid><dc:creator>%3</dc:creator><pubDate>%4</pubDate>"
                 "<description><![CDATA[<p>%5</p>]]></description>%6</item>\n"_s.arg(escaped(post.title), link,
                     escaped(post.author), rfc822(moment(now, post)), escaped(post.text),
                     &post == posts.data() && !commentsOfFirst.isEmpty()
                         ? u"<slash:comments>3</slash:comments><wfw:commentRss>%1</wfw:commentRss>"_s.arg(base + commentsOfFirst)
                         : QString());
    }
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:wfw=\"http://wellformedweb.org/CommentAPI/\" xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\">"
           "<channel><title>%1</title><link>%2</link><description>%1</description><language>nl</language>\n%3</channel></rss>\n"_s
        .arg(title, base + home, items)
        .toUtf8();
}

QByteArray commentRss(const QString &base, const QString &home, const Post &topic, std::span<const Post> posts, const QDateTime &now)
{
    const QString article = base + home + slug(topic);
    QString items;
    int number = 9001;
    for (const Post &post : posts) {
        const QString link = article + u"#reactie-%1"_s.arg(number++);
        items += u"<item><title>%1</title><link>%2</link><guid>%2</guid><dc:creator>%3</dc:creator><pubDate>%4</pubDate>"
                 "<description><![CDATA[<p>%5</p>]]></description></item>\n"_s.arg(escaped(post.title), link,
                     escaped(post.author), rfc822(moment(now, post)), escaped(post.text));
    }
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
           "<title>Reacties</title><link>%1</link><description>Reacties</description>\n%2</channel></rss>\n"_s
        .arg(article, items)
        .toUtf8();
}

QByteArray atom(const QString &base, const QString &home, const QString &title, std::span<const Post> posts, const QDateTime &now)
{
    QString entries;
    for (const Post &post : posts) {
        const QString link = base + home + slug(post) + u"-%1"_s.arg(post.minutesAgo);
        const QString at = moment(now, post).toUTC().toString(Qt::ISODate);
        entries += u"<entry><id>%2</id><title>%1</title><link href=\"%2\"/><author><name>%3</name></author><published>%4</published>"
                   "<updated>%4</updated><content type=\"html\">&lt;p&gt;%5&lt;/p&gt;</content></entry>\n"_s.arg(escaped(post.title),
                       link, escaped(post.author), at, escaped(post.text));
    }
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"nl\"><id>%2</id>"
           "<title>%1</title><updated>%4</updated><link href=\"%2\"/>\n%3</feed>\n"_s
        .arg(title, base + home, entries, now.toUTC().toString(Qt::ISODate))
        .toUtf8();
}

QByteArray jsonFeed(const QString &base, const QString &home, const QString &title, std::span<const Post> posts, const QDateTime &now)
{
    QJsonArray items;
    for (const Post &post : posts) {
        const QString link = base + home + slug(post);
        const QJsonObject author {{u"name"_s, text(post.author)}, {u"url"_s, base + u"/auteur/"_s + slug({0, "", post.author, ""})}};
        items.append(QJsonObject {{u"id"_s, link}, {u"url"_s, link}, {u"title"_s, text(post.title)},
            {u"content_html"_s, u"<p>"_s + escaped(post.text) + u"</p>"_s}, {u"authors"_s, QJsonArray {author}},
            {u"date_published"_s, moment(now, post).toUTC().toString(Qt::ISODate)}});
    }
    return QJsonDocument(QJsonObject {{u"version"_s, u"https://jsonfeed.org/version/1.1"_s}, {u"title"_s, title},
                             {u"home_page_url"_s, base + home}, {u"items"_s, items}})
        .toJson();
}

} // namespace

QList<Page> pages(const QString &base, const QDateTime &now)
{
    const QByteArray home = u"<!DOCTYPE html><html lang=\"nl\"><head><title>Turfdorp Nieuws</title><link rel=\"alternate\""
                            " type=\"application/atom+xml\" href=\"/nieuws/atom.xml\"></head><body></body></html>"_s.toUtf8();
    return {
        {u"/forum/feed"_s, "application/rss+xml; charset=utf-8",
            rss(base, u"/forum/"_s, u"Stroomkring-forum"_s, forumTopics, now, u"/forum/reacties"_s)},
        {u"/forum/reacties"_s, "application/rss+xml; charset=utf-8",
            commentRss(base, u"/forum/"_s, forumTopics[0], forumReplies, now)},
        {u"/nieuws"_s, "text/html; charset=utf-8", home},
        {u"/nieuws/atom.xml"_s, "application/atom+xml; charset=utf-8", atom(base, u"/nieuws/"_s, u"Turfdorp Nieuws"_s, news, now)},
        {u"/blog/feed.json"_s, "application/feed+json", jsonFeed(base, u"/blog/"_s, u"Kabel en Meter"_s, blog, now)},
        {u"/noordlicht/reacties.atom"_s, "application/atom+xml; charset=utf-8",
            atom(base, u"/noordlicht/"_s, u"Reacties bij Noordlicht Energie"_s, ownComments, now)},
    };
}

QList<Place> places()
{
    return {{u"/forum/feed"_s}, {u"/nieuws"_s}, {u"/blog/feed.json"_s}, {u"/noordlicht/reacties.atom"_s, true}};
}

} // namespace parley::demo
