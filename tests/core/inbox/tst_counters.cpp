// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever happens to an inbox, its counters agree with a recount, a jump to row k finds what counting to k finds, and
// a search finds all.
#include "inboxfixture.h"

#include <QRandomGenerator>

using namespace parley;
using namespace Qt::StringLiterals;

class TestCounters : public QObject {
    Q_OBJECT
private slots:
    void afterAnything_data();
    void afterAnything();

private:
    void act(InboxFixture &inbox, QRandomGenerator &random);
    QList<CollectedMessage> some(const InboxFixture &inbox, QRandomGenerator &random);

    QList<WorkChange> m_done;
    int m_made = 0;
};

void TestCounters::afterAnything_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Answers often come before what they answer, so that conversations are joined; days lie between the oldest and the newest.
QList<CollectedMessage> TestCounters::some(const InboxFixture &inbox, QRandomGenerator &random)
{
    QList<CollectedMessage> messages;
    for (int i = random.bounded(1, 12); i > 0; --i) {
        const QString parent = random.bounded(3) > 0 ? QString::number(random.bounded(m_made + 8)) : QString();
        CollectedMessage message = inbox.message(QString::number(m_made++), random.bounded(3 * 24 * 60), parent);
        if (random.bounded(5) == 0)
            message.found.visibility = Visibility::Private;
        if (random.bounded(6) == 0)
            message.found.direction = Direction::Out;
        messages.append(message);
    }
    return messages;
}

void TestCounters::act(InboxFixture &inbox, QRandomGenerator &random)
{
    QList<ConversationId> chosen;
    for (const ConversationRow &row : inbox.rows()) {
        if (random.bounded(4) == 0)
            chosen.append(row.id);
    }
    const auto keep = [this](const Result<WorkChange> &change) {
        VERIFY_OK(change);
        m_done.append(*change);
    };
    switch (random.bounded(8)) {
    case 0: return keep(inbox.writer->setState(chosen, WorkState::Closed));
    case 1: return keep(inbox.writer->setState(chosen, WorkState::Open));
    case 2: return keep(inbox.writer->setUnread(chosen, random.bounded(2) == 0));
    case 3:
        if (!m_done.isEmpty())
            VERIFY_OK(inbox.writer->undo(m_done.takeLast()));
        return;
    case 4:
        inbox.clock.set(inbox.clock.now().addDays(random.bounded(150)));
        VERIFY_OK(inbox.writer->deleteExpired());
        return;
    default: VERIFY_OK(inbox.collect(some(inbox, random)));
    }
}

void TestCounters::afterAnything()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    InboxFixture inbox;
    m_done.clear();
    m_made = 0;
    for (int step = 0; step < 60; ++step) {
        act(inbox, random);
        if (QTest::currentTestFailed())
            return;
        // By a reader of its own: FTS5 3.46 checks against the structure that a connection saw last. Those that list stay.
        const auto problems = InboxReader::open(inbox.file()).value()->problems();
        VERIFY_OK(problems);
        QVERIFY2(problems->isEmpty(), qPrintable(u"step %1: "_s.arg(step) + problems->join(u"; "_s)));
        int messages = 0;
        for (const ConversationRow &row : inbox.rows())
            messages += row.messages;
        QCOMPARE(inbox.reader->search(u"zonnestroom "_s, {}, 10'000).value().hits.size(), messages);
        for (const View::Kind kind : {View::Kind::All, View::Kind::Open, View::Kind::Unread, View::Kind::Closed,
                 View::Kind::Public, View::Kind::Private, View::Kind::Source}) {
            const View view {kind, kind == View::Kind::Source ? inbox.source.id : SourceId {}};
            const QList<ConversationRow> all = inbox.rows(view);
            const int row = random.bounded(int(all.size()) + 2);
            const auto page = inbox.reader->pageAtRow(view, row, 5);
            VERIFY_OK(page);
            QCOMPARE(page->rows, all.mid(row, 5));
            QCOMPARE(page->total, all.size());
        }
    }
    QVERIFY(m_made > 60);
}

QTEST_GUILESS_MAIN(TestCounters)
#include "tst_counters.moc"
