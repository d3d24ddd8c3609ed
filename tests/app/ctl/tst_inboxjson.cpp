// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/inboxjson.h"

#include <QTest>

using namespace parley;
using namespace parley::ctl;
using namespace Qt::StringLiterals;

namespace {

QDateTime moment(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

ConversationRow row()
{
    ConversationRow row;
    row.id.value = 8842;
    row.sourceReference = u"mastodon/1"_s;
    row.subject = u"Storing in Noord"_s;
    row.lastAuthor = u"Marit H."_s;
    row.lastHandle = u"@marit_h@kringspraak.example"_s;
    row.lastAt = moment(u"2026-11-23T13:58:00Z"_s);
    row.messages = 3;
    row.unread = 1;
    return row;
}

const QByteArray rowLine
    = R"({"id":"1-8842","source":"mastodon/1","state":"open","subject":"Storing in Noord","lastAuthor":"Marit H.",)"
      R"("lastHandle":"@marit_h@kringspraak.example","lastAt":"2026-11-23T13:58:00.000Z","messages":3,"unread":1,)"
      R"("assignee":null,"labels":[]})";

Message message()
{
    Message message;
    message.id.value = 8842;
    message.conversation.value = 311;
    message.platform = u"mastodon"_s;
    message.platformId = u"113"_s;
    message.permalink = QUrl(u"https://kringspraak.example/@marit_h/113"_s);
    message.title = u"Vraag"_s;
    message.text = u"Heeft Noordlicht Energie een storing?"_s;
    message.language = u"nl"_s;
    message.postedAt = moment(u"2026-11-23T13:56:26Z"_s);
    message.collectedAt = moment(u"2026-11-23T13:58:00Z"_s);
    message.expiresAt = moment(u"2028-05-23T13:58:00Z"_s);
    message.expiryRule = u"organisation 18 months"_s;
    message.matches = {{.name = u"Noordlicht Energie"_s, .from = 6, .to = 24, .inTitle = false}};
    Snapshot &snapshot = message.snapshot;
    snapshot.takenAt = message.collectedAt;
    snapshot.platformUserId = u"9"_s;
    snapshot.displayName = u"Marit H."_s;
    snapshot.handle = u"@marit_h@kringspraak.example"_s;
    snapshot.profileUrl = u"https://kringspraak.example/@marit_h"_s;
    snapshot.followers = 312;
    snapshot.bio = QString();
    snapshot.avatar = StoredAvatar {.sha256 = u"ab"_s, .bytes = 4211};
    snapshot.notAvailable = Field::Gender;
    snapshot.notChosen = Field::Location;
    message.attachments = {{.name = u"meter.jpg"_s, .mime = u"image/jpeg"_s,
        .url = QUrl(u"https://kringspraak.example/meter.jpg"_s), .bytes = 81233, .stored = true, .sealed = true}};
    return message;
}

const QByteArray messageLine
    = R"({"id":"1-8842","conversation":"1-311","platform":"mastodon","platformId":"113",)"
      R"("permalink":"https://kringspraak.example/@marit_h/113","visibility":"public","direction":"in","title":"Vraag",)"
      R"("text":"Heeft Noordlicht Energie een storing?","language":"nl","postedAt":"2026-11-23T13:56:26.000Z",)"
      R"("editedAt":null,"collectedAt":"2026-11-23T13:58:00.000Z","ageAtCollectionSeconds":94,)"
      R"("expiresAt":"2028-05-23T13:58:00.000Z","expiryRule":"organisation 18 months",)"
      R"("matched":[{"name":"Noordlicht Energie","from":6,"to":24}],"parent":null,"gone":null,)"
      R"("snapshot":{"takenAt":"2026-11-23T13:58:00.000Z","displayName":"Marit H.","handle":"@marit_h@kringspraak.example",)"
      R"("platformUserId":"9","profileUrl":"https://kringspraak.example/@marit_h","followers":312,"bio":"","location":null,)"
      R"("gender":null,"avatar":{"sha256":"ab","bytes":4211},"notAvailable":["gender"],"notChosen":["location"]},)"
      R"("attachments":[{"name":"meter.jpg","mime":"image/jpeg","bytes":81233,"stored":true,"sealed":true,)"
      R"("url":"https://kringspraak.example/meter.jpg"}]})";

} // namespace

class TestInboxJson : public QObject {
    Q_OBJECT
private slots:
    void ofRow();
    void ofMessage();
    void ofSparseMessage();
    void ofHit();
    void ofConversation();
};

void TestInboxJson::ofRow()
{
    QCOMPARE(jsonOf(row(), {1}).toBytes(), rowLine);
    ConversationRow closed = row();
    closed.state = WorkState::Closed;
    closed.lastHandle.clear();
    QVERIFY(jsonOf(closed, {12}).toBytes().startsWith(R"({"id":"12-8842","source":"mastodon/1","state":"closed",)"));
    QVERIFY(jsonOf(closed, {12}).toBytes().contains(R"("lastHandle":null)"));
}

void TestInboxJson::ofMessage()
{
    QCOMPARE(jsonOf(message(), {1}).toBytes(), messageLine);
}

void TestInboxJson::ofSparseMessage()
{
    Message sparse = message();
    sparse.parent = MessageId {7};
    sparse.visibility = Visibility::Private;
    sparse.direction = Direction::Out;
    sparse.language.clear();
    sparse.editedAt = moment(u"2026-11-23T14:00:00.250Z"_s);
    sparse.matches.first().inTitle = true;
    sparse.snapshot.followers.reset();
    sparse.snapshot.avatar.reset();
    sparse.attachments.first().bytes = -1;
    const QByteArray line = jsonOf(sparse, {1}).toBytes();
    for (const char *part : {R"("parent":"1-7")", R"("visibility":"private","direction":"out")", R"("language":null)",
             R"("editedAt":"2026-11-23T14:00:00.250Z")", R"("from":6,"to":24,"inTitle":true})", R"("followers":null)",
             R"("avatar":null)", R"("bytes":null)"})
        QVERIFY2(line.contains(part), part);
}

void TestInboxJson::ofHit()
{
    SearchHit hit;
    hit.message.value = 8842;
    hit.conversation.value = 311;
    hit.sourceReference = u"mastodon/1"_s;
    hit.author = u"Marit H."_s;
    hit.postedAt = moment(u"2026-11-23T13:56:26Z"_s);
    hit.text = u"Storing"_s;
    QCOMPARE(jsonOf(hit, {1}).toBytes(),
        QByteArray(R"({"message":"1-8842","conversation":"1-311","source":"mastodon/1","author":"Marit H.",)"
                   R"("postedAt":"2026-11-23T13:56:26.000Z","text":"Storing"})"));
}

void TestInboxJson::ofConversation()
{
    Conversation conversation {.row = row(), .messages = {message()}, .notes = {}, .draft = {}};
    conversation.notes.append({.id = 4, .conversation = {8842}, .text = u"gebeld"_s, .writtenAt = moment(u"2026-11-23T14:00:00Z"_s)});
    QCOMPARE(jsonOf(conversation, {1}).toBytes(),
        QByteArray("{\"conversation\":" + rowLine + ",\"messages\":[" + messageLine
            + R"(],"notes":[{"id":"4","writtenAt":"2026-11-23T14:00:00.000Z","text":"gebeld"}]})"));
}

QTEST_GUILESS_MAIN(TestInboxJson)
#include "tst_inboxjson.moc"
