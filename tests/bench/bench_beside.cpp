// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and searches of the window beside an import at full speed, against the same alone; and searches that are cancelled.
#include "core/inbox/threadedinbox.h"
#include "tests/bench/benchinbox.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <atomic>
#include <thread>

using namespace parley;
using namespace parley::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 50;
constexpr int queries = 300;
constexpr int cancelled = 100;

/// Stores batch after batch until it goes.
class Import {
public:
    Import(ThreadedInbox &inbox, const Plan &plan)
        : m_thread([this, &inbox, plan] { run(inbox, plan); })
    {
    }
    ~Import()
    {
        m_ends = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Import)

    qint64 stored() const { return m_stored; }

private:
    void run(ThreadedInbox &inbox, Plan plan)
    {
        plan.seed = 2; // Other messages than those that are there.
        Generator generator(plan);
        // One is made while the other is stored, so that the writer never waits.
        PollBatch next = generator.batch(BenchInbox::batchSize);
        while (!m_ends && !next.messages.isEmpty()) {
            renumber(next);
            QFuture<Result<PollReport>> storing = inbox.store(next);
            next = generator.batch(BenchInbox::batchSize);
            m_stored += got(storing.result()).stored;
        }
    }
    static void renumber(PollBatch &batch)
    {
        for (CollectedMessage &message : batch.messages) {
            message.found.platformId += u'x';
            message.found.linkKey += u'x';
            if (!message.found.parentId.isEmpty())
                message.found.parentId += u'x';
        }
    }

    std::atomic<bool> m_ends = false;
    std::atomic<qint64> m_stored = 0;
    std::thread m_thread;
};

/// By the clock, as a person waits for it, who also looks at what came: the import gets ahead meanwhile.
template <typename Ask>
Spread latencies(int count, Ask &&ask)
{
    Spread spread;
    for (int query = 0; query < count; ++query) {
        std::this_thread::sleep_for(std::chrono::milliseconds(4));
        QElapsedTimer timer;
        timer.start();
        ask(query);
        spread.add(Nanoseconds(timer.nsecsElapsed()));
    }
    return spread;
}

void tellRatio(const QString &what, const Spread &beside, const Spread &alone, double bound, const QString &goal)
{
    tell({.what = what, .ratio = double(beside.percentile(0.99).count()) / double(alone.percentile(0.99).count()),
        .demand = Figure::Demand::AtMost, .bound = bound, .ours = percentiles(beside), .other = percentiles(alone) + u" alone"_s,
        .goal = goal, .note = u"p99 by the clock; load "_s + loadAverage()});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const BenchInbox inbox;
    inbox.fill();
    inbox.copy(u"beside.db"_s);
    const auto opened = got(ThreadedInbox::open(inbox.file(u"beside.db"_s), inbox.clock(), u"bench"_s));
    Random random(3);
    const auto total = got(opened->page({}, {}, 1).result()).total;
    QStringList typed;
    Generator words(inbox.plan());
    for (int query = 0; query < queries; ++query)
        typed.append(words.words(Language::Dutch).at(5 + random.below(3000)) + u' ');

    // The first page, and pages anywhere: as a window that is scrolled.
    const auto list = [&](int query) {
        const auto page = query % 3 == 0 ? opened->page({}, {}, pageSize).result()
                                         : opened->pageAtRow({}, random.below(int(total)), pageSize).result();
        if (got(page).rows.isEmpty())
            giveUp(u"an empty page"_s);
    };
    const auto search = [&](int query) { std::ignore = got(opened->search(typed[query], {}, pageSize).result()); };
    const auto warm = [&] {
        latencies(queries, list);
        latencies(queries, search);
    };
    warm();
    const Spread listAlone = latencies(queries, list);
    const Spread searchAlone = latencies(queries, search);

    Spread listBeside;
    Spread searchBeside;
    Spread cancel;
    qint64 stored = 0;
    {
        const Import import(*opened, inbox.plan());
        listBeside = latencies(queries, list);
        searchBeside = latencies(queries, search);
        // Each is ended by the next, which is asked as soon as a person types.
        auto older = opened->search(u"a"_s, {}, 100'000);
        for (int query = 0; query < cancelled; ++query) {
            std::this_thread::sleep_for(std::chrono::milliseconds(3));
            QElapsedTimer timer;
            timer.start();
            auto newer = opened->search(QString(QChar(u'b' + query % 20)), {}, 100'000);
            older.waitForFinished();
            cancel.add(Nanoseconds(timer.nsecsElapsed()));
            older = newer;
        }
        older.waitForFinished();
        stored = import.stored();
    }
    if (stored == 0)
        giveUp(u"nothing was imported meanwhile"_s);
    tellRatio(u"List beside an import"_s, listBeside, listAlone, 10, u"2 ms p99"_s);
    tellRatio(u"Search beside an import"_s, searchBeside, searchAlone, 7, u"15 ms p99"_s);
    tell({.what = u"A cancelled search returns, p95 in ms"_s, .ratio = milliseconds(cancel.percentile(0.95)),
        .demand = Figure::Demand::AtMost, .bound = 10, .ours = percentiles(cancel), .other = {}, .goal = u"10 ms p95"_s,
        .note = u"%1 messages were imported meanwhile; load %2"_s.arg(QString::number(stored), loadAverage())});
    return 0;
}
