// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace parley::bench {

/// The same numbers from the same seed everywhere, unlike the distributions of <random>. SplitMix64 (Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", 2014).
class Random {
public:
    explicit Random(quint64 seed) : m_state(seed) {}

    quint64 next();
    double unit();               ///< From 0, below 1.
    int below(int bound);        ///< From 0, below `bound`, which is above 0.
    double normal();             ///< Mean 0, deviation 1.
    bool chance(double probability) { return unit() < probability; }

private:
    quint64 m_state;
};

} // namespace parley::bench
