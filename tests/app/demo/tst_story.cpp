// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/place.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace parley::demo;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60;
constexpr qint64 day = Timeline::dayLength;

TownSettings settingsOf(quint64 seed, bool still = true)
{
    return {.seed = seed, .speed = 10, .still = still,
        .start = QDateTime::fromString(u"2026-11-17T09:31:08Z"_s, Qt::ISODate), .zone = QTimeZone("Europe/Amsterdam")};
}

/// Every feed and a good part of the API, as bytes.
QByteArray bytesOfTown(const TownSettings &settings)
{
    const Timeline timeline(settings);
    const Story story = tellStory(settings);
    TownView view(story, timeline);
    const auto places = allPlaces();
    for (const auto &place : places)
        view.setBase(place->venue(), u"http://127.0.0.1:%1"_s.arg(9000 + static_cast<int>(place->venue())));
    view.moveTo(settings.start);
    QByteArray bytes;
    for (const auto &place : places) {
        const QHash<QString, QStringList> paths {{u"feeds"_s, {place->endpointPath(), u"/nieuws/atom.xml"_s, u"/feed.json"_s}},
            {u"mastodon"_s, {u"/api/v1/notifications"_s, u"/api/v1/timelines/tag/storing"_s, u"/media/turfweg-6.jpg"_s}}};
        for (const QString &path : paths.value(place->platform())) {
            Request request {.method = "GET", .path = path, .query = {}, .headers = {}, .body = {}};
            request.headers.add("Authorization", "Bearer " + place->token().toLatin1());
            const Answer answer = place->answer(request, view);
            bytes += QByteArray::number(answer.status) + answer.headers.value("ETag") + answer.body;
        }
    }
    return bytes;
}

} // namespace

class TestStory : public QObject {
    Q_OBJECT
private slots:
    void sameSeedSameBytes();
    void isWhole_data();
    void isWhole();
    void stillDayIsPast();
    void stillDayHadAPast();
    void playedDayNeverComesFromTheFuture();
    void tellsTimesOfDay();
    void hostilityIsAskedFor();
};

void TestStory::sameSeedSameBytes()
{
    const QByteArray bytes = bytesOfTown(settingsOf(1));
    QVERIFY(bytes.size() > 100'000);
    QCOMPARE(bytesOfTown(settingsOf(1)), bytes);
    QVERIFY(bytesOfTown(settingsOf(2)) != bytes);
}

void TestStory::isWhole_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {0ULL, 1ULL, 2ULL, 77ULL, ~0ULL})
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << quint64 {seed};
}

void TestStory::isWhole()
{
    QFETCH(quint64, seed);
    const Story story = tellStory(settingsOf(seed));
    static const QRegularExpression unfilled(u"[<{][a-z+-]"_s);
    QSet<QString> keys;
    int today = 0;
    int forumThreadsWithAnswers = 0;
    QSet<QString> answered;
    for (const Post &post : story.posts) {
        QVERIFY2(!keys.contains(post.key), qPrintable(post.key));
        keys.insert(post.key);
        QVERIFY2(story.people.contains(post.author), qPrintable(post.author));
        QVERIFY2(!post.text.isEmpty() && (!post.title.isEmpty() || post.venue == Venue::Mastodon || !post.parent.isEmpty()),
            qPrintable(post.key));
        QVERIFY2(!post.text.contains(u'<') && !post.title.contains(unfilled), qPrintable(post.text));
        if (!post.parent.isEmpty()) {
            const Post *parent = story.post(post.parent);
            QVERIFY2(parent && parent->second < post.second && parent->venue == post.venue, qPrintable(post.key));
        }
        QVERIFY(!post.removedAt || *post.removedAt > post.second);
        QVERIFY(!post.editedAt || (*post.editedAt > post.second && !post.editedText.isEmpty()));
        today += post.second > -day && post.second <= 0 ? 1 : 0;
        if (post.venue == Venue::Forum && !post.parent.isEmpty() && !answered.contains(story.threadOf(post))) {
            answered.insert(story.threadOf(post));
            ++forumThreadsWithAnswers;
        }
    }
    QVERIFY2(today >= 150 && today <= 250, QByteArray::number(today));
    QVERIFY(forumThreadsWithAnswers <= 10); // As many as a reader of comment feeds asks in one poll.
    QVERIFY(std::ranges::is_sorted(story.posts, {}, &Post::second));
}

void TestStory::stillDayIsPast()
{
    const TownSettings settings = settingsOf(1);
    const Timeline timeline(settings);
    const Story story = tellStory(settings);
    TownView view(story, timeline);
    view.moveTo(settings.start.addDays(3)); // A still town stays where it is.
    int old = 0;
    for (const Venue venue : {Venue::Mastodon, Venue::Forum, Venue::News, Venue::Region, Venue::Blog, Venue::OwnSite, Venue::Reviews}) {
        for (const ShownPost &shown : view.posts(venue)) {
            QVERIFY(shown.postedAt <= settings.start);
            old += shown.postedAt < settings.start.addDays(-3) ? 1 : 0;
        }
    }
    QVERIFY(old >= 8);
    QVERIFY(!view.post(Venue::Mastodon, u"turfweg-3")); // Removed at 10:02.
    QVERIFY(view.wasRemoved(Venue::Mastodon, u"turfweg-3"));
    QVERIFY(view.post(Venue::Mastodon, u"donker-27")->text.contains("naar het ziekenhuis"_L1)); // Edited.
    QVERIFY(!view.post(Venue::Mastodon, u"na-1")); // Not yet.
}

/// A clock before the still moment sees what has been removed since.
void TestStory::stillDayHadAPast()
{
    const TownSettings settings = settingsOf(1);
    const Timeline timeline(settings);
    const Story story = tellStory(settings);
    TownView view(story, timeline);
    view.moveTo(settings.start.addSecs(-32 * minute));
    QCOMPARE(view.second(), -32 * minute);
    QVERIFY(view.post(Venue::Mastodon, u"turfweg-3"));
    view.moveTo(settings.start.addSecs(day));
    QCOMPARE(view.second(), 0);
    QVERIFY(!view.post(Venue::Mastodon, u"turfweg-3"));
    QVERIFY(view.wasRemoved(Venue::Mastodon, u"turfweg-3"));
}

void TestStory::playedDayNeverComesFromTheFuture()
{
    const TownSettings settings = settingsOf(1, false);
    const Timeline timeline(settings);
    const Story story = tellStory(settings);
    TownView view(story, timeline);
    qsizetype before = 0;
    for (const int minutes : {0, 1, 5, 13, 60, 200}) {
        const QDateTime now = settings.start.addSecs(minute * minutes);
        view.moveTo(now);
        const QList<ShownPost> posts = view.posts(Venue::Mastodon);
        for (const ShownPost &shown : posts)
            QVERIFY2(shown.postedAt <= now, qPrintable(shown.post->key));
        QVERIFY(posts.size() > before);
        before = posts.size();
    }
    QVERIFY(view.post(Venue::Mastodon, u"na-22")); // 830 minutes of the story are over after 83.
}

void TestStory::tellsTimesOfDay()
{
    const Timeline still(settingsOf(1));
    QCOMPARE(still.withTimes(u"om {+0}, na {+59}, voor {-36}, {x}"_s, 0), u"om 10:30, na 11:30, voor 09:55, {x}"_s);
    const Timeline played(settingsOf(1, false));
    QCOMPARE(played.withTimes(u"{+130}"_s, Timeline::opening), u"10:40"_s); // 13 real minutes after the opening.
}

void TestStory::hostilityIsAskedFor()
{
    TownSettings settings = settingsOf(1);
    const Story usual = tellStory(settings);
    settings.hostile = true;
    Story hostile = tellStory(settings);
    const auto isHostile = [](const Post &post) { return post.key.startsWith("vijand-"_L1); };
    QCOMPARE(std::ranges::count_if(usual.posts, isHostile), 0);
    for (const Post &post : std::as_const(hostile.posts)) {
        if (isHostile(post))
            QVERIFY2(namesOrganisation(post) && hostile.people.contains(post.author) && post.second < 0, qPrintable(post.key));
    }
    QCOMPARE(hostile.posts.removeIf(isHostile), 8);
    QCOMPARE(hostile.posts, usual.posts);
}

QTEST_GUILESS_MAIN(TestStory)
#include "tst_story.moc"
