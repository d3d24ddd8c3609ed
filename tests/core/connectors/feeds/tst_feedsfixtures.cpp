// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/feeds/recordedfeed.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using parley::ErrorKind;
using parley::FoundMessage;
using parley::Harvest;

// Every file of tests/fixtures/feeds, as its README says.
class TestFeedsFixtures : public QObject {
    Q_OBJECT

    static Harvest harvestOf(const QString &name)
    {
        const auto harvest = recorded::read(recorded::answer(name));
        if (!harvest) {
            QTest::qFail(qPrintable(name + u": "_s + harvest.error().detail), __FILE__, __LINE__);
            return {};
        }
        return *harvest;
    }

    static QString momentOf(const FoundMessage &message)
    {
        return message.postedAt ? message.postedAt->toString(Qt::ISODate) : QString();
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void reads_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("titles");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<bool>("complete");
        const QStringList encoded = {u"Zonnestroom: “één” – prijs € 10"_s};
        const QStringList naive = {u"naïef coöperatie"_s};
        for (const QString &name : {u"rss20_windows1252.xml"_s, u"rss20_latin1_declared_is_1252.xml"_s,
                 u"rss20_wrong_encoding.xml"_s, u"rss20_header_conflict.xml"_s, u"rss20_utf16le.xml"_s})
            QTest::newRow(qPrintable(name)) << name << encoded << naive << true;
        QTest::newRow("bare ampersands") << u"rss20_bare_ampersand.xml"_s << QStringList {u"Zonnestroom & co"_s}
                                         << QStringList {u"R&D & meer © 5 < 6"_s} << true;
        QTest::newRow("undefined entities") << u"rss20_undefined_entities.xml"_s << QStringList {u"Café Zonnestroom – coöperatie"_s}
                                            << QStringList {u"Prijs:\u00A0€\u00A010 é blijft hier staan"_s} << true;
        QTest::newRow("leading blank line") << u"rss20_leading_whitespace.xml"_s
                                            << QStringList {u"Witregel voor de declaratie, zonnestroom"_s} << QStringList {u"x"_s} << true;
        QTest::newRow("mark, then a line end") << u"rss20_bom_then_newline.xml"_s << QStringList {u"BOM en witregel, zonnestroom"_s}
                                               << QStringList {u"x"_s} << true;
        QTest::newRow("control characters") << u"rss20_control_chars.xml"_s << QStringList {u"Zonnestroom storing"_s}
                                            << QStringList {u"nul:  backspace:  streepje: – euro: € surrogaat:"_s} << true;
        QTest::newRow("undeclared prefixes") << u"rss20_undeclared_prefix.xml"_s << QStringList {u"prefix, zonnestroom"_s}
                                             << QStringList {u"tekst"_s} << true;
        QTest::newRow("truncated") << u"rss20_truncated.xml"_s
                                   << QStringList {u"Storing bij Zonnestroom & co"_s, u"Dubbel gecodeerd: Jan & Piet ’s ochtends <b>"_s}
                                   << QStringList {u"Lange versie 😟 met relatieve link (https://blog.example/rel), en"_s,
                                          u"Platte tekst met 5 < 6 en Zonnestroom"_s}
                                   << false;
        QTest::newRow("RSS 0.92") << u"rss092.xml"_s << QStringList {u"Zonnestroom oud formaat"_s} << QStringList {u""_s} << true;
        QTest::newRow("RSS 1.0") << u"rss10_rdf.xml"_s << QStringList {u"Zonnestroom één"_s, u"Zonnestroom twee"_s}
                                 << QStringList {u"Lang"_s, u""_s} << true;
        QTest::newRow("Atom 1.0") << u"atom10.xml"_s
                                  << QStringList {u"Zonnestroom <b>vet</b> &amp; meer"_s,
                                         u"5 < 6 &amp; zonnestroom (literal &amp;amp;)"_s, u""_s}
                                  << QStringList {u"Tekst & meer"_s, u"Also here"_s, u"Zonnestroom-foto"_s} << true;
        QTest::newRow("Atom 0.3") << u"atom03.xml"_s << QStringList {u"Zonnestroom oud"_s} << QStringList {u"tekst"_s} << true;
        QTest::newRow("JSON Feed 1.1") << u"jsonfeed11.json"_s << QStringList {u"Storing bij Zonnestroom & co"_s, u""_s}
                                       << QStringList {u"Lang & vol 😟"_s, u"نص عن Zonnestroom"_s} << true;
        QTest::newRow("JSON Feed 1.0, item without id dropped") << u"jsonfeed10_author_no_id.json"_s << QStringList {u""_s}
                                                                << QStringList {u""_s} << true;
        QTest::newRow("external entities") << u"rss20_xxe.xml"_s << QStringList {} << QStringList {} << true;
    }

    void reads()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, titles);
        QFETCH(QStringList, texts);
        QFETCH(bool, complete);
        const Harvest harvest = harvestOf(file);
        QStringList foundTitles;
        QStringList foundTexts;
        for (const FoundMessage &message : harvest.messages) {
            foundTitles.append(message.title);
            foundTexts.append(message.text);
            QVERIFY(!message.platformId.isEmpty() && !message.payload.isEmpty());
        }
        QCOMPARE(foundTitles, titles);
        QCOMPARE(foundTexts, texts);
        QCOMPARE(harvest.complete, complete);
    }

    void full()
    {
        const Harvest harvest = harvestOf(u"rss20_full.xml"_s);
        QCOMPARE(harvest.title, u"Energieblog"_s);
        QCOMPARE(harvest.messages.size(), 9);
        QCOMPARE(harvest.pause, std::chrono::hours(1));
        const FoundMessage &first = harvest.messages[0];
        QCOMPARE(first.platformId, u"blog.example?p=812"_s);
        QCOMPARE(first.linkKey, u"blog.example/storing"_s);
        QCOMPARE(first.permalink, QUrl(u"https://blog.example/storing"_s));
        QCOMPARE(first.author.displayName, u"Fatima de Vries"_s);
        QCOMPARE(first.language, u"nl-NL"_s);
        QCOMPARE(first.attachments.size(), 3);
        QCOMPARE(first.attachments[0].bytes, 12345);
        QCOMPARE(first.attachments[1].name, u"Meterkast"_s);
        QCOMPARE(first.attachments[2].url, QUrl(u"https://cdn.blog.example/f.jpg"_s));
        QVERIFY(!first.text.contains(u"alert"_s));
        QCOMPARE(harvest.messages[1].title, u"Dubbel gecodeerd: Jan & Piet ’s ochtends <b>"_s);
        QCOMPARE(harvest.messages[1].author.displayName, u"De Redactie"_s);
        QCOMPARE(harvest.messages[2].language, u"ar"_s);
        QCOMPARE(harvest.messages[2].text, u"نص عربي 👨‍👩‍👧"_s);
        QCOMPARE(harvest.messages[3].title, u""_s);
        QVERIFY(harvest.messages[4].text.size() > 15000);
        QCOMPARE(momentOf(harvest.messages[5]), u"2026-11-20T12:00:01Z"_s);
        QCOMPARE(momentOf(harvest.messages[8]), u"2026-11-26T12:00:00Z"_s); // Not clamped: the gate decides.
        QCOMPARE(harvest.followUps.size(), 1);
        QCOMPARE(harvest.followUps[0].url, QUrl(u"https://blog.example/storing/feed/"_s));
    }

    void dates()
    {
        const Harvest harvest = harvestOf(u"rss20_dates.xml"_s);
        QCOMPARE(harvest.messages.size(), 24);
        QStringList moments;
        for (const FoundMessage &message : harvest.messages)
            moments.append(momentOf(message));
        QStringList expected(24, u"2026-11-22T09:15:02Z"_s);
        expected[2] = u"2026-11-22T09:15:00Z"_s;
        expected[13] = u"2026-11-22T00:00:00Z"_s;
        expected[15] = u"2026-11-23T00:00:00Z"_s;
        expected[16] = u"2026-11-22T09:16:00Z"_s;
        for (const int unreadable : {19, 20, 21, 22})
            expected[unreadable].clear();
        expected[23] = u"1970-01-01T00:00:00Z"_s;
        QCOMPARE(moments, expected);
    }

    void withoutGuidAndDate()
    {
        const QList<FoundMessage> messages = harvestOf(u"rss20_no_guid_no_date.xml"_s).messages;
        QCOMPARE(messages.size(), 8);
        QCOMPARE(messages[0].platformId, u"blog.example/x1"_s);
        QVERIFY(messages[1].platformId.startsWith(u"blog.example|sha256:"_s) && messages[1].permalink.isEmpty());
        QCOMPARE(messages[2].permalink, QUrl(u"https://blog.example/x3"_s));
        QCOMPARE(messages[3].platformId, u"blog.example|abc-123"_s);
        QVERIFY(messages[3].permalink.isEmpty());
        QCOMPARE(messages[4].platformId, u"blog.example|dup|blog.example/x5"_s);
        QCOMPARE(messages[5].platformId, u"blog.example|dup|blog.example/x6"_s);
        QCOMPARE(messages[6].platformId, u"blog.example/x7"_s);
        QCOMPARE(messages[6].linkKey, u"blog.example/x7"_s);
        for (const FoundMessage &message : messages)
            QVERIFY(!message.postedAt);
    }

    void comments()
    {
        const FoundMessage comment = harvestOf(u"rss20_comments.xml"_s).messages.at(0);
        QCOMPARE(comment.text, u"Bij mij ook … 😠"_s);
        QCOMPARE(comment.parentLinkKey, u"blog.example/storing"_s);
        QCOMPARE(comment.parentId, u""_s);
        QCOMPARE(comment.parentLink, QUrl(u"https://blog.example/storing/"_s));
        QVERIFY(comment.attachments.isEmpty());
    }

    void threadedComments()
    {
        const QList<FoundMessage> messages = harvestOf(u"atom10_threaded_comments.xml"_s).messages;
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages[0].parentId, harvestOf(u"rss20_full.xml"_s).messages[0].platformId);
        QCOMPARE(messages[0].parentLinkKey, u"blog.example/storing"_s);
        QCOMPARE(messages[1].parentId, messages[0].platformId);
        QCOMPARE(messages[1].author.profileUrl, u"https://jan.example/"_s);
    }

    void atom()
    {
        const Harvest harvest = harvestOf(u"atom10.xml"_s);
        const QList<FoundMessage> &messages = harvest.messages;
        QCOMPARE(harvest.title, u"Energie & zo"_s);
        QCOMPARE(messages[0].permalink, QUrl(u"https://blog.example/e1"_s));
        QCOMPARE(momentOf(messages[0]), u"2026-11-22T09:15:02Z"_s);
        QVERIFY(messages[0].editedAt);
        QCOMPARE(messages[0].attachments.at(0).url, QUrl(u"https://blog.example/a.jpg"_s));
        QCOMPARE(messages[1].permalink, QUrl(u"https://blog.example/sub/e2"_s));
        QCOMPARE(messages[1].language, u"en"_s);
        QCOMPARE(messages[1].author.displayName, u"Redactie"_s);
        QCOMPARE(messages[1].author.profileUrl, u"https://blog.example/over"_s);
        QCOMPARE(messages[2].author.displayName, u"Ander"_s);
        QVERIFY(messages[2].permalink.isEmpty());
        QCOMPARE(messages[2].attachments.at(0).mime, u"image/png"_s);
        QCOMPARE(harvest.followUps.at(0).url, QUrl(u"https://blog.example/atom.xml?p=2"_s));
    }

    void jsonFeed()
    {
        const Harvest harvest = harvestOf(u"jsonfeed11.json"_s);
        const QList<FoundMessage> &messages = harvest.messages;
        QCOMPARE(messages[0].platformId, u"blog.example/storing"_s);
        QCOMPARE(messages[0].payloadType, u"json"_s);
        QVERIFY(messages[0].payload.contains("_parley_test"));
        QCOMPARE(messages[1].platformId, u"blog.example|42"_s);
        QCOMPARE(messages[1].permalink, QUrl(u"https://krant.example/x"_s));
        QCOMPARE(messages[1].author.displayName, u"Redactie"_s);
        QCOMPARE(messages[1].author.avatar, QUrl(u"https://blog.example/a.png"_s));
        QCOMPARE(messages[1].postedAt->toString(Qt::ISODateWithMs), u"2026-11-22T09:15:02.500Z"_s);
        QCOMPARE(harvest.followUps.at(0).url, QUrl(u"https://blog.example/feed.json?p=2"_s));
    }

    // The article over RSS and over JSON Feed is one message: by its link, since the identifiers differ.
    void sameArticleInTwoFormats()
    {
        QCOMPARE(harvestOf(u"rss20_full.xml"_s).messages[0].linkKey, harvestOf(u"jsonfeed11.json"_s).messages[0].linkKey);
    }

    void entitiesAreInert()
    {
        const Harvest harvest = harvestOf(u"rss20_xxe.xml"_s);
        QVERIFY(!harvest.title.contains(u"aaaa"_s));
        QVERIFY(harvest.followUps.isEmpty());
    }

    void truncatedKeepsNoValidators()
    {
        const Harvest harvest = harvestOf(u"rss20_truncated.xml"_s);
        QVERIFY(harvest.next);
        QVERIFY(!harvest.next->contains("etag"_L1) && !harvest.next->contains("lastModified"_L1));
        QVERIFY(harvestOf(u"rss20_full.xml"_s).next->contains("etag"_L1));
    }

    void pageInsteadOfFeed()
    {
        const auto harvest = recorded::read(recorded::answer(u"html_error_page.html"_s));
        QVERIFY(!harvest);
        QCOMPARE(harvest.error().kind, ErrorKind::WrongType);
    }

    void autodiscovery()
    {
        const Harvest harvest = harvestOf(u"autodiscovery_page.html"_s);
        QStringList feeds;
        for (const parley::HttpRequest &request : harvest.followUps) {
            feeds.append(request.url.toString());
            QCOMPARE(request.need, parley::HttpRequest::Need::Alternative);
            QVERIFY(request.fromPlatform);
        }
        QCOMPARE(feeds,
            (QStringList {u"https://www.blog.example/map/feed/"_s, u"https://www.blog.example/atom.xml"_s,
                u"https://www.blog.example/feed.json"_s, u"https://www.blog.example/in-body.xml"_s,
                u"https://www.blog.example/header.xml"_s, u"https://www.blog.example/comments/feed/"_s}));
        QVERIFY(harvest.messages.isEmpty());
    }

    void notModified()
    {
        const Harvest before = harvestOf(u"rss20_full.xml"_s);
        const auto harvest = recorded::read(recorded::answer(u"not_modified.txt"_s), *before.next);
        QVERIFY(harvest);
        QVERIFY(harvest->messages.isEmpty() && harvest->complete);
        QCOMPARE(*harvest->next, *before.next);
    }
};

QTEST_GUILESS_MAIN(TestFeedsFixtures)
#include "tst_feedsfixtures.moc"
