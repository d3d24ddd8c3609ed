// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/mastodon/recordedmastodon.h"

#include "core/base/ratelimit.h"

#include <QSet>
#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

namespace {

/// `id`: of the status, on its server.
const FoundMessage *find(const Harvest &harvest, const QString &id)
{
    for (const FoundMessage &message : harvest.messages) {
        if (message.localId == id)
            return &message;
    }
    return nullptr;
}

HttpRequest askedFor(recorded::Poll &poll, const QString &path)
{
    HttpRequest asked = recorded::requestTo(poll.begin(), path);
    if (!asked.url.isEmpty() || !path.startsWith("/api/v1/statuses"_L1))
        return asked;
    // Asked only where there is something to ask after.
    poll.context.stored = {{u"known"_s, path.section(u'/', 4, 4)}};
    if (path == "/api/v1/statuses"_L1)
        poll.context.stored = {{u"a"_s, u"115601234567890123"_s}, {u"b"_s, u"115601255555555556"_s}};
    return recorded::requestTo(poll.begin(), path.section(u'/', 0, 4));
}

} // namespace

/// Every recorded answer comes to what the README of the fixtures says of it.
class TestMastodonFixtures : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everyAnswer_data();
    void everyAnswer();
    void search();
    void timeline();
    void notifications();
    void conversations();
    void thread();
    void snac();
    void otherServers_data();
    void otherServers();
    void accounts();
    void identity();

private:
    Harvest m_harvest;
    Harvest read(const QString &file, const QString &path);
};

void TestMastodonFixtures::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

Harvest TestMastodonFixtures::read(const QString &file, const QString &path)
{
    recorded::Poll poll;
    const HttpRequest asked = askedFor(poll, path);
    const auto harvest = poll.read(asked, recorded::answer(file));
    [&] { QVERIFY2(harvest.has_value(), harvest ? "" : qPrintable(harvest.error().detail)); }();
    return harvest.value_or(Harvest());
}

void TestMastodonFixtures::everyAnswer_data()
{
    QTest::addColumn<int>("messages"); // -1: can't be read; -2: nobody asks it, and it is read by no step
    QTest::addColumn<int>("withdrawn");
    const QHash<QString, std::pair<int, int>> expected {
        {u"verify_credentials.json"_s, {0, 0}}, {u"search_statuses.json"_s, {8, 0}}, {u"search_empty_no_fulltext.json"_s, {0, 0}},
        {u"timeline_tag.json"_s, {4, 0}}, {u"timeline_last_page.json"_s, {0, 0}}, {u"notifications_v1.json"_s, {3, 1}},
        {u"context_nested.json"_s, {4, 0}}, {u"conversations.json"_s, {2, 0}}, {u"status_edited.json"_s, {0, 1}},
        {u"status_reply_target.json"_s, {0, 0}}, {u"statuses_batch_one_missing.json"_s, {0, 0}},
        {u"error_404.json"_s, {0, 0}}, {u"error_404_localised.json"_s, {0, 0}}, {u"pleroma_status.json"_s, {1, 0}},
        {u"gotosocial_status.json"_s, {0, 0}}, {u"snac_notifications.json"_s, {1, 0}}, {u"friendica_status.json"_s, {0, 0}},
        {u"error_503_html.html"_s, {-1, 0}}, {u"error_401.json"_s, {-1, 0}}, {u"error_429.json"_s, {-1, 0}}};
    // Signing in, replying, media to send, streams and the grouped form: nothing of this version asks for them.
    for (const QJsonValue &entry : recorded::manifest()) {
        const QString file = entry["file"_L1].toString();
        const auto [messages, withdrawn] = expected.value(file, {-2, 0});
        QTest::newRow(qPrintable(file)) << messages << withdrawn;
    }
}

void TestMastodonFixtures::everyAnswer()
{
    QFETCH(int, messages);
    QFETCH(int, withdrawn);
    const QString file = QString::fromLatin1(QTest::currentDataTag());
    recorded::Poll poll;
    QString path;
    for (const QJsonValue &entry : recorded::manifest()) {
        if (entry["file"_L1].toString() == file)
            path = entry["path"_L1].toString();
    }
    QVERIFY(!recorded::bytesOf(file).isEmpty());
    if (file == "verify_credentials.json"_L1) {
        const auto self = poll.read(poll.connector.poll(poll.source, poll.context), recorded::answer(file));
        QCOMPARE(self->title, u"@zonnestroom@social.example"_s);
        return;
    }
    HttpRequest asked = askedFor(poll, path);
    if (messages == -2) {
        // Whatever it is, taken for a list it gives nothing and breaks nothing.
        const auto harvest = poll.read(recorded::requestTo(poll.begin(), u"/api/v1/timelines"_s), recorded::answerWith(recorded::bytesOf(file)));
        QVERIFY(!harvest || harvest->messages.size() <= 10);
        return;
    }
    if (path.endsWith("/context"_L1))
        asked.context = {{u"step"_s, u"thread"_s}, {u"thread"_s, u"115601234567890200"_s}};
    const auto harvest = poll.read(asked, recorded::answer(file));
    QCOMPARE(harvest ? int(harvest->messages.size()) : -1, messages);
    if (harvest)
        QCOMPARE(int(harvest->withdrawn.size()), withdrawn);
}

void TestMastodonFixtures::search()
{
    const Harvest harvest = read(u"search_statuses.json"_s, u"/api/v2/search"_s);
    const FoundMessage *fatima = find(harvest, u"115601234567890123"_s);
    QVERIFY(fatima);
    QCOMPARE(fatima->text, u"@zonnestroom storing in Utrecht? & wie belt er terug 😟"_s);
    QVERIFY(fatima->addressed && fatima->indexable); // Who mentions us may be found.
    QCOMPARE(fatima->author.location, u"Utrecht"_s);
    QCOMPARE(fatima->author.gender, u"zij/haar"_s); // As stated.
    QCOMPARE(fatima->author.handle, u"@fatima@social.example"_s);

    const FoundMessage *english = find(harvest, u"115601234567890124"_s);
    QVERIFY(english && !english->indexable); // Says no, and only a search found it.
    QVERIFY(english->permalink.isValid());   // From its uri, since it has no url.
    QCOMPARE(english->author.displayName, u"jan"_s); // An empty name.
    QCOMPARE(english->author.avatar, std::nullopt);
    QVERIFY2(english->text.contains(u"says \"all good\" <3 "_s) && !english->text.contains(u"invisible"_s), qPrintable(english->text));

    const FoundMessage *omar = find(harvest, u"115601234567890125"_s);
    QVERIFY(omar && omar->text.startsWith(u"لماذا"_s) && omar->text.contains(u"👨\u200d👩\u200d👧"_s));
    QCOMPARE(omar->attachments.size(), 3); // The unknown one by where it came from.
    QVERIFY(std::ranges::all_of(omar->attachments, [](const Attachment &file) { return !file.url.isEmpty(); }));

    const FoundMessage *warned = find(harvest, u"115601234567890126"_s);
    QVERIFY(warned && warned->language.isEmpty());
    QVERIFY2(warned->text.startsWith(u"Klacht over Zonnestroom\n\nDe echte reden staat hier. :zon:\n\n• een\n• twee"_s),
        qPrintable(warned->text));
    QVERIFY(warned->text.contains(u"if (a < b) { }"_s));
    QVERIFY(find(harvest, u"115601234567890127"_s)->text.size() > 6900);
}

void TestMastodonFixtures::timeline()
{
    const Harvest harvest = read(u"timeline_tag.json"_s, u"/api/v1/timelines/tag/zonnestroom"_s);
    const FoundMessage *boost = find(harvest, u"115601299999999999"_s);
    QVERIFY(boost);
    QCOMPARE(boost->author.handle, u"@jan@buren.example"_s);
    QVERIFY2(boost->text.startsWith(u"🔁 @zonnestroom storing"_s), qPrintable(boost->text));
    QCOMPARE(boost->parentId, u"https://social.example/users/fatima/statuses/115601234567890123"_s);
    QVERIFY(find(harvest, u"115601288888888889"_s)->text.contains(u"weg dus #zonnestroom"_s));
    for (const FoundMessage &message : harvest.messages)
        QVERIFY(message.indexable); // A hashtag is there to be found by.
    QCOMPARE(harvest.followUps.size(), 1);
    QCOMPARE(harvest.followUps.first().url.query(), u"max_id=115601277777777777"_s);
}

void TestMastodonFixtures::notifications()
{
    const Harvest harvest = read(u"notifications_v1.json"_s, u"/api/v1/notifications"_s);
    const FoundMessage *direct = find(harvest, u"115601266666666666"_s);
    QVERIFY(direct && direct->addressed);
    QCOMPARE(direct->visibility, Visibility::Private);
    QCOMPARE(direct->attachments.size(), 1);
    const FoundMessage *reply = find(harvest, u"115601255555555555"_s);
    QVERIFY(reply && reply->addressed);
    QCOMPARE(reply->parentLocalId, u"115601234567890200"_s);
    QVERIFY(find(harvest, u"115601255555555556"_s)->parentLocalId.isEmpty());
    QCOMPARE(harvest.withdrawn.first(),
        (Withdrawal {u"https://social.example/users/fatima/statuses/115601234567890123"_s, Withdrawal::Kind::Edited,
            QDateTime::fromString(u"2026-11-23T02:00:00Z"_s, Qt::ISODate)}));
    QVERIFY(!recorded::requestTo(harvest.followUps, u"/api/v1/statuses/115601255555555555/context"_s).url.isEmpty());
    QVERIFY(recorded::requestTo(harvest.followUps, u"/api/v1/statuses/115601266666666666/context"_s).url.isEmpty());
}

void TestMastodonFixtures::conversations()
{
    const Harvest harvest = read(u"conversations.json"_s, u"/api/v1/conversations"_s);
    QCOMPARE(find(harvest, u"115601266666666666"_s)->direction, Direction::In);
    QCOMPARE(find(harvest, u"115601244444444444"_s)->direction, Direction::Out); // Our own.
    for (const FoundMessage &message : harvest.messages)
        QCOMPARE(message.visibility, Visibility::Private);
    // Only its links tell where the next page is.
    QCOMPARE(recorded::requestTo(harvest.followUps, u"/api/v1/conversations"_s).url.query(), u"limit=20&max_id=115601244444444444"_s);
}

void TestMastodonFixtures::thread()
{
    recorded::Poll poll;
    poll.begin();
    HttpRequest asked;
    asked.url = QUrl(u"https://social.example/api/v1/statuses/1/context"_s);
    asked.context = {{u"step"_s, u"thread"_s}, {u"thread"_s, u"1"_s}};
    const auto harvest = poll.read(asked, recorded::answer(u"context_nested.json"_s));
    QVERIFY(harvest);
    for (const FoundMessage &message : harvest->messages)
        QVERIFY(message.addressed);
    QCOMPARE(find(*harvest, u"115601234567890300"_s)->parentLocalId, u"115601234567890123"_s);
    QCOMPARE(find(*harvest, u"115601234567890301"_s)->parentLocalId, u"115601234567890298"_s); // Not there.
}

void TestMastodonFixtures::snac()
{
    const Harvest harvest = read(u"snac_notifications.json"_s, u"/api/v1/notifications"_s);
    const FoundMessage &message = harvest.messages.first();
    QCOMPARE(message.visibility, Visibility::Private);
    QVERIFY(message.addressed && message.language.isEmpty()); // Dutch, marked `en` as everything there.
    QCOMPARE(message.author.followers, std::nullopt);
    QCOMPARE(message.author.platformUserId, u"https://snac.example/sanne"_s);
    QVERIFY(harvest.followUps.isEmpty());
}

void TestMastodonFixtures::otherServers_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mime");
    QTest::newRow("pleroma_status.json") << QString() << u"Zonnestroom doet het weer niet\ngrr"_s << u"image/png"_s;
    QTest::newRow("gotosocial_status.json") << QString() << u"zonnestroom: antwoord alleen aan volgers"_s << QString();
    QTest::newRow("friendica_status.json") << u"Klacht"_s << u"Zonnestroom & de meterstand\ntweede regel"_s << QString();
}

void TestMastodonFixtures::otherServers()
{
    QFETCH(QString, title);
    QFETCH(QString, text);
    QFETCH(QString, mime);
    QByteArray body = recorded::bytesOf(QString::fromLatin1(QTest::currentDataTag())).trimmed();
    if (!body.startsWith('['))
        body = '[' + body + ']';
    recorded::Poll poll;
    const auto harvest = poll.read(recorded::requestTo(poll.begin(), u"/api/v1/timelines/tag"_s), recorded::answerWith(body));
    QVERIFY(harvest && harvest->messages.size() == 1);
    const FoundMessage &message = harvest->messages.first();
    QCOMPARE(message.title, title);
    QCOMPARE(message.text, text);
    QCOMPARE(message.attachments.isEmpty() ? QString() : message.attachments.first().mime, mime);
    QVERIFY(message.postedAt && !message.localId.isEmpty() && message.platformId.startsWith("https://"_L1));
}

void TestMastodonFixtures::accounts()
{
    const auto authorOf = [](const QString &file) {
        const QJsonObject account = QJsonDocument::fromJson(recorded::bytesOf(file)).object();
        const QJsonObject status {{u"id"_s, 7}, {u"uri"_s, u"https://a.example/7"_s}, {u"account"_s, account}, {u"content"_s, u"x"_s}};
        recorded::Poll poll;
        const auto harvest = poll.read(recorded::requestTo(poll.begin(), u"/api/v1/timelines/tag"_s),
            recorded::answerWith(QJsonDocument(QJsonArray {status}).toJson()));
        return harvest->messages.value(0).author;
    };
    const FoundAuthor minimal = authorOf(u"account_remote_minimal.json"_s);
    QCOMPARE(minimal.displayName, u"jan"_s);
    QCOMPARE(minimal.platformUserId, u"@jan@buren.example"_s);
    QCOMPARE(minimal.followers, std::nullopt);
    QCOMPARE(minimal.profileUrl, std::nullopt);
    QCOMPARE(minimal.avatar, std::nullopt);
    const FoundAuthor suspended = authorOf(u"account_suspended.json"_s);
    QVERIFY(!suspended.platformUserId.isEmpty());
    QVERIFY(!suspended.displayName && !suspended.bio && !suspended.avatar); // Not available, which is not empty.
}

void TestMastodonFixtures::identity()
{
    // The same status through two servers, with other identifiers there and another shape of its address.
    const auto idsOf = [](const QByteArray &status) {
        recorded::Poll poll;
        const auto harvest
            = poll.read(recorded::requestTo(poll.begin(), u"/api/v1/timelines/tag"_s), recorded::answerWith('[' + status + ']'));
        const FoundMessage message = harvest->messages.value(0);
        return std::pair(message.platformId, message.linkKey);
    };
    const QByteArray author = R"("account":{"id":1,"username":"a","acct":"a@b.example"})";
    const auto here = idsOf(R"({"id":"1","uri":"https://b.example/users/a/statuses/9","url":"https://b.example/@a/9",)" + author + '}');
    const auto there = idsOf(R"({"id":22,"uri":"https://b.example/users/a/statuses/9","url":"http://www.b.example/@a/9/",)" + author + '}');
    QCOMPARE(here, there);
    const auto withoutUri = idsOf(R"({"id":"1","uri":null,"url":"https://b.example/@a/9",)" + author + '}');
    QCOMPARE(withoutUri.second, here.second);
    const auto byNumber = idsOf(R"({"id":33,)" + author + '}');
    QCOMPARE(byNumber.first, u"social.example:33"_s);
    const auto unknown = idsOf('{' + author + '}');
    QCOMPARE(unknown.first, QString()); // Nothing to know it by.
}

QTEST_GUILESS_MAIN(TestMastodonFixtures)
#include "tst_mastodonfixtures.moc"
