// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace parley {

class CacheShare;

/// One limit for the pages that all open files keep in memory: with one organisation open each connection has what it asks
/// for, with many each has less. What a connection gives up another may take; none takes what is not free yet.
class CacheBudget {
public:
    explicit CacheBudget(int totalKiB);

    /// The one of this program: 192 MiB, what the three connections of one organisation ask for.
    static const std::shared_ptr<CacheBudget> &ofProgram();

private:
    friend class CacheShare;

    int fairShareOf(const CacheShare &share) const;

    const int m_totalKiB;
    std::atomic<unsigned> m_generation {1}; ///< Counts what may change a share.
    std::mutex m_mutex;                     ///< Guards all below: connections live on threads of their own.
    std::vector<CacheShare *> m_shares;
    int m_heldKiB = 0;
};

/// What one connection may hold of a budget. Belongs to the connection's thread.
class CacheShare {
public:
    static constexpr int leastKiB = 1024; ///< Below it a connection can't work; only this may exceed the budget.

    CacheShare(std::shared_ptr<CacheBudget> budget, int wishKiB);
    ~CacheShare();
    CacheShare(const CacheShare &) = delete;
    CacheShare &operator=(const CacheShare &) = delete;

    int kiB() const { return m_heldKiB; }
    void wish(int kiB);
    /// Asked before each statement: what it may hold from now on, where that is another number than before.
    std::optional<int> changed()
    {
        return m_seen == m_budget->m_generation.load(std::memory_order_relaxed) ? std::nullopt : settle();
    }

private:
    friend class CacheBudget;

    std::optional<int> settle();

    std::shared_ptr<CacheBudget> m_budget;
    int m_wishKiB;
    int m_heldKiB = 0;
    unsigned m_seen = 0;
};

} // namespace parley
