// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"
#include "tests/journeys/feedtext.h"
#include "tests/support/faultserver.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace parley::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int growth = 5; // Items at a time.

/// A feed that mostly has something new, and says truthfully when it has not.
class GrowingFeed {
public:
    explicit GrowingFeed(QRandomGenerator &random)
        : m_random(random)
    {
    }

    void grow()
    {
        for (int i = 0; i < growth; ++i) {
            const auto number = QString::number(m_entries.size() + 1);
            m_entries.prepend({.guid = u"kill-"_s + number, .link = u"https://proef.example/"_s + number,
                .title = u"Bericht "_s + number, .text = u"Zonnestroom "_s + number, .author = u"Jan "_s + number,
                .posted = QDateTime::currentDateTimeUtc().addSecs(-60)});
        }
    }
    void stopGrowing() { m_grows = false; }
    qsizetype size() const { return m_entries.size(); }

    FaultAnswer answerTo(const FaultRequest &request)
    {
        if (m_grows && m_random.bounded(4) > 0)
            grow();
        const QByteArray etag = '"' + QByteArray::number(size()) + '"';
        return request.value("if-none-match") == etag ? whole(304, {{"ETag", etag}}) : feedAnswer(rssFeed(m_entries), etag);
    }

private:
    QRandomGenerator &m_random;
    QList<FeedEntry> m_entries;
    bool m_grows = true;
};

} // namespace

class TestJourneyKill : public QObject {
    Q_OBJECT
private slots:
    void init();
    void loseAndDoubleNothing();
};

void TestJourneyKill::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestJourneyKill::loseAndDoubleNothing()
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("PARLEY_KILLS", &isSet);
    const int kills = isSet ? asked : 300;
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("%d kills, seed %u", kills, seed);
    QRandomGenerator random(seed);

    GrowingFeed feed(random);
    FaultServer server;
    QVERIFY(server.listen());
    server.answer("/feed", [&](const FaultRequest &request) { return feed.answerTo(request); });
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    QVERIFY(!ctl.addOwnSource(server.url(u"/feed"_s)).isEmpty());
    feed.grow();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ctl.run({u"collect"_s, u"once"_s}).exitCode, 0);
    auto usual = static_cast<int>(timer.elapsed());

    qsizetype acknowledged = feed.size(); // What the feed held when a poll was last reported as done.
    int killed = 0;
    while (killed < kills) {
        timer.start();
        const auto process = ctl.start({u"collect"_s, u"once"_s});
        // Not waiting for anything is the point: the moment is random.
        std::ignore = QTest::qWaitFor(
            [&] { return process->state() == QProcess::NotRunning; }, random.bounded(usual + usual / 4));
        if (process->state() == QProcess::NotRunning)
            usual = std::max(20, (3 * usual + static_cast<int>(timer.elapsed())) / 4);
        process->kill();
        const CtlAnswer answer = Ctl::finish(*process);
        const bool ended = answer.exitCode >= 0;
        if (ended)
            QVERIFY2(answer.exitCode == 0, answer.err);
        killed += ended ? 0 : 1;
        const QJsonObject report = answer.only();
        if (!report.isEmpty() && report["error"_L1].isNull())
            acknowledged = feed.size();
    }

    feed.stopGrowing();
    const CtlAnswer check = ctl.run({u"workspace"_s, u"check"_s});
    QVERIFY2(check.exitCode == 0, check.out + check.err);
    const auto subjects = [&]() -> QStringList {
        QStringList all;
        for (const QJsonObject &row : ctl.run({u"inbox"_s, u"list"_s, u"--limit"_s, u"1000000"_s}).lines()) {
            for (int i = 0; i < row["messages"_L1].toInt(); ++i)
                all.append(row["subject"_L1].toString());
        }
        return all;
    };
    const QStringList before = subjects();
    const QSet<QString> kept(before.begin(), before.end());
    QCOMPARE(kept.size(), before.size());
    for (qsizetype number = 1; number <= acknowledged; ++number)
        QVERIFY2(kept.contains(u"Bericht %1"_s.arg(number)), qPrintable(QString::number(number)));

    QCOMPARE(ctl.run({u"collect"_s, u"once"_s}).exitCode, 0);
    const QStringList after = subjects();
    QCOMPARE(QSet<QString>(after.begin(), after.end()).size(), after.size());
    QCOMPARE(after.size(), feed.size());
    QCOMPARE(ctl.run({u"workspace"_s, u"check"_s}).exitCode, 0);
    qInfo("%lld messages, %lld of them found by the last poll", after.size(), after.size() - before.size());
}

QTEST_GUILESS_MAIN(TestJourneyKill)
#include "tst_journey_kill.moc"
