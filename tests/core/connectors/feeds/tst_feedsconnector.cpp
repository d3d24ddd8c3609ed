// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/feeds/recordedfeed.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using parley::Cursor;
using parley::ErrorKind;
using parley::Harvest;
using parley::HttpRequest;
using parley::HttpResponse;
using parley::Source;

namespace {

const QUrl endpoint(u"https://blog.example/feed"_s);

QByteArray rss(const QByteArray &items, const QByteArray &channel = {})
{
    return "<rss version='2.0' xmlns:wfw='http://wellformedweb.org/CommentAPI/' "
           "xmlns:slash='http://purl.org/rss/1.0/modules/slash/' xmlns:atom='http://www.w3.org/2005/Atom'>"
           "<channel><title>t</title><link>https://blog.example/</link>"
        + channel + items + "</channel></rss>";
}

QByteArray article(int number, const QByteArray &extra = {}, const QByteArray &date = "Sun, 22 Nov 2026 09:15:02 GMT")
{
    const QByteArray n = QByteArray::number(number);
    return "<item><title>a" + n + "</title><link>https://blog.example/a" + n + "</link><guid isPermaLink='false'>a" + n
        + "</guid><pubDate>" + date + "</pubDate>" + extra + "</item>";
}

HttpResponse withValidators(HttpResponse answer)
{
    answer.headers.add("ETag", "W/\"abc-gzip\"");
    answer.headers.add("Last-Modified", "Sun, 22 Nov 2026 09:20:00 GMT");
    return answer;
}

} // namespace

class TestFeedsConnector : public QObject {
    Q_OBJECT

    parley::FeedsConnector m_connector;
    Source m_source = recorded::sourceAt(endpoint);

    Harvest readWith(const Cursor &cursor, const HttpRequest &asked, const HttpResponse &answer)
    {
        const auto harvest = m_connector.read(m_source, {cursor, recorded::now}, asked, answer);
        if (!harvest) {
            QTest::qFail(qPrintable(harvest.error().detail), __FILE__, __LINE__);
            return {};
        }
        return *harvest;
    }

    Harvest readFirst(const HttpResponse &answer, const Cursor &cursor = {})
    {
        return readWith(cursor, m_connector.poll(m_source, {cursor, recorded::now}), answer);
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_source = recorded::sourceAt(endpoint);
    }

    void prepared_data()
    {
        QTest::addColumn<QUrl>("typed");
        QTest::addColumn<QString>("endpoint"); // Empty: refused.
        QTest::newRow("host") << QUrl(u"blog.example"_s) << u"https://blog.example/"_s;
        QTest::newRow("whole") << QUrl(u"https://blog.example/feed"_s) << u"https://blog.example/feed"_s;
        QTest::newRow("http is kept") << QUrl(u"http://blog.example/feed"_s) << u"http://blog.example/feed"_s;
        QTest::newRow("feed scheme") << QUrl(u"feed://blog.example/feed"_s) << u"https://blog.example/feed"_s;
        QTest::newRow("loopback") << QUrl(u"localhost:8080/feed"_s) << u"http://localhost:8080/feed"_s;
        QTest::newRow("ftp") << QUrl(u"ftp://blog.example/feed"_s) << u""_s;
        QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s) << u""_s;
        QTest::newRow("nothing") << QUrl() << u""_s;
    }

    void prepared()
    {
        QFETCH(QUrl, typed);
        QFETCH(QString, endpoint);
        const auto source = m_connector.prepared(recorded::sourceAt(typed));
        QCOMPARE(source ? source->endpoint.toString() : QString(), endpoint);
        if (!source)
            QCOMPARE(source.error().kind, ErrorKind::Usage);
    }

    void conditionsComeBackExactly()
    {
        const Harvest harvest = readFirst(withValidators(recorded::answerWith(rss(article(1)))));
        const HttpRequest next = m_connector.poll(m_source, {*harvest.next, recorded::now.addSecs(900)});
        QCOMPARE(next.headers.value("If-None-Match"), "W/\"abc-gzip\""_ba);
        QCOMPARE(next.headers.value("If-Modified-Since"), "Sun, 22 Nov 2026 09:20:00 GMT"_ba);
        QCOMPARE(next.url, endpoint);
        QVERIFY(!next.fromPlatform);
    }

    void onceADayWithoutConditions()
    {
        const Harvest harvest = readFirst(withValidators(recorded::answerWith(rss(article(1)))));
        const HttpRequest next = m_connector.poll(m_source, {*harvest.next, recorded::now.addDays(1).addSecs(1)});
        QVERIFY(next.headers.value("If-None-Match").isEmpty() && next.headers.value("If-Modified-Since").isEmpty());
    }

    // A day of conditional answers must not put the full read off for ever.
    void conditionalReadsDoNotCountAsFull()
    {
        const Harvest first = readFirst(withValidators(recorded::answerWith(rss(article(1)))));
        const QDateTime later = recorded::now.addSecs(20 * 3600);
        const HttpRequest asked = m_connector.poll(m_source, {*first.next, later});
        const auto second = m_connector.read(m_source, {*first.next, later}, asked, withValidators(recorded::answerWith(rss(article(2)))));
        QVERIFY(second);
        QVERIFY(m_connector.poll(m_source, {*second->next, recorded::now.addSecs(25 * 3600)}).headers.value("If-None-Match").isEmpty());
    }

    void newParserReadsInFull()
    {
        Cursor cursor = *readFirst(withValidators(recorded::answerWith(rss(article(1))))).next;
        cursor["parser"_L1] = 0;
        QVERIFY(m_connector.poll(m_source, {cursor, recorded::now}).headers.value("If-None-Match").isEmpty());
    }

    void cutOffKeepsNoValidators()
    {
        HttpResponse answer = withValidators(recorded::answerWith(rss(article(1))));
        answer.cutOff = true;
        const Harvest harvest = readFirst(answer);
        QCOMPARE(harvest.messages.size(), 1);
        QVERIFY(!harvest.complete);
        QVERIFY(m_connector.poll(m_source, {*harvest.next, recorded::now}).headers.value("If-None-Match").isEmpty());
    }

    void everyCutKeepsCompleteItemsOnly()
    {
        const QByteArray whole = rss(article(1) + article(2) + article(3));
        for (qsizetype length = whole.indexOf("<item>"); length < whole.size(); ++length) {
            const QByteArray cut = whole.first(length);
            const Harvest harvest = readFirst(recorded::answerWith(cut));
            QCOMPARE(harvest.messages.size(), cut.count("</item>"));
            QVERIFY(!harvest.complete);
        }
    }

    void everyCutOfJson()
    {
        const QByteArray whole = "{'version':'https://jsonfeed.org/version/1.1','title':'t','items':["
                                 "{'id':'1','title':'a}','attachments':[{'url':'https://a.example/x'}]},{'id':'2'},{'id':'3'}]}"_ba
                                     .replace('\'', '"');
        for (qsizetype length = whole.indexOf(",{\"id\":\"2\""); length < whole.size(); ++length) {
            const Harvest harvest = readFirst(recorded::answerWith(whole.first(length)));
            QVERIFY(!harvest.complete);
            QVERIFY(harvest.messages.size() >= 1 && harvest.messages.size() <= 3);
        }
    }

    void movedAfterTwoEqualAnswers()
    {
        HttpResponse answer = recorded::answerWith(rss(article(1)), QUrl(u"https://new.example/feed"_s));
        answer.permanentRedirect = true;
        const Harvest first = readFirst(answer);
        QCOMPARE(m_connector.poll(m_source, {*first.next, recorded::now}).url, endpoint);
        const Harvest second = readFirst(answer, *first.next);
        const HttpRequest next = m_connector.poll(m_source, {*second.next, recorded::now});
        QCOMPARE(next.url, QUrl(u"https://new.example/feed"_s));
        QVERIFY(next.fromPlatform);
    }

    void otherRedirectsMoveNothing()
    {
        HttpResponse answer = recorded::answerWith(rss(article(1)), QUrl(u"https://cdn.example/feed"_s));
        Cursor cursor;
        for (int i = 0; i < 3; ++i)
            cursor = *readFirst(answer, cursor).next;
        QCOMPARE(m_connector.poll(m_source, {cursor, recorded::now}).url, endpoint);
    }

    void discoveredAddressIsRemembered()
    {
        m_source = recorded::sourceAt(QUrl(u"https://blog.example/"_s));
        const Harvest page = readFirst(recorded::answerWith(
            "<!doctype html><html><head><link rel=alternate type='application/rss+xml' href='/f'></head></html>", m_source.endpoint));
        QCOMPARE(page.followUps.size(), 1);
        QVERIFY(!page.next);
        const Harvest feed = readWith({}, page.followUps[0], withValidators(recorded::answerWith(rss(article(1)), page.followUps[0].url)));
        QCOMPARE(feed.messages.size(), 1);
        QCOMPARE(m_connector.poll(m_source, {*feed.next, recorded::now}).url, QUrl(u"https://blog.example/f"_s));
        // Two days without a full read: the page is asked again.
        const HttpRequest again = m_connector.poll(m_source, {*feed.next, recorded::now.addDays(3)});
        QCOMPARE(again.url, m_source.endpoint);
        QVERIFY(again.headers.value("If-None-Match").isEmpty());
    }

    void guessesForAFrontPageOnly()
    {
        const QByteArray page = "<!doctype html><html><body>hallo</body></html>";
        m_source = recorded::sourceAt(QUrl(u"https://blog.example/"_s));
        const Harvest harvest = readFirst(recorded::answerWith(page, m_source.endpoint));
        QVERIFY(harvest.followUps.size() >= 5);
        QCOMPARE(harvest.followUps[0].url, QUrl(u"https://blog.example/feed"_s));
        const auto guess = m_connector.read(m_source, {{}, recorded::now}, harvest.followUps[0], recorded::answerWith(page));
        QCOMPARE(guess.error().kind, ErrorKind::WrongType);
        const Cursor known = *readFirst(recorded::answerWith(rss(article(1)), m_source.endpoint)).next;
        const auto later = m_connector.read(m_source, {known, recorded::now},
            m_connector.poll(m_source, {known, recorded::now}), recorded::answerWith(page, m_source.endpoint));
        QCOMPARE(later.error().kind, ErrorKind::WrongType);
    }

    void notAFeed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("empty") << ""_ba << ErrorKind::BadResponse;
        QTest::newRow("words") << "hallo"_ba << ErrorKind::WrongType;
        QTest::newRow("other XML") << "<sitemap><url/></sitemap>"_ba << ErrorKind::WrongType;
        QTest::newRow("other JSON") << "{\"items\":[{\"id\":1}]}"_ba << ErrorKind::WrongType;
        QTest::newRow("page") << "<html><body>x</body></html>"_ba << ErrorKind::WrongType;
        QTest::newRow("picture") << "\x89PNG\r\n\x1a\n\0\0\0"_ba << ErrorKind::WrongType;
        QTest::newRow("too large") << QByteArray(11 * 1024 * 1024, ' ') << ErrorKind::TooLarge;
    }

    void notAFeed()
    {
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        const auto harvest = recorded::read(recorded::answerWith(body));
        QVERIFY(!harvest);
        QCOMPARE(harvest.error().kind, kind);
    }

    void entityBombsAreInert()
    {
        QByteArray bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">";
        for (char c = 'b'; c < 'k'; ++c) {
            const QByteArray before = QByteArray("&") + static_cast<char>(c - 1) + ';';
            bomb += QByteArray("<!ENTITY ") + c + " \"" + before.repeated(10) + "\">";
        }
        bomb += "<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>";
        const Harvest harvest = readFirst(recorded::answerWith(bomb + rss("<item><title>&j;</title><link>https://blog.example/j</link></item>")));
        QCOMPARE(harvest.messages.size(), 1);
        QCOMPARE(harvest.messages[0].title, u"&j;"_s);
    }

    void deepDocuments()
    {
        const QByteArray deep = QByteArray("<b>").repeated(100000);
        const Harvest harvest = readFirst(recorded::answerWith(rss("<item><title>x</title><description>" + deep + "</description></item>")));
        QCOMPARE(harvest.messages.size(), 1);
    }

    void commentsOfYoungArticles()
    {
        const auto comments = [](int n, int count) -> QByteArray {
            return "<wfw:commentRss>https://blog.example/a" + QByteArray::number(n) + "/feed</wfw:commentRss><slash:comments>"
                + QByteArray::number(count) + "</slash:comments>";
        };
        const QByteArray feed = rss(article(1, comments(1, 3)) + article(2, comments(2, 0))
            + article(3, comments(3, 5), "Sun, 15 Nov 2026 09:15:02 GMT") + article(4));
        const Harvest harvest = readFirst(recorded::answerWith(feed));
        QCOMPARE(harvest.followUps.size(), 1);
        const HttpRequest asked = harvest.followUps[0];
        QCOMPARE(asked.url, QUrl(u"https://blog.example/a1/feed"_s));
        QCOMPARE(asked.need, HttpRequest::Need::Optional);
        const Harvest read = readWith(*harvest.next, asked,
            recorded::answerWith(rss("<item><title>Door: Jan</title><link>https://blog.example/a1#comment-7</link>"
                                     "<guid isPermaLink='false'>c7</guid></item>"), asked.url));
        QCOMPARE(read.messages.size(), 1);
        QCOMPARE(read.messages[0].parentId, harvest.messages[0].platformId);
        QCOMPARE(read.messages[0].parentLinkKey, harvest.messages[0].linkKey);
        QCOMPARE(read.messages[0].parentLink, harvest.messages[0].permalink);
        // The same number again: nothing to ask. A higher one: asked.
        QVERIFY(readFirst(recorded::answerWith(feed), *read.next).followUps.isEmpty());
        QCOMPARE(readFirst(recorded::answerWith(rss(article(1, comments(1, 4)))), *read.next).followUps.size(), 1);
    }

    void commentFeedsAreBounded()
    {
        QByteArray items;
        for (int i = 0; i < 100; ++i)
            items += article(i, "<wfw:commentRss>/c" + QByteArray::number(i) + "</wfw:commentRss><slash:comments>1</slash:comments>");
        QVERIFY(readFirst(recorded::answerWith(rss(items))).followUps.size() <= m_connector.platform().maxFollowUps);
    }

    void olderPages()
    {
        const QByteArray link = "<atom:link rel='next' href='https://blog.example/feed?page=2'/>";
        const Harvest first = readFirst(recorded::answerWith(rss(article(1), link)));
        QCOMPARE(first.followUps.size(), 1);
        QCOMPARE(first.followUps[0].need, HttpRequest::Need::Optional);
        // Page 2 points to page 1: no circle.
        const QByteArray back = "<atom:link rel='next' href='https://blog.example/feed'/>";
        QVERIFY(readWith(*first.next, first.followUps[0],
            recorded::answerWith(rss(article(2), back), first.followUps[0].url)).followUps.isEmpty());
        // Page 2 reaches behind the 72 hours: no further.
        const QByteArray third = "<atom:link rel='next' href='https://blog.example/feed?page=3'/>";
        const Harvest second = readWith(*first.next, first.followUps[0],
            recorded::answerWith(rss(article(2, {}, "Fri, 20 Nov 2026 11:00:00 GMT"), third), first.followUps[0].url));
        QVERIFY(second.followUps.isEmpty() && !second.next);
    }

    void pagesAreBounded()
    {
        HttpRequest asked = m_connector.poll(m_source, {{}, recorded::now});
        int pages = 0;
        for (; pages < 100; ++pages) {
            const QByteArray link = "<atom:link rel='next' href='https://blog.example/feed?page=" + QByteArray::number(pages + 2) + "'/>";
            const Harvest harvest = readWith({}, asked, recorded::answerWith(rss(article(pages), link), asked.url));
            if (harvest.followUps.isEmpty())
                break;
            asked = harvest.followUps[0];
        }
        QVERIFY(pages < 20);
    }

    void wrongTypeOfContentIsIgnored()
    {
        HttpResponse answer = recorded::answerWith("\n\nWarning: x\n<br />" + rss(article(1)));
        answer.headers.add("Content-Type", "text/html; charset=utf-8");
        QCOMPARE(readFirst(answer).messages.size(), 1);
    }

    void maxAgeIsAPause()
    {
        HttpResponse answer = recorded::answerWith(rss(article(1)));
        answer.headers.add("Cache-Control", "public, max-age=1800");
        QCOMPARE(readFirst(answer).pause, std::chrono::minutes(30));
    }
};

QTEST_GUILESS_MAIN(TestFeedsConnector)
#include "tst_feedsconnector.moc"
