// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonredaction.h"

#include "tests/core/connectors/mastodon/recordedmastodon.h"

#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

/// What is not chosen is in no payload, wherever in it an account stands.
class TestMastodonRedaction : public QObject {
    Q_OBJECT
private slots:
    void redactedStatus_data();
    void redactedStatus();
    void everyPayload();
    void unreadable();
};

void TestMastodonRedaction::redactedStatus_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("gone"); // One of these words each.
    QTest::addColumn<QString>("kept");
    const QString everything = u"Naam inhoud foto.png 87 Bio @a.example profiel.example Utrecht zij/haar avatar.png"_s;
    const auto row = [&](const char *name, Fields fields, const QString &gone) {
        QString kept;
        for (const QString &word : everything.split(u' ')) {
            if (!gone.split(u' ').contains(word))
                kept += word + u' ';
        }
        QTest::newRow(name) << fields << gone << kept.trimmed();
    };
    row("nothing", {}, {});
    row("name", Field::Name, u"Naam"_s);
    row("handle", Field::Handle, u"@a.example"_s);
    row("link", Field::ProfileLink, u"profiel.example"_s);
    row("followers", Field::Followers, u"87"_s);
    row("bio", Field::Bio, u"Bio"_s);
    row("place", Field::Location, u"Utrecht"_s);
    row("gender", Field::Gender, u"zij/haar"_s);
    row("picture", Field::Avatar, u"avatar.png"_s);
    row("files", Field::Attachments, u"foto.png"_s);
}

void TestMastodonRedaction::redactedStatus()
{
    QFETCH(Fields, fields);
    QFETCH(QString, gone);
    QFETCH(QString, kept);
    const QByteArray account = R"({"id":"1","username":"n","acct":"n@a.example","display_name":"Naam","note":"Bio",)"
                               R"("followers_count":87,"url":"https://profiel.example/n","avatar":"https://f.example/avatar.png",)"
                               R"("fields":[{"name":"Woonplaats","value":"Utrecht"},{"name":"Pronouns","value":"zij/haar"}]})";
    const QByteArray status = R"({"id":"2","content":"inhoud","account":)" + account
        + R"(,"media_attachments":[{"url":"https://f.example/foto.png"}],"reblog":{"account":)" + account + R"(},"quote":{"quoted_status":{"account":)"
        + account + "}}}";
    const Redacted redacted = parley::redactedStatus(fields, status);
    for (const QString &word : gone.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(!redacted.payload.contains(word.toUtf8()), qPrintable(word));
    for (const QString &word : kept.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(redacted.payload.contains(word.toUtf8()), qPrintable(word));
    QVERIFY(redacted.dropped > 0 || !fields);
}

void TestMastodonRedaction::everyPayload()
{
    recorded::Poll poll;
    const auto harvest = poll.read(recorded::requestTo(poll.begin(), u"/api/v2/search"_s), recorded::answer(u"search_statuses.json"_s));
    for (const FoundMessage &message : harvest->messages) {
        const Redacted redacted = poll.connector.without(allFields(), message.payload, message.payloadType);
        QVERIFY(!redacted.payload.isEmpty());
        for (const char *word : {"display_name", "followers_count", "Fatima", "avatar", "a/109.png"})
            QVERIFY2(!redacted.payload.contains(word), word);
        QCOMPARE(poll.connector.without(allFields(), redacted.payload, message.payloadType).dropped, 0);
    }
}

void TestMastodonRedaction::unreadable()
{
    QVERIFY(parley::redactedStatus(Field::Name, "[1]").payload.isEmpty());
    QVERIFY(parley::redactedStatus(Field::Name, "{\"a\":").payload.isEmpty());
}

QTEST_GUILESS_MAIN(TestMastodonRedaction)
#include "tst_mastodonredaction.moc"
