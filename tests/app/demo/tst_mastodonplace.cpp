// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/places/mastodon/entities.h"
#include "app/demo/places/mastodon/mastodonplace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace parley;
using namespace parley::demo;
using namespace Qt::StringLiterals;

/// The server of the town against the sheet of the platform.
class TestMastodonPlace : public QObject {
    Q_OBJECT
private slots:
    void init();
    void answers_data();
    void answers();
    void pagesOlder_data();
    void pagesOlder();
    void pagesNewer();
    void sinceGivesTheNewestPage();
    void limits();
    void mentionsAreWhole();
    void contextIsTheThread();
    void privateMessageHasPicture();
    void removedAndEdited();
    void searchNeedsOptIn();
    void countsRequests();
    void knowsWhatIsKnown();

private:
    Answer ask(const QString &target, const QByteArray &token = "demo-noordlicht-leest-mee");
    QJsonArray list(const QString &target) { return QJsonDocument::fromJson(ask(target).body).array(); }
    QJsonObject object(const QString &target) { return QJsonDocument::fromJson(ask(target).body).object(); }
    QString link(const Answer &answer, const QString &relation) const;
    QStringList idsOfPages(const QString &first, const QString &relation);

    TownSettings m_settings;
    std::unique_ptr<Timeline> m_timeline;
    Story m_story;
    std::unique_ptr<TownView> m_town;
    std::unique_ptr<mastodon::MastodonPlace> m_place;
};

void TestMastodonPlace::init()
{
    m_settings.still = true;
    m_settings.start = QDateTime::fromString(u"2026-11-17T09:31:08Z"_s, Qt::ISODate);
    m_timeline = std::make_unique<Timeline>(m_settings);
    m_story = tellStory(m_settings);
    m_town = std::make_unique<TownView>(m_story, *m_timeline);
    m_town->setBase(Venue::Mastodon, u"http://127.0.0.1:9000"_s);
    m_town->moveTo(m_settings.start);
    m_place = std::make_unique<mastodon::MastodonPlace>();
}

Answer TestMastodonPlace::ask(const QString &target, const QByteArray &token)
{
    const QUrl url(u"http://127.0.0.1:9000"_s + target);
    Request request {.method = "GET", .path = url.path(), .query = QUrlQuery(url), .headers = {}, .body = {}};
    if (!token.isEmpty())
        request.headers.add("Authorization", "Bearer " + token);
    return m_place->answer(request, *m_town);
}

QString TestMastodonPlace::link(const Answer &answer, const QString &relation) const
{
    const QRegularExpression one(u"<http://127\\.0\\.0\\.1:9000([^>]+)>; rel=\"%1\""_s.arg(relation));
    return one.match(QString::fromLatin1(answer.headers.value("Link"))).captured(1);
}

QStringList TestMastodonPlace::idsOfPages(const QString &first, const QString &relation)
{
    QStringList ids;
    QString target = first;
    for (int pages = 0; !target.isEmpty() && pages < 100; ++pages) {
        const Answer answer = ask(target);
        QStringList page;
        for (const QJsonValue &value : QJsonDocument::fromJson(answer.body).array())
            page.append(value["id"_L1].toString());
        ids = relation == "next"_L1 ? ids + page : page + ids;
        target = link(answer, relation);
    }
    return ids;
}

void TestMastodonPlace::answers_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const QByteArray good = "demo-noordlicht-leest-mee";
    QTest::newRow("without a token") << u"/api/v1/notifications"_s << QByteArray() << 401;
    QTest::newRow("with a wrong one") << u"/api/v1/notifications"_s << "x"_ba << 401;
    QTest::newRow("with the right one") << u"/api/v1/notifications"_s << good << 200;
    QTest::newRow("about the server, v1") << u"/api/v1/instance"_s << QByteArray() << 200;
    QTest::newRow("about the server, v2") << u"/api/v2/instance"_s << QByteArray() << 200;
    QTest::newRow("who am I") << u"/api/v1/accounts/verify_credentials"_s << good << 200;
    QTest::newRow("no such status") << u"/api/v1/statuses/1"_s << good << 404;
    QTest::newRow("no such account") << u"/api/v1/accounts/1"_s << good << 404;
    QTest::newRow("no such method") << u"/api/v1/gibtsnicht"_s << good << 404;
    QTest::newRow("search without a question") << u"/api/v2/search?q="_s << good << 400;
}

void TestMastodonPlace::answers()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, token);
    const Answer answer = ask(target, token);
    QTEST(answer.status, "status");
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(body.contains("error"_L1), answer.status != 200);
    QVERIFY(!answer.headers.value("X-RateLimit-Remaining").isEmpty());
}

void TestMastodonPlace::pagesOlder_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("first");
    QTest::newRow("notifications") << u"/api/v1/notifications?types[]=mention&limit=80"_s
                                   << u"/api/v1/notifications?types%5B%5D=mention&limit=7"_s;
    QTest::newRow("a tag") << u"/api/v1/timelines/tag/noordlicht?any[]=storing&limit=40"_s
                           << u"/api/v1/timelines/tag/noordlicht?any[]=storing&limit=3"_s;
    QTest::newRow("conversations") << u"/api/v1/conversations"_s << u"/api/v1/conversations?limit=1"_s;
}

void TestMastodonPlace::pagesOlder()
{
    QFETCH(QString, whole);
    QFETCH(QString, first);
    const QStringList expected = idsOfPages(whole, u"next"_s);
    QVERIFY(expected.size() > 3);
    QCOMPARE(QSet<QString>(expected.cbegin(), expected.cend()).size(), expected.size());
    QCOMPARE(idsOfPages(first, u"next"_s), expected);
}

void TestMastodonPlace::pagesNewer()
{
    const QStringList expected = idsOfPages(u"/api/v1/notifications?types[]=mention&limit=80"_s, u"next"_s);
    // From a known id upwards, page by page, until a page is empty: nothing is missing and nothing comes twice.
    const QString known = expected[30];
    const QStringList newer = idsOfPages(u"/api/v1/notifications?types[]=mention&limit=7&min_id="_s + known, u"prev"_s);
    QCOMPARE(newer, expected.first(30));
    const Answer empty = ask(u"/api/v1/notifications?min_id="_s + expected.first());
    QCOMPARE(QJsonDocument::fromJson(empty.body).array().size(), 0);
    QVERIFY(empty.headers.value("Link").isEmpty());
}

void TestMastodonPlace::sinceGivesTheNewestPage()
{
    const QStringList all = idsOfPages(u"/api/v1/notifications?types[]=mention&limit=80"_s, u"next"_s);
    const QJsonArray since = list(u"/api/v1/notifications?types[]=mention&limit=5&since_id="_s + all[30]);
    QCOMPARE(since.size(), 5);
    QCOMPARE(since.first()["id"_L1].toString(), all.first());
    const QJsonArray after = list(u"/api/v1/notifications?types[]=mention&limit=5&min_id="_s + all[30]);
    QCOMPARE(after.first()["id"_L1].toString(), all[25]);
}

void TestMastodonPlace::limits()
{
    QCOMPARE(list(u"/api/v1/notifications"_s).size(), 40);
    QCOMPARE(list(u"/api/v1/notifications?limit=5000"_s).size(), 80);
    QCOMPARE(list(u"/api/v1/notifications?limit=0"_s).size(), 1);
    QCOMPARE(list(u"/api/v1/timelines/tag/noordlicht?limit=4"_s).size(), 4);
    QVERIFY(list(u"/api/v1/timelines/tag/noordlicht?none[]=noordlicht"_s).isEmpty());
}

void TestMastodonPlace::mentionsAreWhole()
{
    const QJsonArray mentions = list(u"/api/v1/notifications?types[]=mention&limit=80"_s);
    const QRegularExpression digits(u"^\\d{18}$"_s);
    for (const QJsonValue &value : mentions) {
        const QJsonObject status = value["status"_L1].toObject();
        const QByteArray shown = QJsonDocument(status).toJson();
        QCOMPARE(value["type"_L1].toString(), u"mention"_s);
        QVERIFY2(digits.match(status["id"_L1].toString()).hasMatch(), shown);
        QVERIFY2(status["account"_L1]["username"_L1].toString() != "noordlicht"_L1, shown);
        bool isMentioned = false;
        for (const QJsonValue &mention : status["mentions"_L1].toArray())
            isMentioned = isMentioned || mention["acct"_L1].toString() == "noordlicht"_L1;
        QVERIFY2(isMentioned, shown);
        QVERIFY2(QDateTime::fromString(status["created_at"_L1].toString(), Qt::ISODateWithMs) <= m_settings.start, shown);
        // What it answers is there, or it answers nothing.
        if (const QJsonValue parent = status["in_reply_to_id"_L1]; parent.isString())
            QCOMPARE(ask(u"/api/v1/statuses/"_s + parent.toString()).status, 200);
    }
    QVERIFY(!list(u"/api/v1/notifications?types[]=favourite"_s).isEmpty());
    QCOMPARE(list(u"/api/v1/notifications?types[]=update"_s).size(), 1);
}

void TestMastodonPlace::contextIsTheThread()
{
    const mastodon::Entities entities(*m_town);
    const QString id = entities.idOf(*m_story.post(u"donker-12"_s));
    const QJsonObject context = object(u"/api/v1/statuses/%1/context"_s.arg(id));
    QCOMPARE(context["ancestors"_L1].toArray().size(), 3);
    QCOMPARE(context["ancestors"_L1][0]["id"_L1].toString(), entities.idOf(*m_story.post(u"donker-9"_s)));
    QCOMPARE(context["descendants"_L1].toArray().size(), 1);
}

void TestMastodonPlace::privateMessageHasPicture()
{
    const mastodon::Entities entities(*m_town);
    const QJsonArray conversations = list(u"/api/v1/conversations"_s);
    QCOMPARE(conversations.size(), 4);
    const QJsonObject status = object(u"/api/v1/statuses/"_s + entities.idOf(*m_story.post(u"turfweg-6"_s)));
    QCOMPARE(status["visibility"_L1].toString(), u"direct"_s);
    const QString address = status["media_attachments"_L1][0]["url"_L1].toString();
    const Answer picture = ask(QUrl(address).path(), {});
    QCOMPARE(picture.type, "image/jpeg"_ba);
    QVERIFY(picture.body.startsWith("\xFF\xD8\xFF"));
    // No page shows it to everybody.
    QCOMPARE(ask(QUrl(status["url"_L1].toString()).path(), {}).status, 404);
    const QJsonArray timeline = list(u"/api/v1/timelines/tag/storing?limit=40"_s);
    for (const QJsonValue &value : timeline)
        QCOMPARE(value["visibility"_L1].toString(), u"public"_s);
}

void TestMastodonPlace::removedAndEdited()
{
    const mastodon::Entities entities(*m_town);
    const QString removed = entities.idOf(*m_story.post(u"turfweg-3"_s));
    const QString edited = entities.idOf(*m_story.post(u"donker-27"_s));
    QCOMPARE(ask(u"/api/v1/statuses/"_s + removed).status, 404);
    const QJsonArray both = list(u"/api/v1/statuses?id[]=%1&id[]=%2"_s.arg(removed, edited));
    QCOMPARE(both.size(), 1);
    QVERIFY(both[0]["edited_at"_L1].isString());
}

void TestMastodonPlace::searchNeedsOptIn()
{
    const QJsonArray found = object(u"/api/v2/search?type=statuses&limit=40&q=%22Noordlicht%20Energie%22"_s)["statuses"_L1].toArray();
    QVERIFY(found.size() >= 2);
    for (const QJsonValue &status : found)
        QVERIFY(status["account"_L1]["indexable"_L1].toBool());
    QVERIFY(object(u"/api/v2/search?type=statuses&q=noordlicht+after:2030-01-01"_s)["statuses"_L1].toArray().isEmpty());
    QVERIFY(object(u"/api/v2/search?type=accounts&q=noordlicht"_s)["statuses"_L1].toArray().isEmpty());
}

void TestMastodonPlace::countsRequests()
{
    for (int i = 0; i < 300; ++i)
        QCOMPARE(ask(u"/api/v1/instance"_s).status, 200);
    const Answer refused = ask(u"/api/v1/notifications"_s);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.headers.value("X-RateLimit-Remaining"), "0"_ba);
    QCOMPARE(refused.headers.value("X-RateLimit-Reset"), "2026-11-17T09:35:00.000000Z"_ba);
    QVERIFY(refused.headers.value("Retry-After").isEmpty());
    m_town->moveTo(m_settings.start.addSecs(300));
    QCOMPARE(ask(u"/api/v1/notifications"_s).status, 200);
}

void TestMastodonPlace::knowsWhatIsKnown()
{
    const QUrl url(u"http://127.0.0.1:9000/api/v1/notifications"_s);
    Request request {.method = "GET", .path = url.path(), .query = {}, .headers = {}, .body = {}};
    request.headers.add("Authorization", "Bearer demo-noordlicht-leest-mee");
    const Answer first = m_place->answer(request, *m_town);
    request.headers.add("If-None-Match", first.headers.value("ETag"));
    QCOMPARE(conditional(request, m_place->answer(request, *m_town)).status, 304);
}

QTEST_GUILESS_MAIN(TestMastodonPlace)
#include "tst_mastodonplace.moc"
