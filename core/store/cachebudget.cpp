// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cachebudget.h"

#include <algorithm>

namespace parley {

CacheBudget::CacheBudget(int totalKiB)
    : m_totalKiB(totalKiB)
{
}

const std::shared_ptr<CacheBudget> &CacheBudget::ofProgram()
{
    static const auto budget = std::make_shared<CacheBudget>(192 * 1024);
    return budget;
}

/// In proportion to what each asks for, once not all can have it.
int CacheBudget::fairShareOf(const CacheShare &share) const
{
    long long wished = 0;
    for (const CacheShare *each : m_shares)
        wished += each->m_wishKiB;
    if (wished <= m_totalKiB)
        return share.m_wishKiB;
    return std::max(CacheShare::leastKiB, static_cast<int>(static_cast<long long>(m_totalKiB) * share.m_wishKiB / wished));
}

CacheShare::CacheShare(std::shared_ptr<CacheBudget> budget, int wishKiB)
    : m_budget(std::move(budget))
    , m_wishKiB(std::max(wishKiB, leastKiB))
{
    {
        const std::scoped_lock lock(m_budget->m_mutex);
        m_budget->m_shares.push_back(this);
        ++m_budget->m_generation;
    }
    settle();
}

CacheShare::~CacheShare()
{
    const std::scoped_lock lock(m_budget->m_mutex);
    std::erase(m_budget->m_shares, this);
    m_budget->m_heldKiB -= m_heldKiB;
    ++m_budget->m_generation;
}

void CacheShare::wish(int kiB)
{
    const std::scoped_lock lock(m_budget->m_mutex);
    m_wishKiB = std::max(kiB, leastKiB);
    ++m_budget->m_generation;
}

std::optional<int> CacheShare::settle()
{
    const std::scoped_lock lock(m_budget->m_mutex);
    m_seen = m_budget->m_generation;
    const int free = m_budget->m_totalKiB - m_budget->m_heldKiB;
    const int fair = m_budget->fairShareOf(*this);
    const int now = fair <= m_heldKiB ? fair : std::max({leastKiB, m_heldKiB, std::min(fair, m_heldKiB + free)});
    if (now == m_heldKiB)
        return std::nullopt;
    m_budget->m_heldKiB += now - m_heldKiB;
    if (now < m_heldKiB)
        m_seen = ++m_budget->m_generation; // Others wait for what is free now.
    m_heldKiB = now;
    return now;
}

} // namespace parley
