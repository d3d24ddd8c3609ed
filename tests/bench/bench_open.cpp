// SPDX-License-Identifier: GPL-3.0-or-later
// From the key in hand to the first list: as parleyctl opens an inbox and as the window does, against raw.
#include "core/inbox/inboxreader.h"
#include "core/inbox/threadedinbox.h"
#include "tests/bench/benchinbox.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace parley;
using namespace parley::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 50;
constexpr int rounds = 60;

/// By the clock, since the window opens on several threads. `close` is not in it.
template <typename Open>
Nanoseconds opened(Open &&open)
{
    QElapsedTimer timer;
    timer.start();
    const auto kept = open();
    return Nanoseconds(timer.nsecsElapsed());
}

void tellRatio(const QString &what, const Spread &ours, const Spread &raw)
{
    const auto best = [](const Spread &spread) { return spread.percentile(0.0); };
    tell({.what = what, .ratio = double(best(ours).count()) / double(best(raw).count()), .demand = Figure::Demand::AtMost,
        .bound = 1.5, .ours = inMilliseconds(best(ours)) + u" ms"_s, .other = inMilliseconds(best(raw)) + u" ms"_s,
        .goal = u"5 ms warm"_s, .note = u"best of %1; p50 %2 and %3 ms, load %4"_s.arg(rounds)
            .arg(inMilliseconds(ours.percentile(0.5)), inMilliseconds(raw.percentile(0.5)), loadAverage())});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const BenchInbox inbox;
    inbox.fill();
    Spread raw;
    Spread reader;
    Spread window;
    for (int round = 0; round < rounds; ++round) {
        raw.add(opened([&] {
            Raw store = inbox.raw();
            if (raw_list(store.get(), RAW_VIEW_ALL, 0, 0, pageSize).rows <= pageSize)
                giveUp(u"raw lists nothing"_s);
            return store;
        }));
        reader.add(opened([&] {
            auto opened = got(InboxReader::open(inbox.file()));
            if (got(opened->page({}, {}, pageSize)).rows.size() != pageSize)
                giveUp(u"the reader lists nothing"_s);
            return opened;
        }));
        window.add(opened([&] {
            auto opened = got(ThreadedInbox::open(inbox.file(), inbox.clock(), u"bench"_s));
            if (got(opened->page({}, {}, pageSize).result()).rows.size() != pageSize)
                giveUp(u"the window lists nothing"_s);
            return opened;
        }));
    }
    tellRatio(u"Open to the first list: parleyctl"_s, reader, raw);
    tellRatio(u"Open to the first list: the window"_s, window, raw);
    return 0;
}
