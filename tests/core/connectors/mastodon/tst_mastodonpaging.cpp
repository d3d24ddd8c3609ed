// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/mastodon/recordedmastodon.h"

#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace parley;
using namespace Qt::StringLiterals;

namespace {

/// How a server turns pages.
enum class Manner { Links, NoLinks, IgnoresAll };

/// A list of `count` statuses, the newest with the highest number, a minute apart; as one server gives it.
struct List {
    Manner manner = Manner::Links;
    int count = 100;
    int size = 20;
    int ageMinutes = 1; ///< Of each status more than of the one after it.

    HttpResponse page(const HttpRequest &asked) const
    {
        const QUrlQuery query(asked.url);
        const bool heeds = manner != Manner::IgnoresAll;
        const int below = heeds && query.hasQueryItem(u"max_id"_s) ? query.queryItemValue(u"max_id"_s).toInt() : count + 1;
        const int above = heeds ? query.queryItemValue(u"since_id"_s).toInt() : 0;
        QJsonArray page;
        int id = below - 1;
        for (; id > above && page.size() < size; --id) {
            page.append(QJsonObject {{u"id"_s, QString::number(id)}, {u"uri"_s, u"https://a.example/%1"_s.arg(id)},
                {u"url"_s, u"https://a.example/%1"_s.arg(id)}, {u"content"_s, u"#zonnestroom"_s},
                {u"created_at"_s, recorded::now.addSecs(-60LL * ageMinutes * (count - id)).toString(Qt::ISODate)},
                {u"account"_s, QJsonObject {{u"id"_s, u"1"_s}, {u"acct"_s, u"a@a.example"_s}}}});
        }
        HttpResponse answer = recorded::answerWith(QJsonDocument(page).toJson());
        if (manner == Manner::Links && !page.isEmpty()) {
            answer.headers.add("Link", "<https://social.example" + asked.url.path().toLatin1() + "?max_id=" + QByteArray::number(id + 1)
                    + ">; rel=\"next\", <https://social.example/x?min_id=1>; rel=\"prev\"");
        }
        return answer;
    }
};

/// One poll of which only the list of the hashtag is answered: at most `bound` requests. The numbers that were found.
QList<int> collect(recorded::Poll &poll, const List &list, int bound, int *requests = nullptr)
{
    QList<HttpRequest> waiting = poll.begin();
    QList<int> found;
    int asked = 0;
    while (!waiting.isEmpty()) {
        const HttpRequest request = waiting.takeFirst();
        if (!request.url.path().contains("/timelines/tag/"_L1) || asked == bound)
            continue;
        ++asked;
        const auto harvest = poll.read(request, list.page(request));
        if (!harvest)
            return {};
        for (const FoundMessage &message : harvest->messages)
            found.append(message.localId.toInt());
        waiting += harvest->followUps;
    }
    if (requests)
        *requests = asked;
    return found;
}

QList<int> numbers(int from, int to)
{
    QList<int> all;
    for (int i = from; i <= to; ++i)
        all.append(i);
    return all;
}

QList<int> sorted(QList<int> found)
{
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

} // namespace

/// Whatever a server makes of pages, nothing is lost and nothing is asked for ever.
class TestMastodonPaging : public QObject {
    Q_OBJECT
private slots:
    void firstPoll_data();
    void firstPoll();
    void cutShort_data();
    void cutShort();
    void endsAtThreeDays();
    void nothingNew();
    void newestRemoved();
    void staysAtHome();
    void hashtags();
    void removedAtSource();
};

void TestMastodonPaging::firstPoll_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<int>("last"); // The oldest that can be had.
    QTest::newRow("links") << int(Manner::Links) << 1;
    QTest::newRow("no links") << int(Manner::NoLinks) << 1;
    QTest::newRow("ignores all parameters") << int(Manner::IgnoresAll) << 81;
}

void TestMastodonPaging::firstPoll()
{
    QFETCH(int, manner);
    QFETCH(int, last);
    recorded::Poll poll;
    int requests = 0;
    QCOMPARE(sorted(collect(poll, {.manner = Manner(manner)}, 1000, &requests)), numbers(last, 100));
    QVERIFY2(requests <= 7, qPrintable(QString::number(requests)));
}

void TestMastodonPaging::cutShort_data()
{
    QTest::addColumn<int>("manner");
    QTest::newRow("links") << int(Manner::Links);
    QTest::newRow("no links") << int(Manner::NoLinks);
}

void TestMastodonPaging::cutShort()
{
    QFETCH(int, manner);
    recorded::Poll poll;
    QList<int> found;
    List list {.manner = Manner(manner)};
    // Each poll may ask twice, while something is posted between them.
    for (int round = 0; round < 12; ++round) {
        found += collect(poll, list, 2);
        list.count += round < 6 ? 25 : 0;
    }
    QCOMPARE(sorted(found), numbers(1, list.count));
}

void TestMastodonPaging::endsAtThreeDays()
{
    recorded::Poll poll;
    const QList<int> found = sorted(collect(poll, {.count = 200, .ageMinutes = 60}, 1000));
    QVERIFY(found.contains(200 - 72)); // An hour apart.
    QVERIFY(!found.contains(100));     // One page without anything young, and no further.
}

void TestMastodonPaging::nothingNew()
{
    for (const Manner manner : {Manner::Links, Manner::NoLinks, Manner::IgnoresAll}) {
        recorded::Poll poll;
        collect(poll, {.manner = manner}, 1000);
        int requests = 0;
        collect(poll, {.manner = manner}, 1000, &requests);
        QCOMPARE(requests, 1);
    }
}

void TestMastodonPaging::newestRemoved()
{
    recorded::Poll poll;
    collect(poll, {.manner = Manner::IgnoresAll, .count = 100}, 1000);
    int requests = 0;
    const QList<int> found = collect(poll, {.manner = Manner::IgnoresAll, .count = 99}, 1000, &requests);
    QCOMPARE(requests, 1); // Known by those below it.
    QVERIFY(!found.isEmpty());
}

void TestMastodonPaging::staysAtHome()
{
    recorded::Poll poll;
    const HttpRequest asked = recorded::requestTo(poll.begin(), u"/api/v1/timelines/tag"_s);
    HttpResponse answer = List().page(asked);
    answer.headers = HttpHeaders {{"Link", "<https://elsewhere.example/api/v1/timelines/tag/zonnestroom?max_id=1>; rel=\"next\""}};
    const auto harvest = poll.read(asked, answer);
    QVERIFY(harvest && harvest->followUps.isEmpty());
}

void TestMastodonPaging::hashtags()
{
    recorded::Poll poll;
    poll.context.names = {u"Café Noord"_s, u"Zonnestroom"_s, u"24"_s};
    QStringList asked;
    for (const HttpRequest &request : poll.begin()) {
        if (request.url.path().contains("/tag/"_L1))
            asked.append(request.url.path().section(u'/', -1));
    }
    QCOMPARE(asked, (QStringList {u"cafenoord"_s, u"cafénoord"_s, u"cafe_noord"_s, u"zonnestroom"_s}));
    poll.context.names.clear();
    for (int i = 0; i < 200; ++i)
        poll.context.names.append(u"naam%1"_s.arg(i));
    QVERIFY(poll.begin().size() <= poll.connector.platform().maxFollowUps);
    QSet<QString> ever;
    for (int round = 0; round < 20; ++round) {
        for (const HttpRequest &request : poll.begin())
            ever.insert(request.url.toString());
    }
    QVERIFY(ever.size() > 250); // Not at once, but each in turn: 100 hashtags and 200 searches at most.
}

void TestMastodonPaging::removedAtSource()
{
    recorded::Poll poll;
    poll.context.stored = {{u"een"_s, u"115601234567890123"_s}, {u"twee"_s, u"115601255555555556"_s}};
    const HttpRequest several = recorded::requestTo(poll.begin(), u"/api/v1/statuses"_s);
    const auto batch = poll.read(several, recorded::answer(u"statuses_batch_one_missing.json"_s));
    QCOMPARE(batch->checked, QStringList {u"een"_s});
    QCOMPARE(batch->followUps.size(), 1); // What is missing is asked for by itself before it is believed.
    QVERIFY(batch->followUps.first().asksIfThere);
    const auto gone = poll.read(batch->followUps.first(), recorded::answer(u"error_404.json"_s));
    QCOMPARE(gone->withdrawn, (QList<Withdrawal> {{u"twee"_s, Withdrawal::Kind::Removed, recorded::now}}));

    recorded::Poll other; // A server that never found anything by its identifier.
    other.context.stored = {{u"een"_s, u"1"_s}};
    const HttpRequest one = recorded::requestTo(other.begin(), u"/api/v1/statuses/1"_s);
    QVERIFY(other.read(one, recorded::answer(u"error_404.json"_s))->withdrawn.isEmpty());
}

QTEST_GUILESS_MAIN(TestMastodonPaging)
#include "tst_mastodonpaging.moc"
