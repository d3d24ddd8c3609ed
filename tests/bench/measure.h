// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace parley::bench {

using Nanoseconds = std::chrono::nanoseconds;

Nanoseconds threadCpu(); ///< What this thread has used: what other programs do on the machine is not in it.
Nanoseconds childrenCpu(); ///< Of the processes that were started and have ended.
double milliseconds(Nanoseconds time);

/// CPU time of `work` on this thread.
template <typename Work>
Nanoseconds cpuOf(Work &&work)
{
    const Nanoseconds before = threadCpu();
    work();
    return threadCpu() - before;
}

/// Latencies, of which percentiles are asked.
class Spread {
public:
    void add(Nanoseconds time) { m_times.push_back(time); }
    /// 0.95: of twenty, one took as long or longer.
    Nanoseconds percentile(double part) const;
    Nanoseconds sum() const;
    size_t size() const { return m_times.size(); }

private:
    mutable std::vector<Nanoseconds> m_times; ///< Sorted when asked.
};

/// The same queries by two doers, turn by turn over the rounds; each query counts with its best round.
struct Duel {
    Spread ours;
    Spread other;
};
template <typename Ours, typename Other>
Duel duel(int queries, int rounds, Ours &&ours, Other &&other)
{
    Duel result;
    for (int query = 0; query < queries; ++query) {
        Nanoseconds best[2] = {Nanoseconds::max(), Nanoseconds::max()};
        for (int round = 0; round < rounds; ++round) {
            // Who goes first finds the pages cold in the processor: they take turns at it.
            for (int turn = 0; turn < 2; ++turn) {
                const bool isOurs = (turn + round) % 2 == 0;
                const Nanoseconds time = isOurs ? cpuOf([&] { ours(query); }) : cpuOf([&] { other(query); });
                best[isOurs] = std::min(best[isOurs], time);
            }
        }
        result.ours.add(best[1]);
        result.other.add(best[0]);
    }
    return result;
}

/// One line of the table. A demand is a ratio; a goal is milliseconds, printed for orientation.
struct Figure {
    enum class Demand { None, AtMost, AtLeast };

    QString what;
    double ratio = 0;        ///< 0: there is none.
    Demand demand = Demand::None;
    double bound = 0;
    QString ours;            ///< As it is printed, with its unit.
    QString other;
    QString goal;
    QString note;
};
/// Writes it to standard output as one line of JSON, which bench_report makes a table of.
void tell(const Figure &figure);
QString inMilliseconds(Nanoseconds time);
QString percentiles(const Spread &spread); ///< `p50 / p95 / p99 ms`
/// Of the machine, since the measuring program started; others may be at work on it.
QString loadAverage();

} // namespace parley::bench
