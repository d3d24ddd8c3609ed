// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"
#include "tests/journeys/feedtext.h"
#include "tests/journeys/screen.h"
#include "tests/journeys/traces.h"
#include "tests/support/faultserver.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace parley::test;
using namespace Qt::StringLiterals;

namespace {

const QString inText = u"qzmerktekst"_s;
const QString inName = u"qzmerknaam"_s;
const QString inNote = u"qzmerknotitie"_s;
const QString inDraft = u"qzmerkconcept"_s;
const QString inSearch = u"qzmerkzoekwoord"_s;
const QString inOrganisation = u"qzmerkbedrijf"_s;
const QStringList markers {inText, inName, inNote, inDraft, inSearch, inOrganisation};

FeedEntry entry(int number)
{
    const QString name = QString::number(number);
    return {.guid = u"tag:proef.example,2026:"_s + name, .link = u"https://proef.example/"_s + name,
        .title = u"Bericht "_s + name, .text = inText + u' ' + name, .author = inName,
        .posted = QDateTime::currentDateTimeUtc().addSecs(-3600 * (10 - number))};
}

} // namespace

#define SHOWS(title) QVERIFY2(m_screen.shows(title), whatThereIs())

/// The real window on a real X server, with the keyboard alone, from an empty folder on. What it did is asked of
/// parleyctl, which reads the same workspace.
class TestJourneyWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void setUp();
    void work();
    void lock();
    void noTrace();
    void openAgain();

private:
    void startWindow();
    QByteArray whatThereIs();
    QJsonObject conversation(int number) const;

    FaultServer m_server;
    QList<FeedEntry> m_entries {entry(3), entry(2), entry(1)};
    Screen m_screen;
    Ctl m_ctl;
    QProcess m_window;
};

void TestJourneyWindow::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QVERIFY(m_server.listen());
    m_server.fallBack([this](const FaultRequest &) { return feedAnswer(atomFeed(m_entries)); });
    QVERIFY(m_screen.start());
    confine(m_ctl.environment(), QDir(m_ctl.folder()));
    m_ctl.environment().insert(u"DISPLAY"_s, m_screen.display());
    m_ctl.environment().insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_ctl.environment().remove(u"DBUS_SESSION_BUS_ADDRESS"_s); // No keychain.
}

void TestJourneyWindow::startWindow()
{
    m_window.setProcessEnvironment(m_ctl.environment());
    m_window.start(Ctl::program(u"parley"_s), {u"--workspace"_s, m_ctl.workspace(), u"--lang"_s, u"nl"_s});
}

QByteArray TestJourneyWindow::whatThereIs()
{
    return m_screen.description() + "; parley is " + (m_window.state() == QProcess::Running ? "running" : "not running") + " and said: "
        + m_window.readAllStandardError();
}

/// `inbox list` of the message with this number; empty: not there.
QJsonObject TestJourneyWindow::conversation(int number) const
{
    return m_ctl.run({u"inbox"_s, u"list"_s, u"--filter"_s, u"is:all"_s}).line(u"subject"_s, u"Bericht "_s + QString::number(number));
}

void TestJourneyWindow::setUp()
{
    startWindow();
    SHOWS(u"Parley instellen"_s);
    QVERIFY(m_screen.press({u"Return"_s})); // Language and theme.
    QVERIFY(m_screen.type(Ctl::phrase()));
    QVERIFY(m_screen.press({u"Tab"_s, u"Tab"_s}));
    QVERIFY(m_screen.type(Ctl::phrase()));
    QVERIFY(m_screen.press({u"Return"_s}));
    QVERIFY(m_screen.type(inOrganisation));
    QVERIFY(m_screen.press({u"Return"_s}));
    QVERIFY(m_screen.press({u"space"_s, u"Tab"_s})); // The instruction.
    QVERIFY(m_screen.type(m_server.url(u"/feed"_s).toString()));
    QVERIFY(m_screen.press({u"Tab"_s, u"Tab"_s, u"space"_s})); // A place of its own.
    QVERIFY(m_screen.press({u"Tab"_s, u"Tab"_s, u"Tab"_s, u"space"_s, u"Return"_s})); // The terms.
    SHOWS(u"Parley$"_s);
    WAIT_UNTIL(!conversation(1).isEmpty());
    QCOMPARE(m_ctl.run({u"source"_s, u"list"_s}).only()["id"_L1].toString(), u"feeds/1"_s);
}

void TestJourneyWindow::work()
{
    // The newest is open, and is read by being looked at.
    WAIT_UNTIL(conversation(3)["unread"_L1].toInt(-1) == 0);
    QCOMPARE(conversation(2)["unread"_L1].toInt(-1), 1);
    QVERIFY(m_screen.press({u"j"_s}));
    WAIT_UNTIL(conversation(2)["unread"_L1].toInt(-1) == 0);
    QVERIFY(m_screen.press({u"e"_s}));
    WAIT_UNTIL(conversation(2)["state"_L1].toString() == u"closed"_s);
    QVERIFY(m_screen.press({u"ctrl+z"_s}));
    WAIT_UNTIL(conversation(2)["state"_L1].toString() == u"open"_s);
    QVERIFY(m_screen.press({u"n"_s}));
    QVERIFY(m_screen.type(inNote));
    QVERIFY(m_screen.press({u"ctrl+Return"_s}));
    QVERIFY(m_screen.press({u"slash"_s}));
    QVERIFY(m_screen.type(inSearch));
    QVERIFY(m_screen.press({u"Escape"_s}));

    // What is new arrives by itself; parleyctl's writing goes through the window that holds the workspace.
    m_entries.prepend(entry(4));
    QCOMPARE(m_ctl.run({u"collect"_s, u"once"_s}).line(u"source"_s, u"feeds/1"_s)["stored"_L1].toInt(), 1);
    const QString id = conversation(4)["id"_L1].toString();
    QCOMPARE(m_ctl.run({u"inbox"_s, u"close"_s, id}).exitCode, 0);
    QCOMPARE(conversation(4)["state"_L1].toString(), u"closed"_s);
    QCOMPARE(m_window.state(), QProcess::Running);
}

/// Locked, the window is gone and the workspace is free; opened again, one is where one was.
void TestJourneyWindow::lock()
{
    QVERIFY(m_screen.press({u"n"_s}));
    QVERIFY(m_screen.type(inDraft));
    QVERIFY(m_screen.press({u"ctrl+l"_s}));
    SHOWS(u"Parley is vergrendeld"_s);
    QVERIFY(!m_screen.shows(u"Parley$"_s, std::chrono::milliseconds(200)));
    QCOMPARE(m_ctl.run({u"collect"_s, u"once"_s}).exitCode, 0); // On its own: nobody else holds the workspace.
    QVERIFY(m_screen.type(u"geen enkele wachtzin"_s));
    QVERIFY(m_screen.press({u"Return"_s}));
    QTest::qWait(2500); // Argon2id, and the pause after a wrong one.
    SHOWS(u"Parley is vergrendeld"_s);
    QVERIFY(m_screen.type(Ctl::phrase()));
    QVERIFY(m_screen.press({u"Return"_s}));
    SHOWS(u"Parley$"_s);
    QVERIFY(!m_screen.shows(u"Parley is vergrendeld"_s, std::chrono::milliseconds(200)));
    QTest::qWait(1000);
    QVERIFY(m_screen.press({u"n"_s, u"ctrl+Return"_s})); // The draft becomes a note, so it was there.
    const auto withDraft = [this] {
        int notes = 0;
        for (int number = 1; number <= 4; ++number)
            notes += m_ctl.run({u"inbox"_s, u"show"_s, conversation(number)["id"_L1].toString()}).out.contains(inDraft.toUtf8());
        return notes;
    };
    WAIT_UNTIL(withDraft() == 1);
}

void TestJourneyWindow::noTrace()
{
    QCOMPARE(filesWith(markers, m_ctl.folder()), QStringList());
    m_window.kill();
    const CtlAnswer said = Ctl::finish(m_window);
    QCOMPARE(filesWith(markers, m_ctl.folder()), QStringList());
    for (const QString &marker : markers)
        QVERIFY2(!(said.out + said.err).contains(marker.toUtf8()), said.err);
}

void TestJourneyWindow::openAgain()
{
    startWindow();
    SHOWS(u"Parley openen"_s);
    QVERIFY(m_screen.type(Ctl::phrase()));
    QVERIFY(m_screen.press({u"Return"_s}));
    SHOWS(u"Parley$"_s);
    QCOMPARE(m_ctl.run({u"inbox"_s, u"list"_s, u"--filter"_s, u"is:open"_s}).lines().size(), 3);
    int notes = 0;
    for (int number = 1; number <= 4; ++number) {
        const QString id = conversation(number)["id"_L1].toString();
        notes += m_ctl.run({u"inbox"_s, u"show"_s, id}).out.contains(inNote.toUtf8());
    }
    QCOMPARE(notes, 1);
    QVERIFY(m_screen.press({u"ctrl+q"_s}));
    QCOMPARE(Ctl::finish(m_window).exitCode, 0);
    QCOMPARE(m_ctl.run({u"workspace"_s, u"check"_s}).exitCode, 0);
    QCOMPARE(filesWith(markers, m_ctl.folder()), QStringList());
}

QTEST_GUILESS_MAIN(TestJourneyWindow)
#include "tst_journey_window.moc"
