// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace parley::test;
using namespace Qt::StringLiterals;

/// The ways into a workspace, as an administrator goes through them.
class TestJourneyKeys : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void addChangeRemove();
    void recoverySheet();
    void weakOnesAreRefused();
    void wrongOnesWait();
    void damage();
    void besideAWritingProgram();
};

static const QByteArray second = "zeven groene fietsen in de gracht"_ba;
static const QByteArray third = "een kist vol natte zeewier bij avond"_ba;

static QStringList slotsCommand(const QString &verb, const QStringList &more = {})
{
    return QStringList {u"workspace"_s, u"slots"_s, verb} + more;
}

void TestJourneyKeys::addChangeRemove()
{
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    const auto first = ctl.run(slotsCommand(u"list"_s)).only();
    QCOMPARE(first["kind"_L1].toString(), u"passphrase"_s);
    QCOMPARE(first["openedNow"_L1].toBool(), true);
    const QStringList fromFile {u"--new-passphrase-file"_s, ctl.fileWith(u"second"_s, second)};
    const auto added = ctl.run(slotsCommand(u"add"_s, fromFile));
    QVERIFY2(added.exitCode == 0, added.err);
    QCOMPARE(added.only()["memoryBytes"_L1].toInteger(), qint64(256) << 20);

    ctl.setPassphrase(second);
    QCOMPARE(ctl.run(slotsCommand(u"list"_s)).line(u"id"_s, added.only()["id"_L1].toString())["openedNow"_L1].toBool(), true);
    const auto changed = ctl.run(slotsCommand(u"change"_s, {u"--new-passphrase-file"_s, ctl.fileWith(u"third"_s, third)}));
    QVERIFY2(changed.exitCode == 0, changed.err);
    QCOMPARE(ctl.run({u"workspace"_s, u"status"_s}).exitCode, 3); // The old one.
    ctl.setPassphrase(third);
    QCOMPARE(ctl.run({u"workspace"_s, u"status"_s}).exitCode, 0);

    const QString id = first["id"_L1].toString();
    QCOMPARE(ctl.run(slotsCommand(u"remove"_s, {id.first(8)})).exitCode, 4); // Not confirmed.
    QCOMPARE(ctl.run(slotsCommand(u"remove"_s, {id.first(8), u"--yes"_s})).exitCode, 0);
    QCOMPARE(ctl.run(slotsCommand(u"remove"_s, {id, u"--yes"_s})).exitCode, 2);
    const QString last = changed.only()["id"_L1].toString();
    const auto refused = ctl.run(slotsCommand(u"remove"_s, {last, u"--yes"_s}));
    QCOMPARE(refused.exitCode, 4);
    QVERIFY2(refused.err.contains("last-slot"), refused.err);
    QCOMPARE(ctl.run(slotsCommand(u"list"_s)).only()["id"_L1].toString(), last);
}

void TestJourneyKeys::recoverySheet()
{
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    const QByteArray old = ctl.run(slotsCommand(u"recovery"_s)).only()["code"_L1].toString().toLatin1();
    QCOMPARE(old.size(), 47);
    const QByteArray code = ctl.run(slotsCommand(u"recovery"_s)).only()["code"_L1].toString().toLatin1();
    ctl.setPassphrase(old);
    QCOMPARE(ctl.run(slotsCommand(u"list"_s)).exitCode, 3);
    ctl.setPassphrase(code.toLower().replace('-', ' '));
    QCOMPARE(ctl.run(slotsCommand(u"list"_s)).line(u"kind"_s, u"recovery"_s)["openedNow"_L1].toBool(), true);
    // The passphrase is lost: the sheet gives a new one.
    const auto added = ctl.run(slotsCommand(u"add"_s, {u"--new-passphrase-file"_s, ctl.fileWith(u"second"_s, second)}));
    QVERIFY2(added.exitCode == 0, added.err);
    ctl.setPassphrase(second);

    const QString pdf = ctl.folder() + u"/blad.pdf"_s;
    const auto drawn = ctl.run(slotsCommand(u"recovery"_s, {u"--pdf"_s, pdf}));
    QVERIFY2(drawn.exitCode == 0, drawn.err);
    QVERIFY(!drawn.out.contains("code"));
    QFile sheet(pdf);
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    const QByteArray bytes = sheet.readAll();
    QVERIFY(bytes.startsWith("%PDF-") && bytes.size() > 5000);
    QVERIFY(!(sheet.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    // It is not written over, and the sheet that it has stays good.
    QCOMPARE(ctl.run(slotsCommand(u"recovery"_s, {u"--pdf"_s, pdf})).exitCode, 1);
    ctl.setPassphrase(code);
    QCOMPARE(ctl.run(slotsCommand(u"list"_s)).exitCode, 3);
}

void TestJourneyKeys::weakOnesAreRefused()
{
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    const auto refused = ctl.run(slotsCommand(u"add"_s, {u"--new-passphrase-file"_s, ctl.fileWith(u"weak"_s, "Welkom2026!")}));
    QCOMPARE(refused.exitCode, 4);
    QVERIFY2(refused.err.contains("passphrase-common-word"), refused.err);
    QVERIFY(!refused.err.contains("Welkom"));
    QCOMPARE(ctl.run(slotsCommand(u"list"_s)).lines().size(), 1);
}

void TestJourneyKeys::wrongOnesWait()
{
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    ctl.setPassphrase("never the right one");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ctl.run({u"workspace"_s, u"status"_s}).exitCode, 3);
    ctl.setPassphrase(Ctl::phrase().toLatin1());
    ctl.setClock(u"2027-01-01T00:00:00Z"_s); // No way around it.
    const auto waits = ctl.run({u"workspace"_s, u"status"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(waits.exitCode, 3);
    QVERIFY2(waits.err.contains("waits before the next try"), waits.err);
    ctl.setClock({});
    QVERIFY(QTest::qWaitFor([&] { return ctl.run({u"workspace"_s, u"status"_s}).exitCode == 0; }, 15'000));
}

void TestJourneyKeys::damage()
{
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    QCOMPARE(ctl.run(slotsCommand(u"repair"_s)).exitCode, 4); // Nothing is wrong.
    QFile file(ctl.workspace() + u"/keyslots.json"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype sealed = bytes.lastIndexOf("\"sealed\": \"") + 20;
    bytes[sealed] = bytes[sealed] == '0' ? '1' : '0';
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    const auto damaged = ctl.run({u"workspace"_s, u"status"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(damaged.exitCode, 1); // And not 3: the passphrase is right.
    QVERIFY2(damaged.err.contains("its checksum is wrong; its copy can be read"), damaged.err);
    QCOMPARE(ctl.run(slotsCommand(u"repair"_s)).exitCode, 0);
    QCOMPARE(ctl.run({u"workspace"_s, u"status"_s}).exitCode, 0);
}

void TestJourneyKeys::besideAWritingProgram()
{
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    const auto collecting = ctl.start({u"collect"_s, u"run"_s, u"--for"_s, u"60s"_s});
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(ctl.workspace() + u"/lock"_s); }, 10'000));
    const auto added = ctl.run(slotsCommand(u"add"_s, {u"--new-passphrase-file"_s, ctl.fileWith(u"second"_s, second)}));
    QVERIFY2(added.exitCode == 0, added.err);
    ctl.setPassphrase(second);
    // Handed over to the program that was there before this passphrase.
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Noordlicht"_s}).exitCode, 0);
    collecting->terminate();
    std::ignore = Ctl::finish(*collecting);
}

QTEST_GUILESS_MAIN(TestJourneyKeys)
#include "tst_journey_keys.moc"
