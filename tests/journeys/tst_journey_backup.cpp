// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyslots.h"
#include "core/store/connection.h"
#include "core/store/keyedhash.h"
#include "core/store/migrations.h"
#include "core/workspace/backup.h"
#include "core/workspace/restore.h"
#include "core/workspace/workspace.h"
#include "tests/journeys/ctl.h"
#include "tests/journeys/feedtext.h"
#include "tests/journeys/traces.h"
#include "tests/support/faultserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace parley::test;
using namespace Qt::StringLiterals;

/// Backups as an administrator makes them, beside collecting and through kills.
class TestJourneyBackup : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void whileCollecting();
    void byPlan();
    void kills();
    void killsDuringUpdate();
    void posture();
};

namespace {

constexpr auto marker = "wolkenkrabbersherfst"_L1; // A word that is nowhere else.

void serveFeed(FaultServer &server)
{
    server.answer("/feed", [](const FaultRequest &) {
        return feedAnswer(rssFeed({{.guid = u"een"_s, .link = u"https://proef.example/1"_s, .title = u"Bericht"_s,
            .text = u"Zonnestroom "_s + marker, .author = u"Jan"_s, .posted = QDateTime::currentDateTimeUtc().addSecs(-60)}}), "\"1\"");
    });
}

bool fill(Ctl &ctl, FaultServer &server)
{
    serveFeed(server);
    return ctl.makeWorkspace() && ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode == 0
        && !ctl.addOwnSource(server.url(u"/feed"_s)).isEmpty() && ctl.run({u"collect"_s, u"once"_s}).exitCode == 0;
}

/// Puts an empty inbox of the first layout in the place of the only one, and a backup of that into `file`.
bool makeInboxOlder(const QString &workspace, const QString &file)
{
    using namespace parley;
    const SystemClock clock;
    auto keys = KeySlots(workspace).unlockWithPassphrase(SecretBytes::fromBytes(Ctl::phrase().toLatin1()));
    if (!keys)
        return false;
    const UnlockedKeys kept = keys->clone();
    const auto opened = Workspace::open(workspace, std::move(*keys), clock, Workspace::Access::Read);
    const auto inbox = (*opened)->inboxFile((*opened)->organisations()->first());
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(inbox->path + end);
    const auto older
        = Connection::open({.path = inbox->path, .key = inbox->key.clone(), .role = Connection::Role::Writer, .create = true});
    const auto migrations = shippedMigrations(DatabaseKind::Inbox);
    return older && migrations && migrations->size() > 1 && migrate(**older, DatabaseKind::Inbox, migrations->first(1))
        && KeyedHash::of(**older) && writeBackup(workspace, kept, file, clock.now(), [] { return true; });
}

QStringList leftBeside(const Ctl &ctl)
{
    return QDir(ctl.folder()).entryList({u".*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

void TestJourneyBackup::whileCollecting()
{
    FaultServer server;
    QVERIFY(server.listen());
    Ctl ctl;
    QVERIFY(fill(ctl, server));
    const QString file = ctl.folder() + u"/b.tar"_s;
    const auto collecting = ctl.start({u"collect"_s, u"run"_s, u"--for"_s, u"60s"_s});
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(ctl.workspace() + u"/lock"_s); }, 10'000));
    const auto made = ctl.run({u"workspace"_s, u"backup"_s, file});
    QVERIFY2(made.exitCode == 0, made.err);
    QVERIFY(made.only()["files"_L1].toInt() >= 3);
    const auto again = ctl.run({u"workspace"_s, u"backup"_s, file});
    QCOMPARE(again.exitCode, 4);
    QVERIFY2(again.err.contains("file-exists"), again.err);
    // The place is held, so it can't be replaced under the program that works there.
    QCOMPARE(ctl.run({u"workspace"_s, u"restore"_s, file, u"--replace"_s}).exitCode, 6);
    collecting->terminate();
    std::ignore = Ctl::finish(*collecting);
    QCOMPARE(filesWith({marker}, ctl.folder()), QStringList());

    QCOMPARE(ctl.run({u"workspace"_s, u"restore"_s, file}).exitCode, 4);
    QVERIFY(QDir(ctl.workspace() + u"/organisations"_s).removeRecursively()); // The disaster.
    const auto missing = ctl.run({u"inbox"_s, u"list"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(missing.exitCode, 1);
    QVERIFY2(missing.err.contains("A file of the workspace is missing."), missing.err);
    ctl.setPassphrase("not the right one at all");
    QCOMPARE(ctl.run({u"workspace"_s, u"restore"_s, file, u"--replace"_s}).exitCode, 3);
    ctl.setPassphrase(Ctl::phrase().toLatin1());
    const auto restored = ctl.run({u"workspace"_s, u"restore"_s, file, u"--replace"_s});
    QVERIFY2(restored.exitCode == 0, restored.err);
    QVERIFY(QFile::exists(restored.only()["movedTo"_L1].toString() + u"/keyslots.json"_s));
    QCOMPARE(ctl.run({u"inbox"_s, u"list"_s}).lines().size(), 1);
    const auto check = ctl.run({u"workspace"_s, u"check"_s});
    QVERIFY2(check.exitCode == 0, check.out);
    QCOMPARE(leftBeside(ctl), QStringList());
}

void TestJourneyBackup::byPlan()
{
    FaultServer server;
    QVERIFY(server.listen());
    Ctl ctl;
    QVERIFY(fill(ctl, server));
    const QDir folder(ctl.folder() + u"/backups"_s);
    QVERIFY(folder.mkpath(u"."_s));
    QCOMPARE(ctl.run({u"workspace"_s, u"backups"_s, u"set"_s, ctl.workspace() + u"/organisations"_s}).exitCode, 4);
    QCOMPARE(ctl.run({u"workspace"_s, u"backups"_s, u"set"_s, folder.path(), u"--keep-days"_s, u"900"_s}).exitCode, 2);
    const auto set = ctl.run({u"workspace"_s, u"backups"_s, u"set"_s, folder.path(), u"--keep-days"_s, u"5"_s});
    QVERIFY2(set.exitCode == 0, set.err);
    QCOMPARE(set.only()["keepDays"_L1].toInt(), 5);
    const QString id = QString::fromLatin1([&] {
        QFile slotFile(ctl.workspace() + u"/keyslots.json"_s);
        return slotFile.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(slotFile.readAll()).object()["workspace"_L1].toString().toLatin1()
                                                  : QByteArray();
    }()).first(8);
    QFile(folder.filePath(u"parley-%1-20260101-000000.tar"_s.arg(id))).open(QIODevice::WriteOnly); // Too old.
    QFile(folder.filePath(u"parley-00000000-20260101-000000.tar"_s)).open(QIODevice::WriteOnly);   // Another's.
    const auto count = [&] { return folder.entryList({u"parley-%1-*.tar"_s.arg(id)}, QDir::Files); };
    for (int round = 0; round < 2; ++round) { // The second time none is due.
        const auto collecting = ctl.start({u"collect"_s, u"run"_s, u"--for"_s, u"60s"_s});
        QVERIFY(QTest::qWaitFor([&] { return count().size() == 1 && !count().first().contains("20260101"_L1); }, 20'000));
        QTest::qWait(round * 500);
        collecting->terminate();
        std::ignore = Ctl::finish(*collecting);
    }
    QCOMPARE(count().size(), 1);
    QVERIFY(folder.exists(u"parley-00000000-20260101-000000.tar"_s));
    ctl.run({u"workspace"_s, u"backups"_s, u"off"_s});
    QVERIFY(ctl.run({u"workspace"_s, u"backups"_s, u"show"_s}).only()["folder"_L1].isNull());
}

/// Killed at a random moment of a backup, a restore or a change of the slots: the workspace opens, its check is clean, and
/// every backup that has its name is whole.
void TestJourneyBackup::kills()
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("PARLEY_KILLS", &isSet);
    const int kills = isSet ? asked : 12;
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("%d kills, seed %u", kills, seed);
    QRandomGenerator random(seed);
    FaultServer server;
    QVERIFY(server.listen());
    Ctl ctl;
    QVERIFY(fill(ctl, server));
    const QString good = ctl.folder() + u"/good.tar"_s;
    QCOMPARE(ctl.run({u"workspace"_s, u"backup"_s, good}).exitCode, 0);
    const QString file = ctl.folder() + u"/b.tar"_s;
    const QList<QStringList> commands {{u"workspace"_s, u"backup"_s, file}, {u"workspace"_s, u"restore"_s, good, u"--replace"_s},
        {u"workspace"_s, u"slots"_s, u"recovery"_s}};
    QList<int> usual {300, 300, 300}; // Milliseconds.
    int killed = 0;
    for (int round = 0; killed < kills; ++round) {
        const qsizetype which = round % commands.size();
        QFile::remove(file);
        const auto process = ctl.start(commands[which]);
        QElapsedTimer timer;
        timer.start();
        std::ignore = QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, random.bounded(usual[which] * 5 / 4));
        if (process->state() == QProcess::NotRunning)
            usual[which] = std::max(20, (3 * usual[which] + int(timer.elapsed())) / 4);
        process->kill();
        const CtlAnswer answer = Ctl::finish(*process);
        QVERIFY2(answer.exitCode <= 0, answer.err);
        killed += answer.exitCode < 0 ? 1 : 0;
        const CtlAnswer check = ctl.run({u"workspace"_s, u"check"_s});
        QVERIFY2(check.exitCode == 0, check.out + check.err);
        QCOMPARE(ctl.run({u"inbox"_s, u"list"_s}).lines().size(), 1);
        if (!QFile::exists(file))
            continue;
        Ctl elsewhere;
        const CtlAnswer whole = elsewhere.run({u"workspace"_s, u"restore"_s, file});
        QVERIFY2(whole.exitCode == 0, whole.err);
    }
    QVERIFY(QFile::remove(file) || !QFile::exists(file));
    QCOMPARE(ctl.run({u"workspace"_s, u"backup"_s, file}).exitCode, 0);
    QCOMPARE(QDir(ctl.folder()).entryList({u".b.tar*"_s}, QDir::AllEntries | QDir::Hidden), QStringList());
    QCOMPARE(filesWith({marker}, ctl.folder()), QStringList());
}

/// An inbox of the Parley before, and a program that is killed while it brings it up to date.
void TestJourneyBackup::killsDuringUpdate()
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("PARLEY_KILLS", &isSet);
    const int kills = isSet ? asked : 6;
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("%d kills, seed %u", kills, seed);
    QRandomGenerator random(seed);
    FaultServer server;
    QVERIFY(server.listen());
    serveFeed(server);
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    const QString old = ctl.folder() + u"/old.tar"_s;
    QVERIFY(makeInboxOlder(ctl.workspace(), old));
    int usual = 300; // Milliseconds.
    for (int killed = 0; killed < kills;) {
        const auto restored = ctl.run({u"workspace"_s, u"restore"_s, old, u"--replace"_s});
        QVERIFY2(restored.exitCode == 0, restored.err);
        QVERIFY(QDir(restored.only()["movedTo"_L1].toString()).removeRecursively());
        const QStringList addSource {u"source"_s, u"add"_s, u"feeds"_s, u"--endpoint"_s, server.url(u"/feed"_s).toString(),
            u"--set"_s, u"own=true"_s};
        const auto process = ctl.start(addSource);
        QElapsedTimer timer;
        timer.start();
        std::ignore = QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, random.bounded(usual * 5 / 4));
        if (process->state() == QProcess::NotRunning)
            usual = std::max(20, (3 * usual + int(timer.elapsed())) / 4);
        process->kill();
        const CtlAnswer answer = Ctl::finish(*process);
        QVERIFY2(answer.exitCode <= 0, answer.err);
        killed += answer.exitCode < 0 ? 1 : 0;
        const CtlAnswer again = ctl.run({u"collect"_s, u"once"_s}); // Brings it up to date, if nobody did.
        QVERIFY2(again.exitCode == 0, again.err);
        const CtlAnswer check = ctl.run({u"workspace"_s, u"check"_s});
        QVERIFY2(check.exitCode == 0, check.out + check.err);
        // The way back: a backup of before has its name only when it is whole.
        const QDir backups(ctl.workspace() + u"/backups"_s);
        const QStringList made = backups.entryList({u"before-update-*.tar"_s}, QDir::Files);
        QVERIFY(!made.isEmpty());
        for (const QString &name : made) {
            const auto whole = parley::Restore::unpack(backups.filePath(name), ctl.folder() + u"/elsewhere"_s);
            QVERIFY2(whole.has_value(), whole ? "" : qPrintable(whole.error().detail));
        }
    }
}

void TestJourneyBackup::posture()
{
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    QFile::setPermissions(ctl.workspace(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto answer = ctl.run({u"posture"_s});
    QVERIFY2(answer.exitCode == 0, answer.err);
    QCOMPARE(answer.line(u"check"_s, u"coreDumps"_s)["state"_L1].toString(), u"good"_s);
    QCOMPARE(answer.line(u"check"_s, u"files"_s)["state"_L1].toString(), u"good"_s);
    QVERIFY(!answer.line(u"library"_s, u"libsodium"_s)["version"_L1].toString().isEmpty());
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__)
    QCOMPARE(answer.line(u"check"_s, u"decoder"_s)["state"_L1].toString(), u"good"_s);
#endif
    QVERIFY(!answer.line(u"library"_s, u"libwebp"_s)["version"_L1].toString().isEmpty());
    QVERIFY(answer.line(u"check"_s, u"diskEncryption"_s).contains("sentence"_L1));
    QFile::setPermissions(ctl.workspace(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    answer = ctl.run({u"posture"_s});
    QCOMPARE(answer.line(u"check"_s, u"files"_s)["state"_L1].toString(), u"poor"_s);
}

QTEST_GUILESS_MAIN(TestJourneyBackup)
#include "tst_journey_backup.moc"
