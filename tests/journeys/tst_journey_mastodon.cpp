// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"
#include "tests/support/mastodonserver.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace parley::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "qzmerksleutel-0123456789";
const QByteArray newToken = "qzmerksleutel-9876543210";
const QDateTime start = QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate);

/// The files below `folder` that hold one of `words`.
QStringList filesWith(const QByteArrayList &words, const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QByteArray &word : words) {
            if (bytes.contains(word))
                found.append(file.fileName());
        }
    }
    return found;
}

} // namespace

/// A Mastodon account from its token to the inbox, with the real parleyctl and a server on loopback.
class TestJourneyMastodon : public QObject {
    Q_OBJECT
private slots:
    void init();
    void addAndCollect();
    void editAndRemove();
    void pagesThatMove();
    void refusedToken();

private:
    struct Setting {
        MastodonServer server {token};
        Ctl ctl;
        QString source;
        QByteArray errors; ///< All that was written to standard error.
        QByteArray outputs;

        void begin();
        CtlAnswer run(const QStringList &command, int expected = 0);
        /// One poll, `minutes` after the last.
        QJsonObject collect(int minutes, int expected = 0);
        /// Every message in the inbox, by its text.
        QMap<QString, QJsonObject> messages();
        QDateTime now = start;
    };
};

void TestJourneyMastodon::Setting::begin()
{
    QVERIFY(server.listen());
    server.setClock(now);
    ctl.setClock(now.toString(Qt::ISODate));
    QVERIFY(ctl.makeWorkspace());
    run({u"organisation"_s, u"add"_s, u"Noordlicht Energie"_s, u"--choose"_s, u"all"_s});
    QFile file(ctl.folder() + u"/token"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(token + '\n');
    file.close();
    source = run({u"source"_s, u"add"_s, u"mastodon"_s, u"--endpoint"_s, server.endpoint().toString(), u"--token-file"_s, file.fileName()})
                 .only()[u"id"_s].toString();
    QVERIFY(file.remove());
    QCOMPARE(source, u"mastodon/1"_s);
}

CtlAnswer TestJourneyMastodon::Setting::run(const QStringList &command, int expected)
{
    const CtlAnswer answer = ctl.run(command);
    errors += answer.err;
    outputs += answer.out;
    [&] { QVERIFY2(answer.exitCode == expected, qPrintable(command.join(u' ')) + QByteArray(": ") + answer.err + answer.out); }();
    return answer;
}

QJsonObject TestJourneyMastodon::Setting::collect(int minutes, int expected)
{
    now = now.addSecs(60 * minutes);
    server.setClock(now);
    ctl.setClock(now.toString(Qt::ISODate));
    return run({u"collect"_s, u"once"_s}, expected).line(u"source"_s, source);
}

QMap<QString, QJsonObject> TestJourneyMastodon::Setting::messages()
{
    QMap<QString, QJsonObject> all;
    for (const QJsonObject &row : run({u"inbox"_s, u"list"_s, u"--limit"_s, u"1000"_s}).lines()) {
        const QJsonObject shown = run({u"inbox"_s, u"show"_s, row["id"_L1].toString()}).only();
        for (const QJsonValue &message : shown["messages"_L1].toArray())
            all.insert(message["text"_L1].toString(), message.toObject());
    }
    return all;
}

void TestJourneyMastodon::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestJourneyMastodon::addAndCollect()
{
    Setting setting;
    setting.begin();
    MastodonServer &server = setting.server;
    const QDateTime hourAgo = start.addSecs(-3600);
    const QString question = server.add({.text = u"storing bij @zonnestroom"_s, .at = hourAgo, .mentions = true});
    const QString answer = server.add({.text = u"bij mij ook"_s, .author = u"jan"_s, .parent = question, .at = hourAgo.addSecs(60)});
    server.add({.text = u"en nu?"_s, .parent = answer, .at = hourAgo.addSecs(120), .mentions = true});
    server.add({.text = u"mijn klantnummer"_s, .author = u"omar"_s, .visibility = u"direct"_s, .at = hourAgo, .mentions = true, .hasPicture = true});
    server.add({.text = u"#NoordlichtEnergie doet het"_s, .author = u"piet"_s, .at = hourAgo, .hashtags = {u"NoordlichtEnergie"_s}});
    server.add({.text = u"Noordlicht Energie gezocht"_s, .author = u"kees"_s, .at = hourAgo});
    server.add({.text = u"Noordlicht Energie verborgen"_s, .author = u"stil"_s, .at = hourAgo, .isIndexable = false});
    server.add({.text = u"Noordlicht Energie te oud"_s, .author = u"oud"_s, .at = start.addDays(-4), .hashtags = {u"noordlichtenergie"_s}});
    server.add({.text = u"Noordlicht Energie voor volgers"_s, .author = u"prive"_s, .visibility = u"private"_s, .at = hourAgo});

    const QJsonObject first = setting.collect(1);
    QCOMPARE(first["error"_L1], QJsonValue(QJsonValue::Null));
    QCOMPARE(first["stored"_L1].toInt(), 6);
    QCOMPARE(first["notIndexable"_L1].toInt(), 1);
    QVERIFY(first["tooOld"_L1].toInt() > 0);
    const auto messages = setting.messages();
    QCOMPARE(messages.size(), 6);
    const QJsonObject asked = messages[u"storing bij @zonnestroom"_s];
    QCOMPARE(asked["visibility"_L1], u"public"_s);
    QCOMPARE(asked["snapshot"_L1]["handle"_L1], u"@fatima@127.0.0.1"_s);
    // The thread that we are addressed in is one conversation, in order.
    QCOMPARE(messages[u"bij mij ook"_s]["parent"_L1], asked["id"_L1]);
    QCOMPARE(messages[u"en nu?"_s]["parent"_L1], messages[u"bij mij ook"_s]["id"_L1]);
    QCOMPARE(messages[u"en nu?"_s]["conversation"_L1], asked["conversation"_L1]);
    QCOMPARE(messages[u"#NoordlichtEnergie doet het"_s]["matched"_L1][0]["name"_L1], u"Noordlicht Energie"_s);

    const QJsonObject direct = messages[u"mijn klantnummer"_s];
    QCOMPARE(direct["visibility"_L1], u"private"_s);
    const QJsonValue file = direct["attachments"_L1][0];
    QVERIFY(file["stored"_L1].toBool() && file["sealed"_L1].toBool());
    QCOMPARE(file["mime"_L1], u"image/png"_s); // By its content: the server said something else.
    QCOMPARE(file["bytes"_L1].toInteger(), server.picture().size());
    QCOMPARE(setting.run({u"message"_s, u"show"_s, direct["id"_L1].toString(), u"--attachment"_s, u"1"_s}).out, server.picture());
    setting.run({u"message"_s, u"show"_s, direct["id"_L1].toString(), u"--attachment"_s, u"2"_s}, 2);

    QCOMPARE(setting.collect(1)["stored"_L1].toInt(), 0); // The same again is nothing new.
    QCOMPARE(setting.messages().size(), 6);
    QCOMPARE(setting.run({u"workspace"_s, u"check"_s}).exitCode, 0);
    setting.run({u"source"_s, u"list"_s});
    setting.run({u"source"_s, u"test"_s, setting.source});
    // The token and the picture are in no file in clear, and the token in no output; it went to no address of a file.
    QCOMPARE(filesWith({token, "qzmerkmeterkast"}, setting.ctl.folder()), QStringList());
    QVERIFY(!setting.errors.contains(token) && !setting.outputs.contains(token));
    for (const FaultRequest &request : server.server().requests())
        QCOMPARE(request.value("authorization").isEmpty(), request.path().startsWith("/media/"));
}

void TestJourneyMastodon::editAndRemove()
{
    Setting setting;
    setting.begin();
    MastodonServer &server = setting.server;
    const QString edited = server.add({.text = u"eerste versie"_s, .mentions = true});
    const QString removed = server.add({.text = u"qzweg spijt van"_s, .author = u"spijtoptant"_s, .visibility = u"direct"_s, .mentions = true, .hasPicture = true});
    QCOMPARE(setting.collect(1)["stored"_L1].toInt(), 2);
    QCOMPARE(setting.run({u"inbox"_s, u"search"_s, u"qzweg"_s}).lines().size(), 1);
    const QString id = setting.messages()[u"qzweg spijt van"_s]["id"_L1].toString();
    server.setClock(setting.now.addSecs(300));
    server.edit(edited, u"tweede versie"_s);
    server.remove(removed);
    setting.collect(20);

    const QJsonObject kept = setting.messages()[u"eerste versie"_s]; // Collected once: the text stays, the edit is dated.
    QVERIFY(!kept["editedAt"_L1].isNull() && kept["editedAt"_L1].toString() > kept["collectedAt"_L1].toString());
    QCOMPARE(kept["gone"_L1], QJsonValue(QJsonValue::Null));
    const QJsonObject gone = setting.run({u"message"_s, u"show"_s, id}).only();
    QCOMPARE(gone["gone"_L1]["how"_L1], u"removed"_s);
    QVERIFY(!gone["gone"_L1]["at"_L1].toString().isEmpty());
    QCOMPARE(gone["text"_L1], QString());
    QCOMPARE(gone["attachments"_L1].toArray().size(), 0);
    QVERIFY(gone["snapshot"_L1]["displayName"_L1].isNull());
    QCOMPARE(setting.run({u"inbox"_s, u"search"_s, u"qzweg"_s}).lines().size(), 0);
    QVERIFY(!setting.run({u"message"_s, u"show"_s, id, u"--raw"_s}).out.contains("spijt"));
    QCOMPARE(setting.run({u"workspace"_s, u"check"_s}).exitCode, 0);
    setting.collect(200); // The daily round comes by, and what nothing points to goes.
    QCOMPARE(setting.run({u"workspace"_s, u"check"_s}).exitCode, 0);
    QCOMPARE(QDir(QDirIterator(setting.ctl.workspace(), {u"media"_s}, QDir::Dirs, QDirIterator::Subdirectories).next()).entryList(QDir::Files).size(), 0);
}

void TestJourneyMastodon::pagesThatMove()
{
    Setting setting;
    setting.begin();
    MastodonServer &server = setting.server;
    server.setPageSize(6);
    QStringList posted;
    const auto post = [&](const QString &text, const QDateTime &at) {
        posted.append(text);
        return MastodonServer::Post {.text = text, .author = u"a"_s + QString::number(posted.size()), .at = at, .isIndexable = false,
            .hashtags = {u"noordlichtenergie"_s}};
    };
    for (int i = 0; i < 150; ++i)
        server.add(post(u"#NoordlichtEnergie nummer %1"_s.arg(i), start.addSecs(-3600 + i)));
    for (int i = 0; i < 5; ++i)
        server.postMeanwhile(post(u"#NoordlichtEnergie intussen %1"_s.arg(i), start));
    // More pages than one poll may turn, and a limit that runs out half-way: the next ones go on.
    server.setRemaining(15);
    setting.collect(1);
    QVERIFY(setting.run({u"inbox"_s, u"list"_s, u"--limit"_s, u"1000"_s}).lines().size() < posted.size());
    for (int round = 0; round < 3; ++round) {
        server.setRemaining(300);
        setting.collect(10);
    }
    const auto messages = setting.messages();
    for (const QString &text : std::as_const(posted))
        QVERIFY2(messages.contains(text), qPrintable(text));
    QCOMPARE(messages.size(), posted.size());
}

void TestJourneyMastodon::refusedToken()
{
    Setting setting;
    setting.begin();
    setting.run({u"source"_s, u"add"_s, u"mastodon"_s, u"--endpoint"_s, u"https://social.example"_s}, 2); // Without a token.
    setting.server.add({.text = u"hallo"_s, .mentions = true});
    setting.server.setToken(newToken);
    const QJsonObject refused = setting.collect(1, 1);
    QCOMPARE(refused["error"_L1]["kind"_L1], u"tokenRefused"_s);
    QVERIFY(setting.errors.contains("token"));
    QFile file(setting.ctl.folder() + u"/token"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(newToken);
    file.close();
    setting.run({u"source"_s, u"connect"_s, setting.source, u"--token-file"_s, file.fileName()});
    QVERIFY(file.remove());
    QCOMPARE(setting.collect(1)["stored"_L1].toInt(), 1);
    setting.run({u"--yes"_s, u"source"_s, u"remove"_s, setting.source});
    QCOMPARE(filesWith({token, newToken}, setting.ctl.folder()), QStringList());
    QVERIFY(!setting.errors.contains("qzmerksleutel") && !setting.outputs.contains("qzmerksleutel"));
}

QTEST_GUILESS_MAIN(TestJourneyMastodon)
#include "tst_journey_mastodon.moc"
