// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"
#include "tests/journeys/feedtext.h"
#include "tests/journeys/traces.h"
#include "tests/support/faultserver.h"
#include "tests/support/waiting.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace parley::test;
using namespace Qt::StringLiterals;

namespace {

const QString inText = u"qzmerktekst"_s;
const QString inTitle = u"qzmerktitel"_s;
const QString inName = u"qzmerknaam"_s;
const QString inProfile = u"qzmerkprofiel"_s;
const QString inLink = u"qzmerklink"_s;
const QString inNote = u"qzmerknotitie"_s;
const QString inSearch = u"qzmerkzoekwoord"_s;
const QString inToken = u"qzmerksleutel"_s;
const QString inOrganisation = u"qzmerkbedrijf"_s;
const QStringList markers {inText, inTitle, inName, inProfile, inLink, inNote, inSearch, inToken, inOrganisation};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestJourneyMarker : public QObject {
    Q_OBJECT
private slots:
    void init();
    void findWhatIsThere();
    void leaveNoTrace();
    void leaveNoTraceOfDemo();
};

void TestJourneyMarker::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestJourneyMarker::findWhatIsThere()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"a/.b"_s));
    QCOMPARE(filesWith(markers, folder.path()).size(), 0);
    write(folder.filePath(u"a/.b/.narrow"_s), QByteArray("\0\xff", 2) + inText.toUtf8() + "s");
    QCOMPARE(filesWith(markers, folder.path()).size(), 1);
    write(folder.filePath(u"wide"_s),
        QByteArray("x") + QByteArray(reinterpret_cast<const char *>(inNote.utf16()), 2 * inNote.size()));
    QCOMPARE(filesWith(markers, folder.path()).size(), 2);
}

void TestJourneyMarker::leaveNoTrace()
{
    const FeedEntry entry {.guid = inLink + u"-1"_s, .link = u"https://proef.example/"_s + inLink, .title = inTitle,
        .text = inText + u" Zonnestroom "_s + inSearch, .author = inName,
        .posted = QDateTime::currentDateTimeUtc().addSecs(-60)};
    QByteArray feed = atomFeed({entry});
    feed.replace("</name>", "</name><uri>https://mensen.example/" + inProfile.toUtf8() + "</uri>");
    FaultServer server;
    QVERIFY(server.listen());
    server.fallBack([&](const FaultRequest &request) {
        return request.path() == "/feed" ? feedAnswer(feed) : whole(500);
    });
    Ctl ctl;
    confine(ctl.environment(), QDir(ctl.folder()));
    QVERIFY(ctl.makeWorkspace());

    QByteArray errors;
    const auto run = [&](const QStringList &command, int expected) {
        const CtlAnswer answer = ctl.run(command);
        errors += answer.err;
        [&] { QVERIFY2(answer.exitCode == expected, qPrintable(command.join(u' ')) + QByteArray(": ") + answer.err); }();
        return answer;
    };
    run({u"organisation"_s, u"add"_s, inOrganisation, u"--choose"_s, u"all"_s, u"--contact"_s, u"webcare@proef.example"_s}, 0);
    const QString source = ctl.addOwnSource(server.url(u"/feed?key="_s + inToken), {u"--set"_s, u"interval=1"_s});
    QCOMPARE(source, u"feeds/1"_s);
    const QString wrong = ctl.addOwnSource(server.url(u"/wrong?key="_s + inToken));
    run({u"source"_s, u"preview"_s, u"feeds"_s, u"--endpoint"_s, server.url(u"/feed?key="_s + inToken).toString()}, 0);
    run({u"source"_s, u"test"_s, source}, 0);
    QCOMPARE(run({u"collect"_s, u"once"_s}, 5).line(u"source"_s, source)["stored"_L1].toInt(), 1);
    const QString id = run({u"inbox"_s, u"list"_s}, 0).only()["id"_L1].toString();
    const CtlAnswer shown = run({u"inbox"_s, u"show"_s, id}, 0);
    for (const QString &marker : {inText, inTitle, inName, inProfile, inLink})
        QVERIFY2(shown.out.contains(marker.toUtf8()), qPrintable(marker)); // It is all there to be found.
    const QString message = shown.only()["messages"_L1][0]["id"_L1].toString();
    run({u"message"_s, u"show"_s, message}, 0);
    run({u"message"_s, u"show"_s, message, u"--raw"_s}, 0);
    QCOMPARE(run({u"inbox"_s, u"search"_s, inSearch}, 0).lines().size(), 1);
    QCOMPARE(run({u"inbox"_s, u"search"_s, inSearch.first(8) + u'*'}, 0).exitCode, 0);
    run({u"inbox"_s, u"note"_s, id, u"--text"_s, inNote}, 0);
    run({u"inbox"_s, u"close"_s, id}, 0);
    run({u"inbox"_s, u"reopen"_s, id}, 0);
    run({u"source"_s, u"list"_s}, 0);
    run({u"source"_s, u"pause"_s, wrong}, 0);
    run({u"workspace"_s, u"status"_s}, 0);
    run({u"workspace"_s, u"check"_s}, 0);
    run({u"workspace"_s, u"key"_s, u"1"_s}, 0);
    QCOMPARE(filesWith(markers, ctl.folder()), QStringList());

    // While a program holds it, with its write-ahead logs, and after it was killed.
    feed.replace("<id>" + inLink.toUtf8() + "-1</id>", "<id>" + inLink.toUtf8() + "-2</id>");
    feed.replace("https://proef.example/" + inLink.toUtf8(), "https://proef.example/2" + inLink.toUtf8());
    const auto holder = ctl.start({u"collect"_s, u"run"_s});
    QByteArray said;
    connect(holder.get(), &QProcess::readyReadStandardOutput, this, [&] { said += holder->readAllStandardOutput(); });
    WAIT_UNTIL(said.contains("\"stored\":1"));
    run({u"inbox"_s, u"note"_s, id, u"--text"_s, inNote}, 0);
    QCOMPARE(filesWith(markers, ctl.folder()), QStringList());
    holder->kill();
    errors += Ctl::finish(*holder).err;
    QCOMPARE(filesWith(markers, ctl.folder()), QStringList());
    QCOMPARE(run({u"inbox"_s, u"search"_s, inSearch}, 0).lines().size(), 2);
    QCOMPARE(filesWith(markers, ctl.folder()), QStringList());
    // Standard error goes to the logs of a scheduled job.
    for (const QString &marker : markers)
        QVERIFY2(!errors.contains(marker.toUtf8()), errors);
}

void TestJourneyMarker::leaveNoTraceOfDemo()
{
    Ctl ctl;
    const QDir folder(ctl.folder());
    confine(ctl.environment(), folder);
    ctl.environment().insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess window;
    window.setProcessEnvironment(ctl.environment());
    window.setStandardInputFile(QProcess::nullDevice());
    window.start(Ctl::program(u"parley"_s),
        {u"--demo"_s, u"--picture"_s, folder.filePath(u"window.png"_s), u"--size"_s, u"1200x800"_s, u"--lang"_s, u"nl"_s});
    const CtlAnswer answer = Ctl::finish(window);
    QVERIFY2(answer.exitCode == 0, answer.err);
    QVERIFY(QFileInfo(folder.filePath(u"window.png"_s)).size() > 10'000);
    QCOMPARE(filesWith({u"Noordlicht"_s, u"noordlicht"_s}, folder.path()), QStringList());
}

QTEST_GUILESS_MAIN(TestJourneyMarker)
#include "tst_journey_marker.moc"
