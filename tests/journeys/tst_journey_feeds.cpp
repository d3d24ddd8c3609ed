// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"
#include "tests/journeys/feedtext.h"
#include "tests/support/faultserver.h"
#include "tests/support/fixturefolder.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace parley::test;
using namespace Qt::StringLiterals;

namespace {

const QString noon = u"2026-11-23T12:00:00Z"_s;

QDateTime moment(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

FeedEntry entry(int number)
{
    return {.guid = u"https://proef.example/?p=%1"_s.arg(number), .link = u"https://proef.example/%1"_s.arg(number),
        .title = u"Bericht %1"_s.arg(number), .text = u"Zonnestroom %1"_s.arg(number), .author = u"Fatima de Vries"_s,
        .posted = moment(noon).addSecs(-60 * number)};
}

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts.append(value.toString());
    return texts;
}

QStringList listedSubjects(const CtlAnswer &answer)
{
    QStringList subjects;
    for (const QJsonObject &line : answer.lines())
        subjects.append(line["subject"_L1].toString());
    return subjects;
}

} // namespace

class TestJourneyFeeds : public QObject {
    Q_OBJECT
private slots:
    void init();
    void createWorkspace();
    void collectRecordedFeeds();
    void workOnConversations();
    void matchNames();
    void askAHundredTimes();
    void seeOneItemTwice_data();
    void seeOneItemTwice();
    void keepOnlyChosenFields_data();
    void keepOnlyChosenFields();
    void forgetAfterEighteenMonths();

private:
    void serve(FaultServer &server) const;
};

void TestJourneyFeeds::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

/// The recorded feeds; the comments of the article are on this server too, since no test reaches the internet.
void TestJourneyFeeds::serve(FaultServer &server) const
{
    server.fallBack([&server, folder = FixtureFolder(QStringLiteral(FIXTURES "/feeds"))](const FaultRequest &request) {
        FaultAnswer answer = folder.answerTo(request);
        if (request.path() != "/feed/" || !answer.bytes.contains("<rss"))
            return answer;
        const auto recorded = folder.recorded(request.path(), request.method);
        QByteArray body = recorded->body;
        body.replace("https://blog.example/storing/feed/", server.url(u"/storing/feed/"_s).toEncoded());
        return whole(recorded->status, recorded->fields, body);
    });
    QVERIFY(server.listen());
}

void TestJourneyFeeds::createWorkspace()
{
    Ctl ctl;
    const CtlAnswer made = ctl.run({u"workspace"_s, u"create"_s});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.only()["workspace"_L1].toString(), ctl.workspace());
    QCOMPARE(made.only()["test"_L1].toBool(), false);
    QCOMPARE(ctl.run({u"workspace"_s, u"create"_s}).exitCode, 4);

    ctl.setClock(noon);
    const CtlAnswer reading = ctl.run({u"organisation"_s, u"list"_s});
    QCOMPARE(reading.exitCode, 4);
    QVERIFY2(reading.err.contains("clock-only-in-test-workspace"), reading.err);
    const CtlAnswer writing = ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s});
    QCOMPARE(writing.exitCode, 4);
    QVERIFY2(writing.err.contains("clock-only-in-test-workspace"), writing.err);

    ctl.setClock({});
    QCOMPARE(ctl.run({u"organisation"_s, u"list"_s}).lines().size(), 0);
    QCOMPARE(ctl.run({u"workspace"_s, u"check"_s}).exitCode, 0);

    Ctl other;
    QCOMPARE(other.run({u"workspace"_s, u"create"_s, u"--test"_s}).only()["test"_L1].toBool(), true);
    other.setClock(noon);
    QCOMPARE(other.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
}

void TestJourneyFeeds::collectRecordedFeeds()
{
    FaultServer server;
    serve(server);
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    ctl.setClock(noon);
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    const QString source = ctl.addOwnSource(server.url(u"/feed/"_s));
    QCOMPARE(source, u"feeds/1"_s);

    const CtlAnswer first = ctl.run({u"collect"_s, u"once"_s});
    QCOMPARE(first.exitCode, 0);
    const QJsonObject counts = first.only();
    QCOMPARE(counts["source"_L1].toString(), source);
    QVERIFY(counts["error"_L1].isNull());
    QCOMPARE(counts["found"_L1].toInt(), 10); // 9 items and the comment.
    QCOMPARE(counts["stored"_L1].toInt(), 8);
    QCOMPARE(counts["tooOld"_L1].toInt(), 1);
    QCOMPARE(counts["future"_L1].toInt(), 1);

    const CtlAnswer list = ctl.run({u"inbox"_s, u"list"_s});
    const QStringList subjects = listedSubjects(list);
    QCOMPARE(subjects.size(), 7);
    QVERIFY(subjects.contains(u"Grens zonnestroom 71:59:59"_s));
    QVERIFY(subjects.contains(u"Grens zonnestroom 72:00:00"_s));
    QVERIFY(!subjects.contains(u"Grens zonnestroom 72:00:01"_s));
    QVERIFY(!subjects.join(u' ').contains(u"Geplande"_s));

    const QJsonObject article = list.line(u"subject"_s, u"Storing bij Zonnestroom & co"_s);
    QCOMPARE(article["messages"_L1].toInt(), 2);
    const QJsonArray messages
        = ctl.run({u"inbox"_s, u"show"_s, article["id"_L1].toString()}).only()["messages"_L1].toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[1]["parent"_L1].toString(), messages[0]["id"_L1].toString());
    QCOMPARE(messages[1]["snapshot"_L1]["displayName"_L1].toString(), u"Jan"_s);

    const QJsonObject border = list.line(u"subject"_s, u"Grens zonnestroom 72:00:00"_s);
    const QJsonObject message = ctl.run({u"inbox"_s, u"show"_s, border["id"_L1].toString()}).only()["messages"_L1][0].toObject();
    QCOMPARE(message["ageAtCollectionSeconds"_L1].toInteger(), 259'200);
    QCOMPARE(message["postedAt"_L1].toString(), u"2026-11-20T12:00:00.000Z"_s);
    QCOMPARE(message["collectedAt"_L1].toString(), u"2026-11-23T12:00:00.000Z"_s);
    QCOMPARE(message["expiresAt"_L1].toString(), u"2028-05-23T12:00:00.000Z"_s);

    const CtlAnswer again = ctl.run({u"collect"_s, u"once"_s});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.only()["stored"_L1].toInt(), 0);
    QVERIFY(server.requests("/feed/").size() == 2);
    QCOMPARE(ctl.run({u"inbox"_s, u"list"_s}).out, list.out);
    QCOMPARE(ctl.run({u"workspace"_s, u"check"_s}).exitCode, 0);
}

void TestJourneyFeeds::workOnConversations()
{
    FaultServer server;
    QVERIFY(server.listen());
    server.answer("/feed", feedAnswer(rssFeed({entry(1), entry(2), entry(3)})));
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    ctl.setClock(noon);
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    QVERIFY(!ctl.addOwnSource(server.url(u"/feed"_s)).isEmpty());
    QCOMPARE(ctl.run({u"collect"_s, u"once"_s}).only()["stored"_L1].toInt(), 3);

    const CtlAnswer list = ctl.run({u"inbox"_s, u"list"_s});
    QCOMPARE(listedSubjects(list), (QStringList {u"Bericht 1"_s, u"Bericht 2"_s, u"Bericht 3"_s})); // Newest first.
    const QJsonObject row = list.lines().first();
    QCOMPARE(row["state"_L1].toString(), u"open"_s);
    QCOMPARE(row["unread"_L1].toInt(), 1);
    QCOMPARE(row["lastAuthor"_L1].toString(), u"Fatima de Vries"_s);
    const QString id = row["id"_L1].toString();

    QCOMPARE(ctl.run({u"inbox"_s, u"close"_s, id}).only()["state"_L1].toString(), u"closed"_s);
    QCOMPARE(listedSubjects(ctl.run({u"inbox"_s, u"list"_s, u"--filter"_s, u"is:closed"_s})), QStringList {u"Bericht 1"_s});
    QCOMPARE(ctl.run({u"inbox"_s, u"list"_s, u"--filter"_s, u"is:open"_s}).lines().size(), 2);
    QCOMPARE(ctl.run({u"inbox"_s, u"reopen"_s, id}).only()["state"_L1].toString(), u"open"_s);
    QCOMPARE(ctl.run({u"inbox"_s, u"list"_s, u"--filter"_s, u"is:open"_s}).lines().size(), 3);

    QCOMPARE(ctl.run({u"inbox"_s, u"note"_s, id, u"--text"_s, u"Bellen vóór vijf"_s}).exitCode, 0);
    const QJsonObject shown = ctl.run({u"inbox"_s, u"show"_s, id}).only();
    QCOMPARE(shown["notes"_L1][0]["text"_L1].toString(), u"Bellen vóór vijf"_s);
    QCOMPARE(shown["messages"_L1][0]["text"_L1].toString(), u"Zonnestroom 1"_s);

    // Without accents or case, by text and by author.
    QCOMPARE(ctl.run({u"inbox"_s, u"search"_s, u"ZÓNNESTROOM"_s}).lines().size(), 3);
    QCOMPARE(ctl.run({u"inbox"_s, u"search"_s, u"fatima"_s, u"--limit"_s, u"2"_s}).lines().size(), 2);
    QCOMPARE(ctl.run({u"inbox"_s, u"search"_s, u"nergens"_s}).lines().size(), 0);
    QCOMPARE(ctl.run({u"inbox"_s, u"show"_s, u"1-99999"_s}).exitCode, 2);
}

void TestJourneyFeeds::matchNames()
{
    FaultServer server;
    QVERIFY(server.listen());
    FeedEntry other = entry(2);
    other.text = u"Zonnestroompje is een ander woord"_s;
    server.answer("/feed", feedAnswer(rssFeed({entry(1), other})));
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    ctl.setClock(noon);
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    QCOMPARE(ctl.run({u"source"_s, u"add"_s, u"feeds"_s, u"--endpoint"_s, server.url(u"/feed"_s).toString()}).exitCode, 0);
    const QJsonObject counts = ctl.run({u"collect"_s, u"once"_s}).only();
    QCOMPARE(counts["stored"_L1].toInt(), 1);
    QCOMPARE(counts["unmatched"_L1].toInt(), 1);
    const QString id = ctl.run({u"inbox"_s, u"search"_s, u"zonnestroom"_s}).only()["message"_L1].toString();
    const QJsonObject matched = ctl.run({u"message"_s, u"show"_s, id}).only()["matched"_L1][0].toObject();
    QCOMPARE(matched["name"_L1].toString(), u"Zonnestroom"_s);
    QCOMPARE(matched["from"_L1].toInt(), 0);
    QCOMPARE(matched["to"_L1].toInt(), 11);
}

void TestJourneyFeeds::askAHundredTimes()
{
    constexpr int times = 100;
    constexpr int items = 5;
    FaultServer server;
    QVERIFY(server.listen());
    QList<FeedEntry> entries;
    for (int i = 1; i <= items; ++i)
        entries.append(entry(i));
    int asked = 0;
    server.answer("/feed", [&](const FaultRequest &) {
        std::ranges::rotate(entries, entries.begin() + 1); // The place in the list says nothing.
        entries.first().text = u"Zonnestroom, bijgewerkt %1"_s.arg(++asked);
        return feedAnswer(rssFeed(entries));
    });
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    ctl.setClock(noon);
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    QVERIFY(!ctl.addOwnSource(server.url(u"/feed"_s)).isEmpty());
    for (int i = 0; i < times; ++i) {
        const CtlAnswer polled = ctl.run({u"collect"_s, u"once"_s});
        QVERIFY2(polled.exitCode == 0, polled.err);
        QCOMPARE(polled.only()["found"_L1].toInt(), items);
        QCOMPARE(polled.only()["stored"_L1].toInt(), i == 0 ? items : 0);
    }
    QCOMPARE(asked, times);
    const QList<QJsonObject> rows = ctl.run({u"inbox"_s, u"list"_s}).lines();
    QCOMPARE(rows.size(), items);
    for (const QJsonObject &row : rows)
        QCOMPARE(row["messages"_L1].toInt(), 1);
    QCOMPARE(ctl.run({u"workspace"_s, u"check"_s}).exitCode, 0);
}

void TestJourneyFeeds::seeOneItemTwice_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<int>("messages");
    FeedEntry changed = entry(1);
    QTest::newRow("RSS and Atom of one site") << rssFeed({entry(1)}) << atomFeed({entry(1)}) << 1;
    changed.guid = u"tag:proef.example,2026:1"_s;
    QTest::newRow("RSS and Atom with different ids") << rssFeed({entry(1)}) << atomFeed({changed}) << 1;
    FeedEntry old = entry(1);
    old.guid = u"http://proef.example/?p=1"_s;
    QTest::newRow("guid with another scheme") << rssFeed({old}) << rssFeed({entry(1)}) << 1;
    old.link = u"http://proef.example/1"_s;
    QTest::newRow("site moved to https") << rssFeed({old}) << rssFeed({entry(1)}) << 1;
    changed = entry(1);
    changed.link += u"?utm_source=rss"_s;
    changed.text = u"Zonnestroom, met andere tekst"_s;
    QTest::newRow("changed text") << rssFeed({entry(1)}) << rssFeed({changed}) << 1;
    QTest::newRow("two items") << rssFeed({entry(1)}) << atomFeed({entry(2)}) << 2;
}

void TestJourneyFeeds::seeOneItemTwice()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const int, messages);
    FaultServer server;
    QVERIFY(server.listen());
    server.answer("/first", feedAnswer(first));
    server.answer("/second", feedAnswer(second));
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    ctl.setClock(noon);
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    QVERIFY(!ctl.addOwnSource(server.url(u"/first"_s)).isEmpty());
    QVERIFY(!ctl.addOwnSource(server.url(u"/second"_s)).isEmpty());
    const CtlAnswer polled = ctl.run({u"collect"_s, u"once"_s});
    QCOMPARE(polled.lines().size(), 2);
    QCOMPARE(polled.lines()[0]["stored"_L1].toInt() + polled.lines()[1]["stored"_L1].toInt(), messages);
    QCOMPARE(ctl.run({u"inbox"_s, u"list"_s}).lines().size(), messages);
    // And the same source, served the other way round.
    server.answer("/first", feedAnswer(second));
    server.answer("/second", feedAnswer(first));
    for (const QJsonObject &line : ctl.run({u"collect"_s, u"once"_s}).lines())
        QCOMPARE(line["stored"_L1].toInt(), 0);
    QCOMPARE(ctl.run({u"inbox"_s, u"list"_s}).lines().size(), messages);
}

void TestJourneyFeeds::keepOnlyChosenFields_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<bool>("name");
    QTest::addColumn<bool>("link");
    QTest::newRow("all") << u"all"_s << true << true;
    QTest::newRow("the name") << u"name"_s << true << false;
    QTest::newRow("the link") << u"profileLink"_s << false << true;
    QTest::newRow("none") << u"none"_s << false << false;
}

void TestJourneyFeeds::keepOnlyChosenFields()
{
    QFETCH(const QString, choice);
    QFETCH(const bool, name);
    QFETCH(const bool, link);
    FaultServer server;
    QVERIFY(server.listen());
    QByteArray feed = atomFeed({entry(1)});
    feed.replace("</name>", "</name><uri>https://mensen.example/fdv</uri>");
    server.answer("/feed", feedAnswer(feed));
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    ctl.setClock(noon);
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s, u"--choose"_s, choice}).exitCode, 0);
    QVERIFY(!ctl.addOwnSource(server.url(u"/feed"_s)).isEmpty());
    const QJsonObject counts = ctl.run({u"collect"_s, u"once"_s}).only();
    QCOMPARE(counts["stored"_L1].toInt(), 1);
    QCOMPARE(counts["droppedFields"_L1].toInt(), (name ? 0 : 1) + (link ? 0 : 1));

    const CtlAnswer list = ctl.run({u"inbox"_s, u"list"_s});
    const QString id = list.only()["id"_L1].toString();
    const CtlAnswer show = ctl.run({u"inbox"_s, u"show"_s, id});
    const QString message = show.only()["messages"_L1][0]["id"_L1].toString();
    const CtlAnswer shown = ctl.run({u"message"_s, u"show"_s, message});
    const CtlAnswer raw = ctl.run({u"message"_s, u"show"_s, message, u"--raw"_s});
    QVERIFY(raw.only()["payload"_L1].toString().contains(u"Zonnestroom 1"_s));
    const QJsonObject snapshot = shown.only()["snapshot"_L1].toObject();
    const QStringList notChosen = textsOf(snapshot["notChosen"_L1]);
    const QStringList notAvailable = textsOf(snapshot["notAvailable"_L1]);
    QCOMPARE(snapshot["displayName"_L1].toString(), name ? u"Fatima de Vries"_s : QString());
    QCOMPARE(snapshot["displayName"_L1].isNull(), !name);
    QCOMPARE(snapshot["profileUrl"_L1].toString(), link ? u"https://mensen.example/fdv"_s : QString());
    QCOMPARE(notChosen.contains(u"name"_s), !name);
    QCOMPARE(notChosen.contains(u"profileLink"_s), !link);
    QVERIFY(!notAvailable.contains(u"name"_s));
    QCOMPARE(notAvailable.contains(u"gender"_s), choice == "all"_L1);
    QCOMPARE(notChosen.contains(u"gender"_s), choice != "all"_L1);

    const QByteArray everything = list.out + show.out + shown.out + raw.out
        + ctl.run({u"inbox"_s, u"search"_s, u"Zonnestroom"_s}).out;
    QCOMPARE(everything.contains("Fatima"), name);
    QCOMPARE(everything.contains("mensen.example"), link);
    QCOMPARE(ctl.run({u"inbox"_s, u"search"_s, u"Fatima"_s}).lines().size(), name ? 1 : 0);
    QCOMPARE(raw.out.contains("Fatima"), name);
    QCOMPARE(raw.out.contains("mensen.example"), link);
}

void TestJourneyFeeds::forgetAfterEighteenMonths()
{
    FaultServer server;
    QVERIFY(server.listen());
    server.answer("/feed", feedAnswer(rssFeed({entry(1)})));
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    ctl.setClock(noon);
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    QVERIFY(!ctl.addOwnSource(server.url(u"/feed"_s)).isEmpty());
    QCOMPARE(ctl.run({u"collect"_s, u"once"_s}).only()["stored"_L1].toInt(), 1);
    const QString id = ctl.run({u"inbox"_s, u"list"_s}).only()["id"_L1].toString();

    ctl.setClock(u"2028-05-23T11:59:59Z"_s);
    QCOMPARE(ctl.run({u"inbox"_s, u"list"_s}).lines().size(), 1);
    ctl.setClock(u"2028-05-23T12:00:00Z"_s);
    QCOMPARE(ctl.run({u"inbox"_s, u"list"_s}).lines().size(), 0);
    QCOMPARE(ctl.run({u"inbox"_s, u"search"_s, u"Zonnestroom"_s}).lines().size(), 0);
    QCOMPARE(ctl.run({u"inbox"_s, u"show"_s, id}).exitCode, 2);
    QCOMPARE(ctl.run({u"message"_s, u"show"_s, id}).exitCode, 2);
    QCOMPARE(ctl.run({u"workspace"_s, u"check"_s}).exitCode, 0);
    // For good: an earlier clock brings nothing back.
    ctl.setClock(noon);
    QCOMPARE(ctl.run({u"inbox"_s, u"list"_s}).lines().size(), 0);
}

QTEST_GUILESS_MAIN(TestJourneyFeeds)
#include "tst_journey_feeds.moc"
