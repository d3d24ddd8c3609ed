// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"
#include "tests/journeys/feedtext.h"
#include "tests/support/faultserver.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace parley::test;
using namespace Qt::StringLiterals;

namespace {

FeedEntry entry(const QString &name)
{
    return {.guid = name, .link = u"https://proef.example/"_s + name, .title = name, .text = u"Zonnestroom"_s,
        .author = u"Jan"_s, .posted = QDateTime::currentDateTimeUtc().addSecs(-60)};
}

} // namespace

/// A program that collects holds the workspace; others work beside it.
class TestJourneySharing : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void handOver();
    void stopAnswering();
    void endBySignal_data();
    void endBySignal();

private:
    void startHolder();
    void signalHolder(int signal) const { QCOMPARE(::kill(static_cast<pid_t>(m_holder->processId()), signal), 0); }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Ctl> m_ctl;
    std::unique_ptr<QProcess> m_holder;
    QByteArray m_said; ///< By the holder, on standard output.
    QString m_conversation;
};

void TestJourneySharing::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_server = std::make_unique<FaultServer>();
    QVERIFY(m_server->listen());
    m_server->answer("/one", feedAnswer(rssFeed({entry(u"een"_s)})));
    m_server->answer("/two", feedAnswer(rssFeed({entry(u"twee"_s)})));
    m_ctl = std::make_unique<Ctl>();
    QVERIFY(m_ctl->makeWorkspace());
    QCOMPARE(m_ctl->run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    QVERIFY(!m_ctl->addOwnSource(m_server->url(u"/one"_s), {u"--set"_s, u"interval=1"_s}).isEmpty());
    startHolder();
}

void TestJourneySharing::cleanup()
{
    if (m_holder && m_holder->state() != QProcess::NotRunning) {
        m_holder->kill();
        m_holder->waitForFinished();
    }
}

void TestJourneySharing::startHolder()
{
    m_said.clear();
    m_holder = m_ctl->start({u"collect"_s, u"run"_s});
    connect(m_holder.get(), &QProcess::readyReadStandardOutput, this,
        [this] { m_said += m_holder->readAllStandardOutput(); });
    WAIT_UNTIL(m_said.contains('\n'));
    const CtlAnswer list = m_ctl->run({u"inbox"_s, u"list"_s});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.lines().size(), 1);
    m_conversation = list.only()["id"_L1].toString();
}

void TestJourneySharing::handOver()
{
    QCOMPARE(m_ctl->run({u"inbox"_s, u"note"_s, m_conversation, u"--text"_s, u"Vóór vijf"_s}).exitCode, 0);
    QCOMPARE(m_ctl->run({u"inbox"_s, u"show"_s, m_conversation}).only()["notes"_L1][0]["text"_L1].toString(), u"Vóór vijf"_s);
    QCOMPARE(m_ctl->run({u"inbox"_s, u"close"_s, m_conversation}).only()["state"_L1].toString(), u"closed"_s);
    QCOMPARE(m_ctl->addOwnSource(m_server->url(u"/two"_s), {u"--set"_s, u"interval=1"_s}), u"feeds/2"_s);
    WAIT_UNTIL(m_said.contains("feeds/2")); // The running program asks it at once.
    QCOMPARE(m_ctl->run({u"inbox"_s, u"list"_s}).lines().size(), 2);
    const CtlAnswer once = m_ctl->run({u"collect"_s, u"once"_s});
    QCOMPARE(once.exitCode, 0);
    QCOMPARE(once.lines().size(), 2);
    QCOMPARE(m_ctl->run({u"organisation"_s, u"add"_s, u"Gaslicht"_s}).only()["name"_L1].toString(), u"Gaslicht"_s);
    QCOMPARE(m_ctl->run({u"organisation"_s, u"list"_s}).lines().size(), 2);
    // What is refused is refused there too.
    QCOMPARE(m_ctl->run({u"organisation"_s, u"add"_s, u"Gaslicht"_s}).exitCode, 4);
    m_ctl->setClock(u"2026-11-23T12:00:00Z"_s);
    QCOMPARE(m_ctl->run({u"organisation"_s, u"add"_s, u"Later"_s}).exitCode, 4);
    QCOMPARE(m_holder->state(), QProcess::Running);
}

void TestJourneySharing::stopAnswering()
{
    signalHolder(SIGSTOP);
    QElapsedTimer timer;
    timer.start();
    const CtlAnswer refused = m_ctl->run({u"inbox"_s, u"note"_s, m_conversation, u"--text"_s, u"Vergeefs"_s});
    QCOMPARE(refused.exitCode, 6);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY2(timer.elapsed() < 20'000, QByteArray::number(timer.elapsed()));
    QCOMPARE(m_ctl->run({u"inbox"_s, u"list"_s}).lines().size(), 1); // Reading needs nobody.
    signalHolder(SIGCONT);
    QCOMPARE(m_ctl->run({u"inbox"_s, u"note"_s, m_conversation, u"--text"_s, u"Gelukt"_s}).exitCode, 0);
    const QJsonArray notes = m_ctl->run({u"inbox"_s, u"show"_s, m_conversation}).only()["notes"_L1].toArray();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0]["text"_L1].toString(), u"Gelukt"_s);
}

void TestJourneySharing::endBySignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("interrupted") << SIGINT << 1;
    QTest::newRow("terminated") << SIGTERM << 1;
    QTest::newRow("killed") << SIGKILL << -1;
}

void TestJourneySharing::endBySignal()
{
    QFETCH(const int, signal);
    QFETCH(const int, exitCode);
    signalHolder(signal);
    QCOMPARE(Ctl::finish(*m_holder).exitCode, exitCode);
    const CtlAnswer check = m_ctl->run({u"workspace"_s, u"check"_s});
    QVERIFY2(check.exitCode == 0, check.out + check.err);
    QCOMPARE(m_ctl->run({u"inbox"_s, u"note"_s, m_conversation, u"--text"_s, u"Daarna"_s}).exitCode, 0);
    QCOMPARE(m_ctl->run({u"inbox"_s, u"list"_s}).only()["messages"_L1].toInt(), 1);
    startHolder(); // And the next can hold it.
}

QTEST_GUILESS_MAIN(TestJourneySharing)
#include "tst_journey_sharing.moc"
