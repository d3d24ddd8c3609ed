// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/random.h"

#include <cmath>
#include <numbers>

namespace parley::bench {

quint64 Random::next()
{
    m_state += 0x9e3779b97f4a7c15;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

double Random::unit()
{
    return double(next() >> 11) * 0x1p-53;
}

int Random::below(int bound)
{
    return int(next() % quint64(bound));
}

double Random::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - unit()));
    return radius * std::cos(2 * std::numbers::pi * unit());
}

} // namespace parley::bench
