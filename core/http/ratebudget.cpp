// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ratebudget.h"

#include "core/http/privateaddress.h"

using namespace std::chrono_literals;

namespace parley {

RateBudget::RateBudget(const RateLimits &limits)
    : m_limits(limits)
{
}

RateBudget::Wait RateBudget::take(const QString &place, Time now)
{
    if (isFree(place))
        return 0ms;
    forgetRested(now);
    Account &account = m_accounts[place];
    if (account.connections >= m_limits.connections)
        return UntilGivenBack;
    const Time fullAt = std::max(account.fullAt, now) + m_limits.spacing;
    if (const auto over = fullAt - now - m_limits.burst * m_limits.spacing; over > 0ns)
        return std::chrono::ceil<Wait>(over);
    account.fullAt = fullAt;
    ++account.connections;
    return 0ms;
}

void RateBudget::giveBack(const QString &place, Time now)
{
    if (isFree(place))
        return;
    const auto account = m_accounts.find(place);
    Q_ASSERT(account != m_accounts.end() && account->connections > 0);
    --account->connections;
    forgetRested(now);
}

void RateBudget::hold(const QString &place, Time until)
{
    if (isFree(place))
        return;
    Account &account = m_accounts[place];
    account.heldUntil = std::max(account.heldUntil, until);
}

std::chrono::seconds RateBudget::heldFor(const QString &place, Time now) const
{
    const auto account = m_accounts.find(place);
    if (account == m_accounts.end() || account->heldUntil <= now)
        return 0s;
    return std::chrono::ceil<std::chrono::seconds>(account->heldUntil - now);
}

bool RateBudget::isFree(const QString &place) const
{
    return !m_limits.onLoopback && isLoopbackHost(place.left(place.lastIndexOf(u':')));
}

void RateBudget::forgetRested(Time now)
{
    m_accounts.removeIf([now](const auto &entry) {
        const Account &account = entry.value();
        return account.connections == 0 && account.fullAt <= now && account.heldUntil <= now;
    });
}

} // namespace parley
