// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"
#include "tests/support/mastodonserver.h"
#include "tests/support/pictures.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace parley::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "qzmerksleutel-0123456789";
const QDateTime now = QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate);

QByteArray markedPng()
{
    return withChunk(png({300, 200}), pngChunk("tEXt", "Comment" + QByteArray(1, '\0') + "qzmerkbijschrift"));
}

} // namespace

/// Authors' pictures that mean harm, with the real parleyctl and its decoder: collecting goes on.
class TestJourneyMedia : public QObject {
    Q_OBJECT
private slots:
    void init();
    void hostileAvatars();
    void withoutDecoder();
    void attachmentsAreEncrypted();

private:
    /// Posts one message for each author whose picture is set, and polls once.
    QJsonObject collect(MastodonServer &server, Ctl &ctl, const QStringList &authors);
    /// Of the snapshot of each author, by the author's account.
    QMap<QString, QJsonValue> avatars(const Ctl &ctl);
};

void TestJourneyMedia::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

QJsonObject TestJourneyMedia::collect(MastodonServer &server, Ctl &ctl, const QStringList &authors)
{
    server.setClock(now);
    ctl.setClock(now.toString(Qt::ISODate));
    for (const QString &author : authors)
        server.add({.text = author + u" vraagt iets"_s, .author = author, .at = now.addSecs(-600), .mentions = true});
    const auto run = [&](const QStringList &command) {
        const CtlAnswer answer = ctl.run(command);
        [&] { QVERIFY2(answer.exitCode == 0, answer.err + answer.out); }();
        return answer;
    };
    run({u"organisation"_s, u"add"_s, u"Noordlicht Energie"_s, u"--choose"_s, u"all"_s});
    const QString file = ctl.fileWith(u"token"_s, token);
    run({u"source"_s, u"add"_s, u"mastodon"_s, u"--endpoint"_s, server.endpoint().toString(), u"--token-file"_s, file});
    return run({u"collect"_s, u"once"_s}).line(u"source"_s, u"mastodon/1"_s);
}

QMap<QString, QJsonValue> TestJourneyMedia::avatars(const Ctl &ctl)
{
    QMap<QString, QJsonValue> all;
    for (const QJsonObject &row : ctl.run({u"inbox"_s, u"list"_s, u"--limit"_s, u"100"_s}).lines()) {
        const QJsonObject shown = ctl.run({u"inbox"_s, u"show"_s, row["id"_L1].toString()}).only();
        for (const QJsonValue &message : shown["messages"_L1].toArray()) {
            const QJsonValue snapshot = message["snapshot"_L1];
            all.insert(snapshot["displayName"_L1].toString().toLower(), snapshot["avatar"_L1]);
        }
    }
    return all;
}

void TestJourneyMedia::hostileAvatars()
{
    const QMap<QString, QByteArray> good {{u"aat"_s, markedPng()}, {u"gif"_s, gif({8, 8}, 10'000)}, {u"jpeg"_s, jpeg({400, 300})},
        {u"webp"_s, webpAnimation({64, 64}, 20)}, {u"zip"_s, png({40, 40}) + "PK\x03\x04"}, {u"zus"_s, webp({64, 64})}};
    QMap<QString, QByteArray> hostile {{u"bom"_s, hugePng({20'000, 20'000})}, {u"bmp"_s, encoded(redAndBlue({20, 20}), "bmp")},
        {u"knip"_s, png({200, 200}).first(90)}, {u"leeg"_s, {}}, {u"pagina"_s, "<html><script>"},
        {u"svg"_s, "<svg xmlns=\"http://www.w3.org/2000/svg\">" + QByteArray(100'000'000, ' ') + "</svg>"},
        {u"svgklein"_s, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"},
        {u"vermomd"_s, "\x89PNG\r\n\x1a\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>"}};
    MastodonServer server(token);
    QVERIFY(server.listen());
    for (const auto &[author, bytes] : good.asKeyValueRange())
        server.setAvatar(author, bytes);
    for (const auto &[author, bytes] : hostile.asKeyValueRange())
        server.setAvatar(author, bytes);
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    const QStringList authors = good.keys() + hostile.keys();
    const QJsonObject report = collect(server, ctl, authors);
    QCOMPARE(report["error"_L1], QJsonValue(QJsonValue::Null));
    QCOMPARE(report["stored"_L1].toInt(), authors.size());

    const QMap<QString, QJsonValue> kept = avatars(ctl);
    QCOMPARE(kept.size(), authors.size());
    for (const auto &[author, bytes] : good.asKeyValueRange()) {
        const QJsonValue avatar = kept[author];
        QVERIFY2(avatar["bytes"_L1].toInt() > 0, qPrintable(author));
        // Ours, and not the platform's.
        QVERIFY(avatar["sha256"_L1].toString().toLatin1() != QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
    for (const QString &author : hostile.keys())
        QVERIFY2(kept[author].isNull(), qPrintable(author));
    QDirIterator files(ctl.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int media = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("qzmerkbijschrift") && !bytes.contains("IHDR"), qPrintable(file.fileName()));
        media += file.fileName().contains("/media/"_L1) ? 1 : 0;
    }
    QCOMPARE(media, good.size());
    QCOMPARE(ctl.run({u"workspace"_s, u"check"_s}).exitCode, 0);
}

void TestJourneyMedia::withoutDecoder()
{
    MastodonServer server(token);
    QVERIFY(server.listen());
    server.setAvatar(u"aat"_s, png({40, 40}));
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    // The same program in a folder where nothing stands beside it.
    const QString alone = ctl.folder() + u"/bin/parleyctl"_s;
    QVERIFY(QDir().mkpath(ctl.folder() + u"/bin"_s) && QFile::copy(Ctl::program(u"parleyctl"_s), alone));
    ctl.setProgram(alone);
    QCOMPARE(collect(server, ctl, {u"aat"_s})["stored"_L1].toInt(), 1);
    QVERIFY(avatars(ctl)[u"aat"_s].isNull());
    const CtlAnswer posture = ctl.run({u"posture"_s, u"--lang"_s, u"nl"_s});
    const QJsonObject decoder = posture.line(u"check"_s, u"decoder"_s);
    QCOMPARE(decoder["state"_L1].toString(), u"poor"_s);
    QVERIFY2(decoder["sentence"_L1].toString().startsWith(u"parley-decoder ontbreekt"_s), posture.out);
}

void TestJourneyMedia::attachmentsAreEncrypted()
{
    MastodonServer server(token);
    QVERIFY(server.listen());
    server.add({.text = u"mijn meterkast"_s, .author = u"jan"_s, .visibility = u"direct"_s, .at = now.addSecs(-900), .mentions = true, .hasPicture = true});
    server.add({.text = u"ook mijn meterkast"_s, .author = u"piet"_s, .visibility = u"direct"_s, .at = now.addSecs(-800), .mentions = true, .hasPicture = true});
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    QCOMPARE(collect(server, ctl, {})["stored"_L1].toInt(), 2);
    QDirIterator files(ctl.workspace(), QDir::Files, QDirIterator::Subdirectories);
    QByteArrayList stored;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains("/media/"_L1) && file.open(QIODevice::ReadOnly))
            stored.append(file.readAll());
    }
    // The same picture twice, each a file of its own; tst_inboxwriter counts the keys.
    QCOMPARE(stored.size(), 2);
    QVERIFY(stored[0] != stored[1]);
    for (const QByteArray &bytes : std::as_const(stored))
        QVERIFY(!bytes.contains("qzmerkmeterkast") && !bytes.contains("IHDR"));
    int read = 0;
    for (const QJsonObject &row : ctl.run({u"inbox"_s, u"list"_s}).lines()) {
        const QJsonObject message = ctl.run({u"inbox"_s, u"show"_s, row["id"_L1].toString()}).only()["messages"_L1][0].toObject();
        QVERIFY(message["attachments"_L1][0]["stored"_L1].toBool());
        read += ctl.run({u"message"_s, u"show"_s, message["id"_L1].toString(), u"--attachment"_s, u"1"_s}).out == server.picture() ? 1 : 0;
    }
    QCOMPARE(read, 2);
}

QTEST_GUILESS_MAIN(TestJourneyMedia)
#include "tst_journey_media.moc"
