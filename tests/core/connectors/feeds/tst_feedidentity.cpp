// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedidentity.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using parley::FeedDocument;
using parley::FeedItem;
using parley::FoundMessage;

namespace {

FeedItem item(const QString &guid, const QString &link, const QString &title = u"Storing"_s)
{
    FeedItem item;
    item.guid = guid;
    item.link = QUrl(link);
    item.title = title;
    item.postedAt = QDateTime::fromString(u"2026-11-22T09:15:02Z"_s, Qt::ISODate);
    return item;
}

QList<FoundMessage> messages(const QList<FeedItem> &items, const QString &home = u"https://blog.example/"_s)
{
    FeedDocument feed;
    feed.home = QUrl(home);
    feed.items = items;
    return parley::messagesFromFeed(feed, QUrl(u"https://feeds.example/x"_s));
}

bool isSame(const FoundMessage &one, const FoundMessage &other)
{
    return one.platformId == other.platformId || (!one.linkKey.isEmpty() && one.linkKey == other.linkKey);
}

} // namespace

class TestFeedIdentity : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void sameItem_data()
    {
        QTest::addColumn<FeedItem>("one");
        QTest::addColumn<FeedItem>("other");
        const FeedItem usual = item(u"https://blog.example/?p=812"_s, u"https://blog.example/storing"_s);
        FeedItem edited = usual;
        edited.title = u"Storing opgelost"_s;
        edited.text = u"anders"_s;
        FeedItem clicks = item(u"812"_s, u"https://clicks.example/~r/1"_s);
        clicks.originalLink = QUrl(u"https://blog.example/storing"_s);
        QTest::newRow("changed text") << usual << edited;
        QTest::newRow("https and www") << usual << item(u"http://www.blog.example/?p=812"_s, u"http://www.blog.example/storing/"_s);
        QTest::newRow("changed guid scheme") << usual << item(u"tag:blog.example,2026:812"_s, u"https://blog.example/storing"_s);
        QTest::newRow("moved page") << usual << item(u"https://blog.example/?p=812"_s, u"https://blog.example/2026/storing"_s);
        QTest::newRow("session in the guid") << item(u"https://blog.example/x?sid=0123456789abcdef0123456789abcdef"_s, u""_s)
                                             << item(u"https://blog.example/x?sid=fedcba98765432100123456789abcdef"_s, u""_s);
        QTest::newRow("campaign in the link") << item(u""_s, u"https://blog.example/storing?utm_source=rss"_s) << usual;
        QTest::newRow("behind a counter of clicks") << clicks << usual;
    }

    void sameItem()
    {
        QFETCH(FeedItem, one);
        QFETCH(FeedItem, other);
        QVERIFY(isSame(messages({one}).first(), messages({other}).first()));
    }

    void differentItems_data()
    {
        QTest::addColumn<FeedItem>("one");
        QTest::addColumn<FeedItem>("other");
        FeedItem later = item(u""_s, u"https://blog.example/"_s);
        later.postedAt = later.postedAt->addSecs(3600);
        QTest::newRow("one guid, two links") << item(u"dup"_s, u"https://blog.example/x5"_s) << item(u"dup"_s, u"https://blog.example/x6"_s);
        QTest::newRow("all link to one page") << item(u"1"_s, u"https://blog.example/status"_s, u"a"_s)
                                              << item(u"2"_s, u"https://blog.example/status"_s, u"b"_s);
        QTest::newRow("all link to the front page") << item(u"1"_s, u"https://blog.example/"_s, u"a"_s)
                                                    << item(u"2"_s, u"https://blog.example"_s, u"b"_s);
        QTest::newRow("no guid, one page") << item(u""_s, u"https://blog.example/status"_s, u"a"_s)
                                           << item(u""_s, u"https://blog.example/status"_s, u"b"_s);
        QTest::newRow("no guid, one title, two times") << item(u""_s, u"https://blog.example/"_s) << later;
        QTest::newRow("neither guid nor link") << item(u""_s, u""_s, u"a"_s) << item(u""_s, u""_s, u"b"_s);
        QTest::newRow("comment and article") << item(u"812"_s, u"https://blog.example/storing"_s)
                                             << item(u"c1"_s, u"https://blog.example/storing#comment-1"_s);
        QTest::newRow("numbered stories") << item(u""_s, u"https://blog.example/article?sid=1"_s) << item(u""_s, u"https://blog.example/article?sid=2"_s);
    }

    void differentItems()
    {
        QFETCH(FeedItem, one);
        QFETCH(FeedItem, other);
        const QList<FoundMessage> found = messages({one, other});
        QVERIFY(!isSame(found[0], found[1]));
        // And they keep their identity in whichever order they stand.
        const QList<FoundMessage> turned = messages({other, one});
        QCOMPARE(turned[1].platformId, found[0].platformId);
        QCOMPARE(turned[0].linkKey, found[1].linkKey);
    }

    void oneNumberOnTwoSites()
    {
        QVERIFY(!isSame(messages({item(u"812"_s, u"https://a.example/x"_s)}, u"https://a.example/"_s).first(),
            messages({item(u"812"_s, u"https://b.example/x"_s)}, u"https://b.example/"_s).first()));
    }

    void noLinkNoPermalink()
    {
        const FoundMessage message = messages({item(u"tag:a,2026:1"_s, u"mailto:jan@blog.example"_s)}).first();
        QVERIFY(message.permalink.isEmpty());
        QCOMPARE(message.linkKey, u""_s);
    }

    void author_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("shown"); // Empty: not available.
        QTest::addColumn<QString>("id");
        QTest::newRow("name") << u"Jan"_s << u""_s << u""_s << u"Jan"_s << u"blog.example|Jan"_s;
        QTest::newRow("name and address") << u"Jan"_s << u"jan@a.example"_s << u""_s << u"Jan"_s << u"blog.example|Jan"_s;
        QTest::newRow("address only") << u""_s << u"jan@a.example"_s << u""_s << u"jan@a.example"_s << u"blog.example|jan@a.example"_s;
        QTest::newRow("page") << u"Jan"_s << u""_s << u"https://jan.example/"_s << u"Jan"_s << u"jan.example|Jan"_s;
        QTest::newRow("nobody") << u""_s << u""_s << u""_s << u""_s << u"unknown|blog.example|1"_s;
    }

    void author()
    {
        QFETCH(QString, name);
        QFETCH(QString, email);
        QFETCH(QString, link);
        QFETCH(QString, shown);
        QFETCH(QString, id);
        FeedItem one = item(u"1"_s, u"https://blog.example/1"_s);
        one.author = {.name = name, .email = email, .link = QUrl(link), .avatar = {}};
        const parley::FoundAuthor author = messages({one}).first().author;
        QCOMPARE(author.displayName.value_or(QString()), shown);
        QCOMPARE(author.displayName.has_value(), !shown.isEmpty());
        QCOMPARE(author.platformUserId, id);
        QVERIFY(!author.handle && !author.bio && !author.gender);
    }

    void parents()
    {
        FeedItem answer = item(u"c2"_s, u"https://blog.example/storing#comment-2"_s);
        answer.parentGuid = u"https://blog.example/?p=812"_s;
        answer.parentLink = QUrl(u"https://blog.example/storing/"_s);
        const FoundMessage message = messages({answer}).first();
        QCOMPARE(message.parentId, u"blog.example?p=812"_s);
        QCOMPARE(message.parentLinkKey, u"blog.example/storing"_s);
        QCOMPARE(messages({item(u"1"_s, u"https://blog.example/x#top"_s)}).first().parentLinkKey, u""_s);
        FeedItem ofItself = item(u"c3"_s, u"https://blog.example/x"_s);
        ofItself.parentGuid = u"c3"_s;
        ofItself.parentLink = ofItself.link;
        QCOMPARE(messages({ofItself}).first().parentId, u""_s);
        QCOMPARE(messages({ofItself}).first().parentLinkKey, u""_s);
    }
};

QTEST_GUILESS_MAIN(TestFeedIdentity)
#include "tst_feedidentity.moc"
