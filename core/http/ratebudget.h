// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <chrono>

namespace parley {

struct RateLimits {
    int connections = 2;                      ///< At a time and per place.
    int burst = 5;                            ///< Requests at once after a rest.
    std::chrono::milliseconds spacing {1000}; ///< Between requests once the burst is used up.
    bool onLoopback = false;                  ///< For tests.
};

/// How often a host may be asked: connections at a time, a token bucket, and the pause that it asked for. A place is
/// "host:port"; one on loopback has no budget. Pure: time is passed in.
class RateBudget {
public:
    using Clock = std::chrono::steady_clock;
    using Time = Clock::time_point;
    using Wait = std::chrono::milliseconds;

    static constexpr Wait UntilGivenBack = Wait::max(); ///< All connections are taken.

    explicit RateBudget(const RateLimits &limits = {});

    /// Zero: a connection and a token are taken. Otherwise nothing is taken, and it makes no sense to ask again sooner.
    [[nodiscard]] Wait take(const QString &place, Time now);
    void giveBack(const QString &place, Time now);

    /// Nobody asks `place` before `until`; an earlier hold that lasts longer stays.
    void hold(const QString &place, Time until);
    std::chrono::seconds heldFor(const QString &place, Time now) const; ///< Rounded up; zero: not held.

    int places() const { return static_cast<int>(m_accounts.size()); } ///< That something is remembered of.

private:
    struct Account {
        int connections = 0;
        Time fullAt = {}; ///< When the bucket is full again; it lacks a token per `spacing` until then.
        Time heldUntil = {};
    };

    bool isFree(const QString &place) const;
    void forgetRested(Time now);

    RateLimits m_limits;
    QHash<QString, Account> m_accounts;
};

} // namespace parley
